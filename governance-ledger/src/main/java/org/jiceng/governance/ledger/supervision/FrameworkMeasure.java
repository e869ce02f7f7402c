package org.jiceng.governance.ledger.supervision;

import org.jiceng.governance.core.indicator.IndicatorDefinition;

/**
 * A figure by which a theory of grassroots governance measures it, as far as the ledgers' records can give it. What is counted is
 * the library's own reading; the papers name the dimension.
 */
public enum FrameworkMeasure {
    /**
     * Of the matters raised in the period, those that people raised themselves: all but those that a grid worker brought.
     *
     * @basis embedding, interaction and empowerment (paper 000): interaction
     */
    RAISED_BY_RESIDENTS("raised-by-residents", "embedding, interaction and empowerment (paper 000): interaction"),
    /**
     * Of the return visits due in the period, those made.
     *
     * @basis embedding, interaction and empowerment (paper 000): interaction
     */
    RETURN_VISITS_MADE("return-visits-made", "embedding, interaction and empowerment (paper 000): interaction"),
    /**
     * Of the matters archived in the period, those archived at a tier below the one at which they were raised.
     *
     * @basis embedding, interaction and empowerment (paper 000): empowerment
     */
    SETTLED_BELOW("settled-below", "embedding, interaction and empowerment (paper 000): empowerment"),
    /**
     * Of the suggestions signed off in the period, those adopted, in part at least.
     *
     * @basis embedding, interaction and empowerment (paper 000): empowerment
     */
    SUGGESTIONS_ADOPTED("suggestions-adopted", "embedding, interaction and empowerment (paper 000): empowerment"),
    /**
     * Of the accepted matters that came in online and were on the books in the period, those archived by its end.
     *
     * @basis Hanyin paper (He Degui, Tao Yu): institutional choice
     */
    CLOSED_ONLINE("closed-online", "Hanyin paper (He Degui, Tao Yu): institutional choice"),
    /**
     * Of the accepted claims that were on the books in the period, those archived by its end.
     *
     * @basis interest, emotion and culture (paper 002): interest
     */
    CLAIMS_CLOSED("claims-closed", "interest, emotion and culture (paper 002): interest"),
    /**
     * Of the matters raised in the period, the suggestions.
     *
     * @basis interest, emotion and culture (paper 002): culture
     */
    SUGGESTIONS_RAISED("suggestions-raised", "interest, emotion and culture (paper 002): culture"),
    /**
     * Of the units that had a closing due or given in the period, those that had them all in time. It counts units, not matters.
     *
     * @basis Shiquan paper: governance
     */
    UNITS_IN_TIME("units-in-time", "Shiquan paper: governance"),
    /**
     * Of the matters replied to in the period, those of which the person said what they think.
     *
     * @basis Shiquan paper: reform, participation by residents
     */
    PARTICIPATION("participation", "Shiquan paper: reform, participation by residents");

    private final String name;
    private final String basis;

    FrameworkMeasure(String name, String basis) {
        this.name = name;
        this.basis = basis;
    }

    /** Which figure it is. */
    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                "framework." + name, "indicator.framework." + name, basis + "; counted from the histories of matters");
    }
}
