package org.jiceng.governance.ledger;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCatalog;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.ledger.deadline.DeadlineReason;
import org.jiceng.governance.ledger.desk.DeskReason;
import org.jiceng.governance.ledger.dispute.DisputeReason;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.jiceng.governance.ledger.journal.jdbc.JdbcReason;
import org.jiceng.governance.ledger.matter.MatterReason;
import org.jiceng.governance.ledger.privacy.VaultReason;
import org.jiceng.governance.ledger.supervision.SupervisionReason;
import org.jiceng.governance.ledger.workflow.LintReason;
import org.jiceng.governance.ledger.workflow.WorkflowReason;

/** The reasons of this module. */
public final class LedgerReasonCatalog implements ReasonCatalog {
    @Override
    public List<ReasonCode> codes() {
        return Stream.of(
                        List.of(MatterReason.values()),
                        List.of(WorkflowReason.values()),
                        List.of(LintReason.values()),
                        List.of(DeadlineReason.values()),
                        List.of(JournalReason.values()),
                        List.of(JdbcReason.values()),
                        List.of(DisputeReason.values()),
                        List.of(VaultReason.values()),
                        List.of(DeskReason.values()),
                        List.of(SupervisionReason.values()))
                .<ReasonCode>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> chinese() {
        return Messages.templates(resource("LedgerMessages_zh.properties"));
    }

    @Override
    public Map<String, String> english() {
        return Messages.templates(resource("LedgerMessages.properties"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(LedgerReasonCatalog.class.getResourceAsStream(name), name);
    }
}
