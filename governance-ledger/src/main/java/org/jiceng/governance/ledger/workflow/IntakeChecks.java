package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.ReviewStep;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;

/** The guards of entering a matter and of the secretary's instruction. */
final class IntakeChecks {
    /** So many may come in person without naming somebody to speak for them. */
    private static final int MOST_WITHOUT_REPRESENTATIVES = 5;

    private IntakeChecks() {}

    static void petitioner(Question question) {
        if (!question.saysData()) {
            return;
        }
        List<Petitioner> persons = question.data().get(Field.PERSONS, List.of());
        boolean anonymous = question.data().get(Field.ANONYMOUS, false);
        if (persons.isEmpty() && !anonymous) {
            question.refuse(WorkflowReason.PETITIONER_MISSING);
        }
        if (!persons.isEmpty() && anonymous) {
            question.refuse(WorkflowReason.ANONYMOUS_WITH_PERSONS);
        }
        if (persons.size() > 1
                && persons.stream().map(Petitioner::id).distinct().count() < persons.size()) {
            question.refuse(WorkflowReason.PETITIONER_TWICE);
        }
    }

    static void representatives(Question question) {
        requireRepresentatives(
                question,
                question.get(Field.CHANNEL),
                question.data().get(Field.REPRESENTATIVES, List.of()).size(),
                question.data().get(Field.PERSONS, List.of()).size());
    }

    static void requireRepresentatives(Question question, @Nullable Channel channel, int speaking, int persons) {
        if (channel != Channel.VISIT) {
            return;
        }
        int most = question.settings().mostRepresentatives();
        if (speaking > most) {
            question.refuse(Reason.of(WorkflowReason.TOO_MANY_REPRESENTATIVES, "count", speaking)
                    .with("most", most));
        }
        if (speaking == 0 && persons > MOST_WITHOUT_REPRESENTATIVES) {
            question.refuse(Reason.of(WorkflowReason.REPRESENTATIVES_MISSING, "count", persons)
                    .with("most", most));
        }
    }

    static void received(Question question) {
        for (Field<Instant> field : List.of(Field.RECEIVED_AT, Field.FIRST_RECEIVED_AT)) {
            Instant received = question.get(field);
            if (received != null && received.isAfter(question.at())) {
                question.refuse(WorkflowReason.RECEIVED_LATER);
            }
        }
    }

    static void notReviewedToTheEnd(Question question) {
        MatterId earlier = question.get(Field.REPEATS);
        if (earlier == null) {
            return;
        }
        Matter matter = question.other(earlier).orElse(null);
        if (matter == null) {
            question.refuse(Reason.of(WorkflowReason.UNKNOWN_OTHER_MATTER, "matter", earlier));
        } else if (isReviewedToTheEnd(question, matter)) {
            question.refuse(Reason.of(WorkflowReason.REVIEWED_TO_THE_END, "matter", earlier));
        }
    }

    /** Whether a matter, or a review that it led to, is the last one and has its outcome. */
    private static boolean isReviewedToTheEnd(Question question, Matter start) {
        Matter matter = start;
        while (matter != null) {
            ReviewStep step = matter.step().orElse(null);
            boolean reReviewedOutside =
                    step == ReviewStep.REVIEW && matter.externalOutcome().isPresent();
            if (reReviewedOutside || (step == ReviewStep.RE_REVIEW && matter.replied())) {
                return true;
            }
            matter = matter.linked(LinkKind.REVIEWED_BY)
                    .flatMap(question.around().matters())
                    .orElse(null);
        }
        return false;
    }

    static void instruction(Question question) {
        Instruction instruction = question.get(Field.INSTRUCTION);
        if (instruction == null) {
            return;
        }
        switch (instruction) {
            case REJECT -> require(question, Field.GROUND);
            case DIVERT -> require(question, Field.PATH);
            case TRANSFER -> require(question, Field.TARGET);
            case HAND_UP, HAND_DOWN -> {
                LinkChecks.requireTier(question, instruction);
                LinkChecks.requireOfTier(question, question.get(Field.TARGET), instruction);
            }
            case ACCEPT -> {
                // It needs nothing more.
            }
        }
    }

    static void require(Question question, Field<?> field) {
        if (question.saysData() && !question.data().has(field)) {
            question.refuse(Reason.of(WorkflowReason.DATA_MISSING, "field", field.name()));
        }
    }

    static void withinTier(Question question) {
        if (question.get(Field.INSTRUCTION) == Instruction.ACCEPT) {
            requireWithinTier(question, question.matter().kind());
        }
    }

    static void requireWithinTier(Question question, MatterKind kind) {
        if (question.settings().handsUp(question.matter().tier(), kind)) {
            question.refuse(Reason.of(WorkflowReason.BEYOND_THE_TIER, "tier", Tier.VILLAGE)
                    .with("kind", kind));
        }
    }
}
