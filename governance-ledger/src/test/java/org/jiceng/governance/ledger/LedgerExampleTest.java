package org.jiceng.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.desk.MatterView;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.supervision.Assessment;
import org.jiceng.governance.ledger.supervision.Bulletin;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jiceng.governance.ledger.supervision.BulletinPeriod;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.Grouping;
import org.jiceng.governance.ledger.supervision.MatterFigure;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.supervision.PublishedBulletin;
import org.jiceng.governance.ledger.supervision.ReturnVisits;
import org.jiceng.governance.ledger.supervision.SupervisionDuty;
import org.jiceng.governance.ledger.supervision.SupervisionSettings;
import org.jiceng.governance.ledger.supervision.Viewer;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.junit.jupiter.api.Test;

class LedgerExampleTest {
    private static final String REGISTER = """
            {"commandId":"c-1","matter":"M-2024-000001","expectedVersion":0,"at":"2024-03-01T09:00:00+08:00",
             "actor":{"id":"u-12","unit":"610922-office","tier":"COUNTY","roles":["REGISTRAR"]},
             "action":"REGISTER","data":{"book":"CLAIM","kind":"CLAIM","channel":"VISIT","region":"610922101203",
             "unit":"610922-office","receivedAt":"2024-03-01T08:30:00+08:00","content":"...",
             "persons":[{"id":"p-7","name":"..."}]}}
            """;

    @Test
    void theExampleGivesWhatTheGuideSays() {
        EventStore journal = new MemoryEventStore(DigestAlgorithm.sha256());
        Vault vault = new MemoryVault();
        AtomicLong counter = new AtomicLong();
        SaltSource salts = () -> Salt.of(
                ByteBuffer.allocate(16).putLong(counter.incrementAndGet()).array());
        String json = REGISTER;
        Instant now = Instant.parse("2024-03-20T01:00:00Z");
        // spotless:off
        // guide:begin docs/ledger
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        LedgerDesk desk = new LedgerDesk(
                journal, vault, salts, List.of(pack), WorkCalendar.stateCouncil(), UnitDirectory.empty());
        Command command = new CommandReader().read(json).fold(read -> read, faults -> {
            throw new IllegalArgumentException(faults.toString());
        });
        Answer answer = desk.handle(command);                         // done, or every reason why not

        Matter matter = desk.matter(MatterId.of("M-2024-000001")).orElseThrow();
        LedgerWorkflow workflow = LedgerWorkflow.of(pack, LocalDate.of(2024, 3, 1));
        Actor secretary = Actor.of("u-1", "610922-office", Tier.COUNTY, Role.SECRETARY);
        List<NextAction> next = workflow.nextActions(matter, secretary, now);
        List<Reason> why = workflow.whyNot(matter, Action.SIGN_OFF, secretary, now);
        List<ClockReading> clocks = workflow.read(matter, now);       // due when, late by how much, shifted by what
        Optional<MatterView> view = desk.view(matter.id(), secretary, now);
        // guide:end
        // spotless:on
        assertThat(answer.accepted()).isTrue();
        assertThat(next).extracting(NextAction::action).contains(Action.INSTRUCT);
        assertThat(why).extracting(Reason::code).containsExactly("ACTION_NOT_AT_STAGE");
        assertThat(clocks.get(0).due().orElseThrow()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(clocks.get(0).lateBy().orElseThrow()).isEqualTo(2);
        assertThat(view).isPresent();
    }

    @Test
    void theSupervisionOfItGivesWhatTheGuideSays() {
        PolicyPack pack = PolicyPacks.builtIn("shiquan-321");
        LedgerWorkflow workflow = LedgerWorkflow.of(pack, LocalDate.of(2024, 3, 1));
        SupervisionSettings settings = SupervisionSettings.of(pack, LocalDate.of(2024, 3, 1));
        UnitDirectory units = UnitDirectory.empty();
        LocalDate today = LocalDate.of(2024, 4, 20);
        Instant now = Instant.parse("2024-04-20T01:00:00Z");
        LedgerDesk desk = new LedgerDesk(
                new MemoryEventStore(DigestAlgorithm.sha256()),
                new MemoryVault(),
                () -> Salt.of(ByteBuffer.allocate(16).array()),
                List.of(pack),
                WorkCalendar.stateCouncil(),
                units);
        new CommandReader().read(REGISTER).fold(desk::handle, faults -> {
            throw new AssertionError(faults);
        });
        List<MatterId> ids = List.of(MatterId.of("M-2024-000001"));
        // spotless:off
        // guide:begin docs/ledger
        List<MatterHistory> histories = ids.stream().map(id -> new MatterHistory(desk.events(id))).toList();
        Viewer viewer = Viewer.unit(UnitId.of("610922-water"), units);
        List<SupervisionDuty> late = SupervisionDuty.worklist(workflow, histories, now, viewer);     // whose line it is to urge
        ReturnVisits visits = ReturnVisits.of(workflow, histories, today, viewer);
        Optional<Assessment> assessment = Assessment.of(workflow, settings, histories.get(0), now);

        BulletinRequest request = BulletinRequest.of(BulletinPeriod.quarter(2024, 1), now, Grouping.UNIT, Grouping.TOWN);
        Bulletin bulletin = Bulletin.of(workflow, histories, request.readBy(viewer));
        MatterFigure figure = bulletin.whole().figure(BulletinMeasure.ACCEPTED_IN_TIME);             // with the matters behind it
        PublishedBulletin published = bulletin.published(settings.smallestCountShown());
        // guide:end
        // spotless:on
        assertThat(late).hasSize(1);
        assertThat(visits).isNotNull();
        assertThat(assessment).isNotEmpty();
        assertThat(figure.counted()).isEmpty();
        assertThat(published.rows()).as("one matter would show").isEmpty();
    }
}
