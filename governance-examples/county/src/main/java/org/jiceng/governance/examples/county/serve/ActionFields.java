package org.jiceng.governance.examples.county.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.workflow.Transition;

/** What may be said with an action, by what it does. */
final class ActionFields {
    /** The entries that may be put right and that a form can write. */
    static final List<Field<?>> CORRECTABLE = List.of(
            Field.CHANNEL,
            Field.REGION,
            Field.RECEIVED_AT,
            Field.CONTENT,
            Field.PERSONS,
            Field.REPRESENTATIVES,
            Field.EMERGENCY);

    private static final Map<Effect, List<Field<?>>> BY_EFFECT = Map.ofEntries(
            Map.entry(
                    Effect.REGISTER,
                    List.of(
                            Field.BOOK,
                            Field.KIND,
                            Field.CHANNEL,
                            Field.REGION,
                            Field.UNIT,
                            Field.RECEIVED_AT,
                            Field.CONTENT,
                            Field.PERSONS,
                            Field.ANONYMOUS,
                            Field.REPRESENTATIVES,
                            Field.ACCUSED_UNITS,
                            Field.ACCUSED_PERSONS,
                            Field.RECUSED,
                            Field.EMERGENCY,
                            Field.REPEATS)),
            Map.entry(Effect.INSTRUCT, List.of(Field.INSTRUCTION, Field.GROUND, Field.TARGET, Field.PATH)),
            Map.entry(Effect.ACCEPT, List.of(Field.TOLD, Field.NOT_OWED)),
            Map.entry(Effect.ASSIGN, List.of(Field.LEAD, Field.CO_HANDLERS, Field.DUE, Field.RECEIVED_BY_UNIT_AT)),
            Map.entry(Effect.SUPERVISE, List.of(Field.LINE)),
            Map.entry(
                    Effect.REPORT,
                    List.of(Field.RESULT, Field.OPINION, Field.BASIS, Field.CARRIED_OUT, Field.FOLLOW_UP)),
            Map.entry(Effect.REPLY, List.of(Field.REPLY, Field.NOT_OWED, Field.SATISFACTION, Field.ATTEMPTS)),
            Map.entry(
                    Effect.ARCHIVE, List.of(Field.EXPLANATION, Field.CARRIED_OUT, Field.FOLLOW_UP, Field.RETURN_VISIT)),
            Map.entry(Effect.RECLASSIFY, List.of(Field.BOOK, Field.KIND, Field.REASON)),
            Map.entry(Effect.REVISE, List.of(Field.REASON)),
            Map.entry(Effect.CORRECT, ofCorrection()),
            Map.entry(Effect.MERGE, List.of(Field.INTO)),
            Map.entry(Effect.LINK, List.of(Field.WITH)),
            Map.entry(Effect.REJECT, List.of(Field.GROUND, Field.TOLD, Field.NOT_OWED)),
            Map.entry(Effect.TRANSFER, List.of(Field.TO, Field.RECEIVED_BY_UNIT_AT, Field.TOLD, Field.NOT_OWED)),
            Map.entry(Effect.DIVERT, List.of(Field.PATH, Field.TOLD, Field.NOT_OWED)),
            Map.entry(Effect.HAND_UP, List.of(Field.LINKED_MATTER, Field.TO)),
            Map.entry(Effect.HAND_DOWN, List.of(Field.LINKED_MATTER, Field.TO)),
            Map.entry(Effect.OBJECT, List.of(Field.REASON)),
            Map.entry(Effect.SUSTAIN, List.of(Field.REASON)),
            Map.entry(Effect.OVERRULE, List.of(Field.REASON)),
            Map.entry(Effect.URGE, List.of(Field.LINE, Field.CLOCK)),
            Map.entry(Effect.EXTEND, List.of(Field.DAYS, Field.REASON, Field.TOLD, Field.NOT_OWED)),
            Map.entry(Effect.PAUSE, List.of(Field.REASON)),
            Map.entry(Effect.RETURN, List.of(Field.REASON)),
            Map.entry(Effect.WITHDRAW, List.of(Field.REASON)),
            Map.entry(Effect.REQUEST_REVIEW, List.of(Field.LINKED_MATTER, Field.EXTERNAL, Field.REASON)),
            Map.entry(Effect.RECORD_REVIEW, List.of(Field.OUTCOME)),
            Map.entry(Effect.HEARING, List.of(Field.DAYS)),
            Map.entry(Effect.REOPEN, List.of(Field.REASON)),
            Map.entry(Effect.ACCUSE, List.of(Field.ACCUSED_UNITS, Field.ACCUSED_PERSONS, Field.RECUSED)),
            Map.entry(Effect.REMARK, List.of(Field.NOTE)),
            Map.entry(Effect.RETURN_VISIT, List.of(Field.SATISFACTION, Field.ATTEMPTS)));

    private ActionFields() {}

    private static List<Field<?>> ofCorrection() {
        List<Field<?>> fields = new ArrayList<>(CORRECTABLE);
        fields.add(0, Field.FIELD);
        fields.add(Field.REASON);
        return fields;
    }

    /** In the order in which a form asks; what the definition requires beyond comes last. */
    static Set<Field<?>> of(Transition row) {
        Set<Field<?>> fields = new LinkedHashSet<>(BY_EFFECT.getOrDefault(row.effect(), List.of()));
        fields.addAll(row.required());
        return fields;
    }
}
