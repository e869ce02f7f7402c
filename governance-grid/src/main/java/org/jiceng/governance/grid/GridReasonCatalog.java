package org.jiceng.governance.grid;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCatalog;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.grid.assessment.AssessmentReason;
import org.jiceng.governance.grid.assessment.RecordReason;
import org.jiceng.governance.grid.assignment.AssignmentReason;
import org.jiceng.governance.grid.audit.AuditReason;
import org.jiceng.governance.grid.boundary.BoundaryReason;
import org.jiceng.governance.grid.contact.ContactReason;
import org.jiceng.governance.grid.division.DivisionReason;
import org.jiceng.governance.grid.grid.GridReason;
import org.jiceng.governance.grid.plan.PlanReason;

/** The reasons of this module. */
public final class GridReasonCatalog implements ReasonCatalog {
    @Override
    public List<ReasonCode> codes() {
        return Stream.of(
                        List.of(GridReason.values()),
                        List.of(AssignmentReason.values()),
                        List.of(AuditReason.values()),
                        List.of(DivisionReason.values()),
                        List.of(BoundaryReason.values()),
                        List.of(PlanReason.values()),
                        List.of(RecordReason.values()),
                        List.of(AssessmentReason.values()),
                        List.of(ContactReason.values()))
                .<ReasonCode>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> chinese() {
        return Messages.templates(resource("GridMessages_zh.properties"));
    }

    @Override
    public Map<String, String> english() {
        return Messages.templates(resource("GridMessages.properties"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GridReasonCatalog.class.getResourceAsStream(name), name);
    }
}
