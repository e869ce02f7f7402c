package org.jiceng.governance.ledger.supervision;

import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;

/** What the section {@code ledger} of a policy pack says of assessments, bulletins and repeated matters. */
public final class SupervisionParameters {
    private static final String SECTION = "ledger";
    private static final int MOST_POINTS = 100;

    /**
     * The smallest count that a published bulletin shows, 2 to 1,000. Of two, one could work out the other; of three, nobody
     * alone can: so 3 is the library's default.
     */
    public static final Parameter<Integer> SMALLEST_COUNT_SHOWN =
            Parameter.of(SECTION, "smallestCountShown", ParameterType.wholeNumber(2, 1000));

    /** How many points each part of an assessment is worth, 0 to 100; a part that is not named is worth none. */
    public static final Parameter<Map<AssessmentPart, Integer>> ASSESSMENT_POINTS = Parameter.of(
            SECTION,
            "assessmentPoints",
            ParameterType.keyed(AssessmentPart.class, ParameterType.wholeNumber(0, MOST_POINTS)));

    /** How often a bulletin is published. */
    public static final Parameter<BulletinRhythm> BULLETIN_PERIOD =
            Parameter.of(SECTION, "bulletinPeriod", ParameterType.choice(BulletinRhythm.class));

    /** From which likeness on, in per cent, two texts of one person about one place are taken for the same. */
    public static final Parameter<Integer> SIMILARITY_PERCENT =
            Parameter.of(SECTION, "similarityPercent", ParameterType.wholeNumber(1, 100));

    /** Within how many days a matter counts as a repetition of an earlier one. */
    public static final Parameter<Integer> REPEAT_WITHIN_DAYS =
            Parameter.of(SECTION, "repeatWithinDays", ParameterType.wholeNumber(1, 3660));

    private SupervisionParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(
                SMALLEST_COUNT_SHOWN, ASSESSMENT_POINTS, BULLETIN_PERIOD, SIMILARITY_PERCENT, REPEAT_WITHIN_DAYS);
    }
}
