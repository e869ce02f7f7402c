package org.jiceng.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiceng.governance.core.calendar.WorkCalendar;
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
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerExampleTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern THIS_EXAMPLE = Pattern.compile("// guide:begin\n(.*?) *// guide:end", Pattern.DOTALL);

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
        // guide:begin
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

    @ParameterizedTest
    @ValueSource(strings = {"docs/ledger.md", "docs/ledger.zh-CN.md"})
    void theGuideShowsThisExample(String page) throws IOException {
        Matcher shown = JAVA_BLOCK.matcher(Files.readString(Path.of("..", page)));
        Matcher compiled = THIS_EXAMPLE.matcher(
                Files.readString(Path.of("src/test/java/org/jiceng/governance/ledger/LedgerExampleTest.java")));
        assertThat(shown.find()).isTrue();
        assertThat(compiled.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(compiled.group(1).indent(-8));
    }
}
