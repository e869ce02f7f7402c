package org.jiceng.governance.ledger.workflow;

import java.util.List;
import java.util.Map;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an effect cannot do without, whatever the definition says: what must be said, what must hold, and what the library says
 * itself, so that nobody else may.
 */
final class Essentials {
    private static final Map<Effect, List<Field<?>>> FIELDS = Map.ofEntries(
            Map.entry(
                    Effect.REGISTER,
                    List.of(Field.BOOK, Field.KIND, Field.CHANNEL, Field.REGION, Field.UNIT, Field.RECEIVED_AT)),
            Map.entry(Effect.INSTRUCT, List.of(Field.INSTRUCTION)),
            Map.entry(Effect.ASSIGN, List.of(Field.LEAD)),
            Map.entry(Effect.REPORT, List.of(Field.RESULT)),
            Map.entry(Effect.CORRECT, List.of(Field.FIELD)),
            Map.entry(Effect.MERGE, List.of(Field.INTO)),
            Map.entry(Effect.LINK, List.of(Field.WITH)),
            Map.entry(Effect.HAND_UP, List.of(Field.LINKED_MATTER)),
            Map.entry(Effect.HAND_DOWN, List.of(Field.LINKED_MATTER)),
            Map.entry(Effect.URGE, List.of(Field.LINE)),
            Map.entry(Effect.EXTEND, List.of(Field.DAYS)),
            Map.entry(Effect.RECORD_REVIEW, List.of(Field.OUTCOME)),
            Map.entry(Effect.HEARING, List.of(Field.DAYS)));

    private static final Map<Effect, Guard> GUARDS = Map.ofEntries(
            Map.entry(Effect.REGISTER, Guard.RECEIVED_BEFORE_ENTRY),
            Map.entry(Effect.ASSIGN, Guard.DUE_WITHIN_LIMIT),
            Map.entry(Effect.CORRECT, Guard.CORRECTABLE),
            Map.entry(Effect.MERGE, Guard.SAME_PETITIONERS),
            Map.entry(Effect.LINK, Guard.OTHER_MATTER_KNOWN),
            Map.entry(Effect.TRANSFER, Guard.RECEIVER_KNOWN),
            Map.entry(Effect.HAND_UP, Guard.RECEIVER_AT_OTHER_TIER),
            Map.entry(Effect.HAND_DOWN, Guard.RECEIVER_AT_OTHER_TIER),
            Map.entry(Effect.URGE, Guard.RUNG_DUE),
            Map.entry(Effect.EXTEND, Guard.EXTENSION_WITHIN_BOUND),
            Map.entry(Effect.PAUSE, Guard.CLOCKS_RUN),
            Map.entry(Effect.WITHDRAW, Guard.OWN_PETITION),
            Map.entry(Effect.REQUEST_REVIEW, Guard.SUPERIOR_REVIEWS),
            Map.entry(Effect.HEARING, Guard.HEARING_IN_RE_REVIEW));

    private static final List<Field<?>> DERIVED =
            List.of(Field.PETITIONERS, Field.LINK, Field.HAS_FOLLOW_UP, Field.ACCUSATION);

    private static final List<Field<?>> DERIVED_OF_NEW = List.of(
            Field.PETITIONERS, Field.LINK, Field.HAS_FOLLOW_UP, Field.ACCUSATION, Field.STEP, Field.LINKED_MATTER);

    /** Who is accused is said when a matter is registered and by accusing; what is linked with it follows. */
    private static final List<Field<?>> DERIVED_OF_LINKED = List.of(
            Field.PETITIONERS,
            Field.LINK,
            Field.HAS_FOLLOW_UP,
            Field.ACCUSATION,
            Field.ACCUSED_UNITS,
            Field.ACCUSED_PERSONS,
            Field.RECUSED);

    private Essentials() {}

    /** What must be said with an effect. */
    static List<Field<?>> fields(Effect effect) {
        return FIELDS.getOrDefault(effect, List.of());
    }

    /** What must hold for an effect; {@code null} if nothing. */
    static @Nullable Guard guard(Effect effect) {
        return GUARDS.get(effect);
    }

    /** What nobody but the library says with an effect. */
    static List<Field<?>> derived(Effect effect) {
        return switch (effect) {
            case REGISTER -> DERIVED_OF_NEW;
            case MERGE, LINK, HAND_UP, HAND_DOWN, REQUEST_REVIEW -> DERIVED_OF_LINKED;
            default -> DERIVED;
        };
    }
}
