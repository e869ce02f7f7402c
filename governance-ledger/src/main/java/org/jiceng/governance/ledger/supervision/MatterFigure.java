package org.jiceng.governance.ledger.supervision;

import java.util.List;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;

/**
 * A figure with the matters behind it, so that it can be counted again. The matters are for those who keep the ledger: default
 * JSON and the text show the figure alone. All ids in ascending order.
 *
 * @param indicator the figure
 * @param counted the matters in the numerator
 * @param others the matters in the denominator only
 * @param excluded the matters left out, by reason in the order of the indicator's exclusions
 */
public record MatterFigure(
        Indicator indicator,
        @Personal List<MatterId> counted,
        @Personal List<MatterId> others,
        @Personal List<Excluded> excluded) {

    /**
     * The matters left out for one reason.
     *
     * @param reason why
     * @param matters which
     */
    public record Excluded(Reason reason, List<MatterId> matters) {
        public Excluded {
            matters = List.copyOf(matters);
        }
    }

    public MatterFigure {
        counted = List.copyOf(counted);
        others = List.copyOf(others);
        excluded = List.copyOf(excluded);
    }

    /** The figure alone. */
    @Override
    public String toString() {
        return "MatterFigure[" + indicator + "]";
    }
}
