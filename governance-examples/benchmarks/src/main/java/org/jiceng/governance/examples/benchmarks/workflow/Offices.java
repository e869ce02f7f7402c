package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.workflow.Surroundings;

/** The units of a county: an office of the county and of each town, and the bureaus that handle what they are assigned. */
final class Offices {
    private static final UnitId COUNTY = UnitId.of("610922");
    private static final int TOWNS = 11;
    private static final int BUREAUS = 30;

    private Offices() {}

    /**
     * An office that keeps matters.
     *
     * @param unit its id
     * @param tier its tier
     * @param region for which region it works
     */
    record Office(UnitId unit, Tier tier, RegionCode region) {
        Actor registrar() {
            return actor("u-registrar", Role.REGISTRAR, Role.CONTACT_OFFICE);
        }

        Actor secretary() {
            return actor("u-secretary", Role.SECRETARY);
        }

        private Actor actor(String id, Role... roles) {
            return Actor.of(id, unit.value(), tier, roles);
        }
    }

    /** The office of the county, then those of the towns. */
    static List<Office> offices() {
        List<Office> offices = new ArrayList<>();
        offices.add(office("610922", Tier.COUNTY));
        for (int town = 0; town < TOWNS; town++) {
            offices.add(office(Integer.toString(610_922_100 + town), Tier.TOWNSHIP));
        }
        return offices;
    }

    private static Office office(String region, Tier tier) {
        return new Office(UnitId.of(region + "-office"), tier, RegionCode.of(region));
    }

    static List<UnitId> bureaus() {
        List<UnitId> bureaus = new ArrayList<>();
        for (int i = 0; i < BUREAUS; i++) {
            bureaus.add(UnitId.of("610922-bureau-" + i));
        }
        return bureaus;
    }

    /** All these units, and no other matter. */
    static Surroundings surroundings() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(COUNTY, Tier.COUNTY, null, RegionCode.of(COUNTY.value())));
        offices().forEach(office -> units.add(new Unit(office.unit(), office.tier(), COUNTY, office.region())));
        bureaus().forEach(bureau -> units.add(new Unit(bureau, Tier.TOWNSHIP, COUNTY, null)));
        return new Surroundings(UnitDirectory.of(units), id -> Optional.empty());
    }
}
