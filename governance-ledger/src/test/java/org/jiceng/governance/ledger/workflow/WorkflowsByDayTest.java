package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.junit.jupiter.api.Test;

class WorkflowsByDayTest {
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    private final LedgerWorkflows workflows = new LedgerWorkflows(
            PackReader.standard().withBase(PolicyPacks.builtIn("shiquan-321")).load("""
                            {"id": "other", "version": "2", "title": {"en": "Other", "zh": "其他"}, "extends": "shiquan-321",
                             "ledger": {"reworks": [{"value": 1, "basis": {"document": "library default"}},
                              {"from": "2024-07-01", "value": 2, "basis": {"document": "library default"}},
                              {"from": "2024-10-01", "value": 3, "basis": {"document": "library default"}}]}}
                            """.getBytes(
                            StandardCharsets.UTF_8)),
            WorkCalendar.stateCouncil());

    @Test
    void eachDayHasItsOwnPin() {
        assertThat(workflows.asOf(JULY).pin().asOf()).isEqualTo(JULY);
        assertThat(workflows.asOf(JULY.plusDays(1)).pin().asOf()).isEqualTo(JULY.plusDays(1));
        assertThat(workflows.asOf(JULY).pin().id()).isEqualTo("other");
    }

    @Test
    void eachDayHasTheSettingsInForce() {
        assertThat(workflows.asOf(LocalDate.MIN).settings().reworks()).isEqualTo(1);
        assertThat(workflows.asOf(JULY.minusDays(1)).settings().reworks()).isEqualTo(1);
        assertThat(workflows.asOf(JULY).settings().reworks()).isEqualTo(2);
        assertThat(workflows.asOf(LocalDate.of(2024, 9, 30)).settings().reworks())
                .isEqualTo(2);
        assertThat(workflows.asOf(LocalDate.MAX).settings().reworks()).isEqualTo(3);
        assertThat(workflows.asOf(JULY.minusDays(9)).settings().reworks()).isEqualTo(1);
    }

    @Test
    void whatIsTheSameOnTwoDaysIsMadeOnce() {
        assertThat(workflows.asOf(JULY.plusDays(1)).definition())
                .isSameAs(workflows.asOf(JULY.plusDays(2)).definition());
    }
}
