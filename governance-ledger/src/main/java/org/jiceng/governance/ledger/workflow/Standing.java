package org.jiceng.governance.ledger.workflow;

import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** How an actor or a unit stands to a matter: kept away from it, without any part in it, or in charge in some role. */
final class Standing {
    private Standing() {}

    /**
     * Whether an actor is to be answered as if there were no such matter: for they, their unit, a unit under it or one that it is
     * under are accused; for they are recused; or for they are a petitioner of others only.
     */
    static boolean isHidden(Matter matter, Actor actor, UnitDirectory units) {
        return (matter.hasConflicts() && isKeptAway(matter, actor.id(), actor.unit(), units))
                || (isOnlyPerson(actor) && !isPetitioner(matter, actor.id()));
    }

    private static boolean isOnlyPerson(Actor actor) {
        return actor.has(Role.PERSON) && actor.roles().size() == 1;
    }

    static boolean isPetitioner(Matter matter, PersonId person) {
        return matter.petitioners().contains(person) || matter.representatives().contains(person);
    }

    private static boolean isKeptAway(Matter matter, PersonId person, @Nullable UnitId unit, UnitDirectory units) {
        return matter.accusedPersons().contains(person)
                || matter.recused().contains(person)
                || (unit != null && isAccused(matter.accusedUnits(), unit, units));
    }

    /** Whether an actor must keep away from a matter that they would register. */
    static boolean isKeptAway(Actor actor, Set<UnitId> accusedUnits, Question question) {
        ActionData data = question.data();
        UnitId unit = actor.unit();
        return data.get(Field.ACCUSED_PERSONS, List.of()).contains(actor.id())
                || data.get(Field.RECUSED, List.of()).contains(actor.id())
                || (unit != null
                        && isAccused(accusedUnits, unit, question.around().units()));
    }

    /** Whether a unit, one under it or one that it is under is accused. */
    static boolean isAccused(Set<UnitId> accused, UnitId unit, UnitDirectory units) {
        for (UnitId one : accused) {
            if (units.isSameOrUnder(one, unit) || units.isSameOrUnder(unit, one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor may act in a role for a matter, given the roles that serve for it at the matter's tier. */
    static boolean isInCharge(Matter matter, Role role, Actor actor, Effect effect, Question question) {
        Set<Role> serving = question.settings().serving(matter.tier(), role);
        for (Role held : serving) {
            if (actor.has(held) && isOf(matter, role, actor, effect, question)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Matter matter, Role role, Actor actor, Effect effect, Question question) {
        UnitDirectory units = question.around().units();
        UnitId unit = actor.unit();
        return switch (role) {
            case REGISTRAR, CONTACT_OFFICE -> unit != null && units.isSameBody(unit, matter.unit());
            case SECRETARY, SECRETARY_DELEGATE -> isSecretary(matter, actor, effect, question);
            case LEAD_UNIT -> unit != null && unit.equals(handler(matter));
            case CO_HANDLER -> unit != null && matter.coHandlers().contains(unit);
            case UNIT_HEAD -> unit != null && (unit.equals(handler(matter)) || units.isSameBody(unit, matter.unit()));
            case COMMITTEE_MEMBER -> actor.tier() == null || actor.tier() == Tier.COUNTY;
            case PERSON -> isPetitioner(matter, actor.id());
            case SYSTEM -> true;
        };
    }

    /** The lead unit, or the unit to which it was transferred; not yet that to which it is to go. */
    private static @Nullable UnitId handler(Matter matter) {
        return matter.lead()
                .or(() -> matter.receivedByUnitAt().flatMap(received -> matter.target()))
                .orElse(null);
    }

    /** Of the matter's tier and body; of the tier above where that may sign off instead. */
    private static boolean isSecretary(Matter matter, Actor actor, Effect effect, Question question) {
        UnitDirectory units = question.around().units();
        UnitId unit = actor.unit();
        if (actor.tier() == matter.tier()) {
            return unit == null || units.isSameBody(unit, matter.unit());
        }
        UnitId superior = LinkChecks.superior(units, matter);
        return effect == Effect.SIGN_OFF
                && question.settings().signedOffAbove().contains(matter.tier())
                && actor.tier() == matter.tier().above().orElse(null)
                && (unit == null || superior == null || units.isSameBody(superior, unit));
    }
}
