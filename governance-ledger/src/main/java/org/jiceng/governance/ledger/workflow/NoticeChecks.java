package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.Satisfaction;

/** The guards of what a person is told and asked. */
final class NoticeChecks {
    private NoticeChecks() {}

    static void told(Question question) {
        notice(question, Field.TOLD, question.matter().receivedAt());
    }

    static void replied(Question question) {
        Matter matter = question.matter();
        notice(question, Field.REPLY, matter.signedOffAt().orElse(matter.receivedAt()));
    }

    /** Nobody can be told before there is something to tell. */
    private static void notice(Question question, Field<Notice> field, Instant earliest) {
        if (!question.saysData()) {
            return;
        }
        Notice notice = question.get(field);
        NotOwed ground = question.get(Field.NOT_OWED);
        if (notice == null && ground == null) {
            question.refuse(Reason.of(WorkflowReason.NOTICE_MISSING, "field", field.name()));
        } else if (notice != null && ground != null) {
            question.refuse(Reason.of(WorkflowReason.NOTICE_CONTRADICTION, "field", field.name()));
        }
        if (notice != null
                && (notice.at().isBefore(earliest)
                        || notice.reachedAt().isBefore(notice.at())
                        || notice.reachedAt().isAfter(question.at()))) {
            question.refuse(Reason.of(WorkflowReason.NOTICE_TIME, "field", field.name()));
        }
        if (ground == NotOwed.ANONYMOUS && isSomebodyNamed(question)) {
            question.refuse(WorkflowReason.NOTICE_OWED);
        }
    }

    /** Whether a person is there who could be told; nobody is once the last petitioner of an accusation has withdrawn. */
    private static boolean isSomebodyNamed(Question question) {
        return !question.matter().petitioners().isEmpty();
    }

    static void satisfaction(Question question) {
        Satisfaction said = question.get(Field.SATISFACTION);
        if (said == null) {
            return;
        }
        boolean nobodyReached = question.get(Field.NOT_OWED) != null;
        if (said == Satisfaction.NOT_ASKED
                ? isSomebodyNamed(question)
                : nobodyReached && said != Satisfaction.NO_ANSWER) {
            question.refuse(Reason.of(WorkflowReason.SATISFACTION_UNFIT, "satisfaction", said));
        }
        int attempts = question.data().get(Field.ATTEMPTS, 0);
        int needed = question.settings().replyAttempts();
        if (said == Satisfaction.NO_ANSWER && !nobodyReached && attempts < needed) {
            question.refuse(Reason.of(WorkflowReason.TOO_FEW_ATTEMPTS, "attempts", attempts)
                    .with("needed", needed));
        }
    }
}
