package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.junit.jupiter.api.Test;

/** Commands in due form whose parts do not fit together: each is refused with its reason. */
class OddCommandsTest {
    private final SeveralMatters ledger = new SeveralMatters();

    @Test
    void anAssignmentWithoutALeadUnit() {
        ledger.register(SeveralMatters.FIRST);
        ledger.done(
                SeveralMatters.SECRETARY,
                Action.INSTRUCT,
                SeveralMatters.FIRST,
                ActionData.of(Field.INSTRUCTION, Instruction.ACCEPT));
        ledger.done(
                SeveralMatters.OFFICE,
                Action.ACCEPT,
                SeveralMatters.FIRST,
                ActionData.of(Field.TOLD, new Notice(NoticeForm.WRITTEN, ledger.now(), null)));

        assertThat(codes(ledger.decide(
                        SeveralMatters.OFFICE,
                        Action.ASSIGN,
                        SeveralMatters.FIRST,
                        SeveralMatters.assignment().with(Field.CO_HANDLERS, List.of(UnitId.of("land"))))))
                .containsExactly("DATA_MISSING");
    }

    @Test
    void aReceiptCorrectedToATimeAfterTheEntry() {
        ledger.register(SeveralMatters.FIRST);
        Instant entry = ledger.now();
        ledger.assign(SeveralMatters.FIRST);
        ledger.done(
                SeveralMatters.OFFICE,
                Action.PAUSE,
                SeveralMatters.FIRST,
                ActionData.of(Field.REASON, "AWAITING_EXPERT"));
        ledger.done(SeveralMatters.OFFICE, Action.RESUME, SeveralMatters.FIRST, ActionData.none());
        ActionData correction =
                ActionData.of(Field.FIELD, Field.RECEIVED_AT.name()).with(Field.REASON, "...");

        assertThat(codes(ledger.decide(
                        SeveralMatters.OFFICE,
                        Action.CORRECT,
                        SeveralMatters.FIRST,
                        correction.with(Field.RECEIVED_AT, ledger.now()))))
                .containsExactly("RECEIVED_LATER");
        assertThat(codes(ledger.decide(
                        SeveralMatters.OFFICE,
                        Action.CORRECT,
                        SeveralMatters.FIRST,
                        correction.with(Field.RECEIVED_AT, entry.minus(Duration.ofDays(3))))))
                .isEmpty();
    }

    @Test
    void aFollowUpIsRememberedWithoutItsText() {
        ledger.register(SeveralMatters.FIRST);
        ledger.assign(SeveralMatters.FIRST);
        Decision decision = ledger.decide(
                SeveralMatters.BUREAU,
                Action.REPORT,
                SeveralMatters.FIRST,
                ActionData.of(Field.RESULT, MatterResult.SUPPORTED)
                        .with(Field.OPINION, "...")
                        .with(Field.BASIS, "...")
                        .with(Field.FOLLOW_UP, "the water bureau, by June"));
        Decision.Accepted accepted = (Decision.Accepted) decision;

        assertThat(accepted.matter().promiseKept()).isTrue();
        assertThat(accepted.events().get(0).data().withoutPersonal().get(Field.HAS_FOLLOW_UP))
                .isTrue();
    }

    private static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
