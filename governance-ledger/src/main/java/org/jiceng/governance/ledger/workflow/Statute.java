package org.jiceng.governance.ledger.workflow;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.ledger.matter.Effect;

/**
 * What the law demands of every definition: that some effects are there at all, and under which conditions they are had.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 19, 20, 22, 23, 28, 31, 32, 34, 35 and 36
 */
final class Statute {
    private static final Map<Effect, List<Guard>> GUARDS = Map.ofEntries(
            Map.entry(
                    Effect.REGISTER,
                    List.of(
                            Guard.PETITIONER_OR_ANONYMOUS,
                            Guard.REPRESENTATIVES_WITHIN_BOUND,
                            Guard.NOT_REVIEWED_TO_THE_END)),
            Map.entry(Effect.ACCEPT, List.of(Guard.TOLD_OR_NOT_OWED)),
            Map.entry(Effect.REJECT, List.of(Guard.TOLD_OR_NOT_OWED)),
            Map.entry(Effect.TRANSFER, List.of(Guard.TOLD_OR_NOT_OWED)),
            Map.entry(Effect.DIVERT, List.of(Guard.TOLD_OR_NOT_OWED)),
            Map.entry(Effect.ASSIGN, List.of(Guard.DUE_WITHIN_LIMIT)),
            Map.entry(Effect.REPORT, List.of(Guard.RESULT_FITS_KIND, Guard.OPINION_COMPLETE)),
            Map.entry(Effect.SIGN_OFF, List.of(Guard.NOT_WHO_REPORTED)),
            Map.entry(Effect.REPLY, List.of(Guard.REPLY_OR_NOT_OWED)),
            Map.entry(Effect.OBJECT, List.of(Guard.WITHIN_OBJECTION_WINDOW)),
            Map.entry(
                    Effect.EXTEND,
                    List.of(Guard.BEFORE_LIMIT_PASSES, Guard.EXTENSION_WITHIN_BOUND, Guard.TOLD_OR_NOT_OWED)),
            Map.entry(
                    Effect.REQUEST_REVIEW,
                    List.of(Guard.WITHIN_REVIEW_WINDOW, Guard.REVIEW_LEFT, Guard.SUPERIOR_REVIEWS)),
            Map.entry(Effect.HEARING, List.of(Guard.HEARING_IN_RE_REVIEW)));

    private static final Map<Effect, Basis> EFFECTS = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Effect.REGISTER, article("第二十二条 (article 22)"),
            Effect.ACCEPT, article("第二十三条 (article 23)"),
            Effect.REPLY, article("第三十二条 (article 32)"),
            Effect.OBJECT, article("第二十三条 (article 23)"),
            Effect.REQUEST_REVIEW, article("第三十五条、第三十六条 (articles 35 and 36)"))));

    private Statute() {}

    private static Basis article(String place) {
        return new Basis("信访工作条例", place);
    }

    /** The guards that an action with an effect must have, each with its {@link Guard#article}; none for most. */
    static List<Guard> guards(Effect effect) {
        return GUARDS.getOrDefault(effect, List.of());
    }

    /** The effects that some action must have, with the article that demands each. */
    static Map<Effect, Basis> effects() {
        return EFFECTS;
    }
}
