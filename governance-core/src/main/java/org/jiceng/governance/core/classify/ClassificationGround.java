package org.jiceng.governance.core.classify;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;

/**
 * On what a classification rests, the same for all households that one classifier classifies.
 *
 * @param pack the id of the policy pack
 * @param packVersion its version
 * @param asOf the day as of which the settings hold
 * @param referenceYear the calendar year to which incomes and ratings refer
 * @param measure what was compared with the village's average
 * @param rules the rules in their order, without their conditions
 */
public record ClassificationGround(
        String pack,
        String packVersion,
        LocalDate asOf,
        int referenceYear,
        IncomeMeasure measure,
        List<RuleTitle> rules) {
    /**
     * A rule by its id, what it says and what it rests on.
     *
     * @param id its id
     * @param title what it says, in a resident's words
     * @param basis what it rests on
     */
    public record RuleTitle(String id, Title title, Basis basis) {
        public RuleTitle {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(basis, "basis");
        }
    }

    public ClassificationGround {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(packVersion, "packVersion");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(measure, "measure");
        rules = List.copyOf(rules);
    }
}
