package org.jiceng.governance.ledger.dispute;

import org.jiceng.governance.core.indicator.IndicatorDefinition;

/** A figure of disputes over a period: what is counted, of which disputes. */
public enum DisputeMeasure {
    /**
     * Accepted in the period, of those on record.
     *
     * @term 受理件数
     */
    ACCEPTED("dispute.accepted"),
    /**
     * Settled by the end of the period, of those accepted in it.
     *
     * @term 化解率
     */
    SETTLED("dispute.settled"),
    /** Settled by the end of the period, of those accepted in it that are settled or past their term. */
    SETTLED_OF_DUE("dispute.settled-of-due"),
    /** Settled on the spot, of those settled. */
    AT_GRID("dispute.settled-at-grid"),
    /** Settled by the village, of those settled. */
    AT_VILLAGE("dispute.settled-at-village"),
    /** Settled by the town, of those settled. */
    AT_TOWNSHIP("dispute.settled-at-township"),
    /** Settled by the county, of those settled. */
    AT_COUNTY("dispute.settled-at-county"),
    /**
     * Settled by the village or on the spot, of those settled.
     *
     * @term 小事不出村
     */
    WITHIN_VILLAGE("dispute.settled-within-village"),
    /**
     * Settled by the town or below, of those settled.
     *
     * @term 大事不出乡
     */
    WITHIN_TOWNSHIP("dispute.settled-within-township"),
    /** Settled at the lowest tier that may settle them, of those settled. */
    AT_LOWEST("dispute.settled-at-lowest"),
    /** Settled at the tier where they were raised, of those settled. */
    WHERE_RAISED("dispute.settled-where-raised"),
    /** Settled below the tier where they were raised, of those settled. */
    BELOW_RAISED("dispute.settled-below-raised"),
    /** Settled above the tier where they were raised, of those settled. */
    ABOVE_RAISED("dispute.settled-above-raised"),
    /** Taken up again because what was settled was not kept, of those that were ever settled. */
    REOPENED("dispute.reopened");

    private final String id;

    DisputeMeasure(String id) {
        this.id = id;
    }

    /** Which figure it is. */
    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                id,
                "indicator." + id,
                "Hanyin paper (He Degui, Tao Yu), part 3 section 1 item 3; counted from the disputes on record");
    }

    /** Counts a dispute as it stands, leaves it out, or passes over one of which this measure is not taken. */
    void count(Standing standing, Tally<DisputeId> tally) {
        if (!isTakenOf(standing)) {
            return;
        }
        if (this == SETTLED_OF_DUE && !standing.settled() && standing.withinTerm()) {
            tally.exclude(standing.id(), DisputeReason.DISPUTE_WITHIN_TERM);
        } else {
            tally.count(standing.id(), isMetBy(standing));
        }
    }

    private boolean isTakenOf(Standing standing) {
        return switch (this) {
            case ACCEPTED -> true;
            case SETTLED, SETTLED_OF_DUE -> standing.accepted();
            case REOPENED -> standing.accepted() && standing.onceSettled();
            default -> standing.accepted() && standing.settled();
        };
    }

    private boolean isMetBy(Standing standing) {
        return switch (this) {
            case ACCEPTED -> standing.accepted();
            case SETTLED, SETTLED_OF_DUE -> standing.settled();
            case AT_GRID -> standing.at() == DisputeTier.GRID;
            case AT_VILLAGE -> standing.at() == DisputeTier.VILLAGE;
            case AT_TOWNSHIP -> standing.at() == DisputeTier.TOWNSHIP;
            case AT_COUNTY -> standing.at() == DisputeTier.COUNTY;
            case WITHIN_VILLAGE -> !standing.at().isAbove(DisputeTier.VILLAGE);
            case WITHIN_TOWNSHIP -> !standing.at().isAbove(DisputeTier.TOWNSHIP);
            case AT_LOWEST -> standing.at() == standing.lowest();
            case WHERE_RAISED -> standing.at() == standing.raisedAt();
            case BELOW_RAISED -> standing.raisedAt().isAbove(standing.at());
            case ABOVE_RAISED -> standing.at().isAbove(standing.raisedAt());
            case REOPENED -> standing.reopened();
        };
    }
}
