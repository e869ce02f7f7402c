package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;

/** A rule engine with the three rules loaded. */
interface Engine extends Contestant {
    /** Fires the rules over the cases. */
    void fire(List<HouseholdCase> cases);

    @Override
    default List<Decision> decide(Village village) {
        List<HouseholdCase> cases = HouseholdCase.of(village);
        fire(cases);
        return cases.stream().map(HouseholdCase::decision).toList();
    }
}
