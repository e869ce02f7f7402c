package org.jiceng.governance.ledger.simulation;

import java.util.List;
import java.util.Set;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;

/** A small county: its units, who works there and who raises matters. */
final class County {
    static final PolicyPack PACK = PolicyPacks.builtIn("shiquan-321");
    static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

    static final UnitId OFFICE = UnitId.of("office");
    static final UnitId WATER = UnitId.of("water");
    static final UnitId LAND = UnitId.of("land");
    static final UnitId TOWN = UnitId.of("town");
    static final UnitId VILLAGE = UnitId.of("village");

    static final UnitDirectory UNITS = UnitDirectory.of(List.of(
            new Unit(OFFICE, Tier.COUNTY, null, RegionCode.of("610922")),
            new Unit(WATER, Tier.TOWNSHIP, OFFICE, null),
            new Unit(LAND, Tier.TOWNSHIP, OFFICE, null),
            new Unit(TOWN, Tier.TOWNSHIP, OFFICE, RegionCode.of("610922101")),
            new Unit(VILLAGE, Tier.VILLAGE, TOWN, RegionCode.of("610922101203"))));

    static final List<Actor> CLERKS = List.of(
            official("clerk-1", OFFICE, Tier.COUNTY, Role.REGISTRAR, Role.CONTACT_OFFICE),
            official("clerk-2", TOWN, Tier.TOWNSHIP, Role.REGISTRAR, Role.CONTACT_OFFICE),
            official("clerk-3", VILLAGE, Tier.VILLAGE, Role.REGISTRAR, Role.CONTACT_OFFICE));

    static final List<Actor> PERSONS =
            List.of(Actor.person("p-1"), Actor.person("p-2"), Actor.person("p-3"), Actor.person("p-4"));

    static final List<Actor> OTHERS = List.of(
            official("secretary-1", OFFICE, Tier.COUNTY, Role.SECRETARY),
            official("secretary-2", TOWN, Tier.TOWNSHIP, Role.SECRETARY),
            official("secretary-3", VILLAGE, Tier.VILLAGE, Role.SECRETARY, Role.LEAD_UNIT),
            official("delegate-1", OFFICE, Tier.COUNTY, Role.SECRETARY_DELEGATE),
            official("delegate-2", TOWN, Tier.TOWNSHIP, Role.SECRETARY_DELEGATE),
            official("member-1", OFFICE, Tier.COUNTY, Role.COMMITTEE_MEMBER),
            official("water-1", WATER, Tier.TOWNSHIP, Role.LEAD_UNIT),
            official("water-2", WATER, Tier.TOWNSHIP, Role.UNIT_HEAD),
            official("land-1", LAND, Tier.TOWNSHIP, Role.LEAD_UNIT, Role.CO_HANDLER, Role.UNIT_HEAD),
            new Actor(PersonId.of("system"), null, null, Set.of(Role.SYSTEM)));

    private County() {}

    private static Actor official(String id, UnitId unit, Tier tier, Role... roles) {
        return new Actor(PersonId.of(id), unit, tier, Set.of(roles));
    }

    /** Whether somebody must not learn of a matter, said in other words than the library's. */
    static boolean mustNotLearnOf(Matter matter, Actor actor) {
        UnitId own = actor.unit();
        boolean isOfAccusedUnit = own != null
                && matter.accusedUnits().stream().anyMatch(accused -> isInLine(own, accused) || isInLine(accused, own));
        boolean isStranger = actor.roles().equals(Set.of(Role.PERSON))
                && !matter.petitioners().contains(actor.id())
                && !matter.representatives().contains(actor.id());
        return isOfAccusedUnit
                || isStranger
                || matter.accusedPersons().contains(actor.id())
                || matter.recused().contains(actor.id());
    }

    private static boolean isInLine(UnitId low, UnitId high) {
        for (UnitId at = low; at != null; at = UNITS.superior(at).orElse(null)) {
            if (at.equals(high)) {
                return true;
            }
        }
        return false;
    }
}
