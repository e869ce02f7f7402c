package org.jiceng.governance.examples.county.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiceng.governance.core.intake.HouseholdRow;

/** Totals of a roster's households. */
public final class RosterSummary {
    private long households;
    private long residents;
    private long registered;
    private long incomesKnown;
    private BigDecimal income = BigDecimal.ZERO;
    private final int referenceYear;

    /** No household yet; incomes of other years than this are not counted as known. */
    public RosterSummary(int referenceYear) {
        this.referenceYear = referenceYear;
    }

    public void add(HouseholdRow household) {
        households++;
        residents += Long.parseLong(household.residents());
        registered += Long.parseLong(household.registered());
        if (household.incomeYear().equals(Integer.toString(referenceYear))) {
            incomesKnown++;
            income = income.add(new BigDecimal(household.incomeYuan()));
        }
    }

    public long households() {
        return households;
    }

    public long residents() {
        return residents;
    }

    public long registered() {
        return registered;
    }

    /** How many households have a known income of the reference year. */
    public long incomesKnown() {
        return incomesKnown;
    }

    /** The mean of the known incomes of the reference year in whole yuan, rounded half up; 0 if there is none. */
    public BigDecimal meanIncomeYuan() {
        return incomesKnown == 0
                ? BigDecimal.ZERO
                : income.divide(BigDecimal.valueOf(incomesKnown), 0, RoundingMode.HALF_UP);
    }
}
