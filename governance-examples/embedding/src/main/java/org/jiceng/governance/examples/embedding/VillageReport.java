package org.jiceng.governance.examples.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import java.util.StringJoiner;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.Row;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.service.ServicePlan;

/**
 * What the office reads: each household's recommended class, and each card that has to be corrected.
 *
 * @param recommendations the recommendations and the faults, by the number of the card
 * @param service what each class is owed
 */
public record VillageReport(Rows<Classification> recommendations, ServicePlan service) {
    /** A line for each household, then a line for each fault. */
    public String text(Locale locale) {
        StringJoiner lines = new StringJoiner("\n");
        for (Classification classification : recommendations.values()) {
            lines.add(
                    classification.household().value() + " " + classification.outcome() + " " + visits(classification));
        }
        for (RowFailure fault : recommendations.failures()) {
            lines.add(fault.line() + " " + fault.field() + " " + fault.shape() + ": "
                    + fault.reason().text(locale).replace('\n', ' '));
        }
        return lines.toString();
    }

    private String visits(Classification classification) {
        return classification
                .outcome()
                .householdClass()
                .map(householdClass -> service.visits(householdClass).text())
                .orElse("-");
    }

    /** The recommendation for the card of a number, as JSON without personal data. */
    public String json(long card) throws JsonProcessingException {
        return GovernanceJson.mapper().writeValueAsString(recommendation(card));
    }

    /**
     * The recommendation for the card of a number.
     *
     * @throws IllegalArgumentException if the card was refused or is not there
     */
    public Classification recommendation(long card) {
        return recommendations.accepted().stream()
                .filter(row -> row.line() == card)
                .map(Row::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no recommendation for card " + card));
    }
}
