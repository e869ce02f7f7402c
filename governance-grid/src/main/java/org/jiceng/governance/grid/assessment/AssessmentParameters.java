package org.jiceng.governance.grid.assessment;

import java.util.List;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.ParameterType;

/** What the section {@code contact} of a policy pack says of the assessment of contact persons. */
public final class AssessmentParameters {
    private static final String SECTION = "contact";
    private static final ParameterType<Integer> PERCENT = ParameterType.wholeNumber(0, 100);
    private static final ParameterType<Integer> FEN = ParameterType.wholeNumber(0, 100_000_000);

    /** The per cent of the visits owed that somebody must have kept to be commended, 0 to 100; exactly so many is enough. */
    public static final Parameter<Integer> COMMENDED_PERCENT = Parameter.of(SECTION, "commendedPercent", PERCENT);

    /** The per cent of the visits owed that somebody must have kept to pass, 0 to 100; exactly so many is enough. */
    public static final Parameter<Integer> PASS_PERCENT = Parameter.of(SECTION, "passPercent", PERCENT);

    /** At most how many per cent of those assessed are commended, 0 to 100. */
    public static final Parameter<Integer> COMMENDED_SHARE = Parameter.of(SECTION, "commendedShare", PERCENT);

    /** What somebody who is commended gets, in fen, once for the year. */
    public static final Parameter<Integer> COMMENDATION_FEN = Parameter.of(SECTION, "commendationFen", FEN);

    /** What a contact person gets, in fen a month, for all households together. */
    public static final Parameter<Integer> STIPEND_FEN = Parameter.of(SECTION, "stipendFen", FEN);

    private AssessmentParameters() {}

    /** All of them, in the order in which a pack is written. */
    public static List<Parameter<?>> all() {
        return List.of(COMMENDED_PERCENT, PASS_PERCENT, COMMENDED_SHARE, COMMENDATION_FEN, STIPEND_FEN);
    }
}
