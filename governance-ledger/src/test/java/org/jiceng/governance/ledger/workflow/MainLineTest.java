package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainLineTest {
    private static final Instant START = Instant.parse("2024-03-01T01:00:00Z");
    private static final LedgerWorkflow WORKFLOW =
            LedgerWorkflow.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 3, 1));
    private static final Actor OFFICE =
            Actor.of("u-12", "610922-office", Tier.COUNTY, Role.REGISTRAR, Role.CONTACT_OFFICE);
    private static final Actor SECRETARY = Actor.of("u-1", "610922-office", Tier.COUNTY, Role.SECRETARY);
    private static final Actor BUREAU = Actor.of("u-40", "610922-water", Tier.TOWNSHIP, Role.LEAD_UNIT);

    private @Nullable Matter matter;
    private int day;

    @Test
    void aClaimGoesFromTheFirstStageToTheLast() {
        Notice notice = new Notice(NoticeForm.WRITTEN, START, null);
        act(OFFICE, Action.REGISTER, registration());
        act(SECRETARY, Action.INSTRUCT, ActionData.of(Field.INSTRUCTION, Instruction.ACCEPT));
        act(OFFICE, Action.ACCEPT, ActionData.of(Field.TOLD, notice));
        act(
                OFFICE,
                Action.ASSIGN,
                ActionData.of(Field.LEAD, UnitId.of("610922-water"))
                        .with(Field.DUE, new DueDay(LocalDate.of(2024, 4, 15))));
        act(OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));
        act(
                BUREAU,
                Action.REPORT,
                ActionData.of(Field.RESULT, MatterResult.EXPLAINED)
                        .with(Field.OPINION, "...")
                        .with(Field.BASIS, "..."));
        act(SECRETARY, Action.SIGN_OFF, ActionData.none());
        Notice reply = new Notice(NoticeForm.WRITTEN, START.plusSeconds(86_400L * day), null);
        act(OFFICE, Action.REPLY, ActionData.of(Field.REPLY, reply).with(Field.SATISFACTION, Satisfaction.SATISFIED));
        act(OFFICE, Action.ARCHIVE, ActionData.none());

        Matter done = Objects.requireNonNull(matter);
        assertThat(done.stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(done.version()).isEqualTo(9);
        assertThat(done.clocks()).noneMatch(clock -> clock.isRunning());
    }

    private void act(Actor actor, Action action, ActionData data) {
        Command command = new Command(
                "c-" + day,
                MatterId.of("M-2024-000001"),
                matter == null ? 0 : matter.version(),
                START.plusSeconds(86_400L * day++),
                actor,
                action,
                data);
        Decision decision = WORKFLOW.decide(matter, command);
        assertThat(decision.reasons()).isEmpty();
        matter = decision.thereafter().orElseThrow();
    }

    private static ActionData registration() {
        return ActionData.of(Field.BOOK, Book.CLAIM)
                .with(Field.KIND, MatterKind.CLAIM)
                .with(Field.CHANNEL, Channel.VISIT)
                .with(Field.REGION, RegionCode.of("610922101203"))
                .with(Field.UNIT, UnitId.of("610922-office"))
                .with(Field.RECEIVED_AT, START)
                .with(Field.CONTENT, "...")
                .with(Field.PERSONS, List.of(new Petitioner(PersonId.of("p-7"), null, null, null)));
    }
}
