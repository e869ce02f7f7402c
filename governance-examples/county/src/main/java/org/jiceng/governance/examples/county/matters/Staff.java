package org.jiceng.governance.examples.county.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.ledger.matter.Tier;

/** The officials of units, as actors of commands; each has an id of its post and unit. */
final class Staff {
    private final CountyUnits units;

    Staff(CountyUnits units) {
        this.units = units;
    }

    Map<String, Object> registrar(String unit) {
        return official("r", unit, "REGISTRAR");
    }

    Map<String, Object> office(String unit) {
        return official("o", unit, "CONTACT_OFFICE", "REGISTRAR");
    }

    /**
     * The secretary, who in a village is also who handles matters.
     *
     * @term 一肩挑
     */
    Map<String, Object> secretary(String unit) {
        return units.tier(units.body(unit)) == Tier.VILLAGE
                ? official("s", unit, "SECRETARY", "LEAD_UNIT")
                : official("s", unit, "SECRETARY");
    }

    Map<String, Object> delegate(String unit) {
        return official("d", unit, "SECRETARY_DELEGATE");
    }

    Map<String, Object> lead(String unit) {
        return units.tier(unit) == Tier.VILLAGE ? secretary(unit) : official("l", unit, "LEAD_UNIT");
    }

    Map<String, Object> head(String unit) {
        return official("h", unit, "UNIT_HEAD");
    }

    Map<String, Object> committee() {
        return official("c", units.office(), "COMMITTEE_MEMBER");
    }

    static Map<String, Object> person(String id) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", id);
        person.put("roles", List.of("PERSON"));
        return person;
    }

    private Map<String, Object> official(String post, String unit, String... roles) {
        String body = units.body(unit);
        Map<String, Object> official = new LinkedHashMap<>();
        official.put("id", post + "-" + body);
        official.put("unit", body);
        official.put("tier", units.tier(body).name());
        official.put("roles", List.of(roles));
        return official;
    }
}
