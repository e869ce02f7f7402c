package org.jiceng.governance.examples.county.serve;

import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;

/** What somebody is in a unit, which decides on their roles. */
enum Post {
    /** The contact office, which also registers. */
    OFFICE("o"),
    REGISTRAR("r"),
    /** The secretary, who in a village is also who handles matters. */
    SECRETARY("s"),
    DELEGATE("d"),
    /** Whoever handles matters that are assigned to the unit. */
    LEAD("l"),
    CO_HANDLER("h"),
    HEAD("u"),
    COMMITTEE("c");

    private final String letter;

    Post(String letter) {
        this.letter = letter;
    }

    /** Who has this post in a unit. */
    Actor in(Unit unit) {
        boolean isBoth = unit.tier() == Tier.VILLAGE && (this == SECRETARY || this == LEAD);
        String id = (isBoth ? SECRETARY : this).letter + "-" + unit.id();
        return Actor.of(
                id, unit.id().value(), unit.tier(), isBoth ? new Role[] {Role.SECRETARY, Role.LEAD_UNIT} : roles());
    }

    private Role[] roles() {
        return switch (this) {
            case OFFICE -> new Role[] {Role.CONTACT_OFFICE, Role.REGISTRAR};
            case REGISTRAR -> new Role[] {Role.REGISTRAR};
            case SECRETARY -> new Role[] {Role.SECRETARY};
            case DELEGATE -> new Role[] {Role.SECRETARY_DELEGATE};
            case LEAD -> new Role[] {Role.LEAD_UNIT};
            case CO_HANDLER -> new Role[] {Role.CO_HANDLER};
            case HEAD -> new Role[] {Role.UNIT_HEAD};
            case COMMITTEE -> new Role[] {Role.COMMITTEE_MEMBER};
        };
    }
}
