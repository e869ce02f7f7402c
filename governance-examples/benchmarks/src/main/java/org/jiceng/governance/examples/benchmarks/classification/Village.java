package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Household;

/**
 * The households of one village with the sums of their incomes.
 *
 * @param income the sums for the reference year
 * @param households in the order in which they are classified
 */
record Village(VillageIncome income, List<Household> households) {
    static Village of(int referenceYear, List<Household> households) {
        return new Village(households.stream().collect(VillageIncome.collector(referenceYear)), households);
    }
}
