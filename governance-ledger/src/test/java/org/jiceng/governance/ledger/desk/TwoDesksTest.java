package org.jiceng.governance.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.workflow.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks over one journal and one vault; something happens while the first one handles a command. */
class TwoDesksTest {
    private static final Actor OFFICE = Actor.of("u-12", "office", Tier.COUNTY, Role.REGISTRAR, Role.CONTACT_OFFICE);
    private static final Actor SECRETARY = Actor.of("u-1", "office", Tier.COUNTY, Role.SECRETARY);
    private static final Actor ACCUSED = Actor.of("u-66", "office", Tier.COUNTY, Role.SECRETARY);
    private static final Instant START = Instant.parse("2024-03-01T01:00:00Z");
    private static final ActionData NOTE = ActionData.of(Field.NOTE, "the neighbour saw it");

    private final MemoryEventStore journal = new MemoryEventStore(DigestAlgorithm.sha256());
    private final Interrupted interrupted = new Interrupted(journal);
    private final MemoryVault vault = new MemoryVault();
    private final AtomicLong salts = new AtomicLong();
    private final LedgerDesk first = desk(interrupted, "shiquan-321");
    private final LedgerDesk second = desk(journal, "shiquan-321");
    private final List<Answer> meanwhile = new ArrayList<>();

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private LedgerDesk desk(EventStore store, String pack) {
        return new LedgerDesk(
                store,
                vault,
                () -> Salt.of(
                        ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
                List.of(PolicyPacks.builtIn(pack)),
                WorkCalendar.stateCouncil(),
                UnitDirectory.empty());
    }

    @Test
    void whatTheOtherDeskHasDoneMeanwhileIsAnsweredAsDone() {
        Command command = register("c-1", "M-1");
        interrupted.afterByCommand(() -> meanwhile.add(second.handle(command)));

        assertThat(first.handle(command)).isEqualTo(meanwhile.get(0));
        assertThat(meanwhile.get(0).accepted()).isTrue();
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void aDecisionRestsOnOneStateOfAnotherMatter() {
        first.handle(register("c-1", "M-1"));
        first.handle(register("c-2", "M-2"));
        first.handle(register("c-3", "M-3"));
        Command closing = command("c-4", "M-2", 1, OFFICE, Action.MERGE, ActionData.of(Field.INTO, MatterId.of("M-3")));
        interrupted.afterVersion(() -> meanwhile.add(second.handle(closing)));

        Answer answer = first.handle(
                command("c-5", "M-1", 1, OFFICE, Action.MERGE, ActionData.of(Field.INTO, MatterId.of("M-2"))));

        assertThat(meanwhile.get(0).accepted()).isTrue();
        assertThat(codes(answer)).containsExactly("OTHER_MATTER_CLOSED");
    }

    @Test
    void aCommandThatWasStoppedFindsWhatItKept() {
        first.handle(register("c-1", "M-1"));
        Command remark = command("c-2", "M-1", 1, OFFICE, Action.REMARK, NOTE);
        stopBeforeAppending(remark);
        SealedValue before = vault.get(Said.of(remark).pieces().get(0).ref()).orElseThrow();

        assertThat(second.handle(remark).accepted()).isTrue();
        assertThat(vault.get(before.ref())).contains(before);
        assertThat(journal.entry(2).orElseThrow().line())
                .asString()
                .contains(before.commitment(DigestAlgorithm.sha256()).digest().hex());
    }

    @Test
    void aCommandThatWasStoppedAndComesTooLateLeavesNothing() {
        first.handle(register("c-1", "M-1"));
        Command remark = command("c-2", "M-1", 1, OFFICE, Action.REMARK, NOTE);
        stopBeforeAppending(remark);
        second.handle(command("c-3", "M-1", 1, SECRETARY, Action.INSTRUCT, accept()));
        assertThat(kept(remark)).isEqualTo(1);

        assertThat(codes(second.handle(remark))).containsExactly("VERSION_CONFLICT");
        assertThat(kept(remark)).isZero();
    }

    @Test
    void anotherCommandUnderTheIdOfOneThatWasStoppedDoesNotTouchWhatThatKept() {
        first.handle(register("c-1", "M-1"));
        Command remark = command("c-2", "M-1", 1, OFFICE, Action.REMARK, NOTE);
        stopBeforeAppending(remark);

        assertThat(codes(second.handle(command("c-2", "M-1", 0, OFFICE, Action.REMARK, NOTE))))
                .containsExactly("VERSION_CONFLICT");
        assertThat(codes(second.handle(
                        command("c-2", "M-1", 1, OFFICE, Action.REMARK, ActionData.of(Field.NOTE, "another text")))))
                .containsExactly("COMMAND_ID_REUSED");
        assertThat(first.handle(remark).accepted()).isTrue();
        assertThat(kept(remark)).isEqualTo(1);
    }

    @Test
    void anIdThatWasGivenToAnotherCommandSaysNothingOfAMatterHiddenFromTheActor() {
        first.handle(register("c-1", "M-1"));
        first.handle(command(
                "c-2", "M-1", 1, OFFICE, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(ACCUSED.id()))));

        for (String id : List.of("c-1", "c-2", "c-9")) {
            Answer answer = first.handle(command(id, "M-1", 2, ACCUSED, Action.INSTRUCT, accept()));
            Answer unknown = first.handle(command("c-8", "M-9", 2, ACCUSED, Action.INSTRUCT, accept()));
            assertThat(codes(answer)).containsExactly("UNKNOWN_MATTER").isEqualTo(codes(unknown));
            assertThat(answer.version()).isZero();
            assertThat(answer.stage()).isNull();
            assertThat(answer.allowed()).isEmpty();
        }
        assertThat(codes(first.handle(command("c-1", "M-1", 2, SECRETARY, Action.INSTRUCT, accept()))))
                .containsExactly("COMMAND_ID_REUSED");
    }

    @Test
    void theirOwnCommandIsAnsweredAsThenToThoseWhoWereAccusedSince() {
        first.handle(register("c-1", "M-1"));
        Command own = command("c-2", "M-1", 1, ACCUSED, Action.INSTRUCT, accept());
        Answer then = first.handle(own);
        first.handle(command(
                "c-3", "M-1", 2, OFFICE, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(ACCUSED.id()))));

        assertThat(then.accepted()).isTrue();
        assertThat(second.handle(own)).isEqualTo(then);
    }

    @Test
    void aCommandThatSaysMoreUnderAUsedIdIsNotTakenForAForgottenOne() {
        first.handle(register("c-1", "M-1"));
        first.handle(command("c-2", "M-1", 1, SECRETARY, Action.INSTRUCT, accept()));

        assertThat(codes(first.handle(command("c-2", "M-1", 1, SECRETARY, Action.INSTRUCT, accept().and(NOTE)))))
                .containsExactly("COMMAND_ID_REUSED");
    }

    @Test
    void thatAPackIsNotHereIsSaidOnlyToThoseWhoMayKnowOfTheMatter() {
        first.handle(register("c-1", "M-1"));
        first.handle(command(
                "c-2", "M-1", 1, OFFICE, Action.ACCUSE, ActionData.of(Field.ACCUSED_PERSONS, List.of(ACCUSED.id()))));
        LedgerDesk other = desk(journal, "hanyin-321");

        assertThat(codes(other.handle(command("c-3", "M-1", 2, SECRETARY, Action.INSTRUCT, accept()))))
                .containsExactly("PACK_NOT_HERE");
        assertThat(codes(other.handle(command("c-4", "M-1", 2, ACCUSED, Action.INSTRUCT, accept()))))
                .containsExactly("UNKNOWN_MATTER");
        Instant later = Instant.parse("2025-01-01T00:00:00Z");
        assertThatThrownBy(() -> other.view(MatterId.of("M-1"), OFFICE, later))
                .isInstanceOf(InvalidValueException.class);
        assertThat(other.view(MatterId.of("M-1"), ACCUSED, later)).isEmpty();
        assertThat(other.view(MatterId.of("M-1"), Actor.of("u-9", "610922-water", Tier.COUNTY, Role.LEAD_UNIT), later))
                .isEmpty();
    }

    @Test
    void aTextThatNoJournalCanHoldIsAnswered() {
        ActionData half = ActionData.of(Field.NOTE, "\ud83d");
        first.handle(register("c-1", "M-1"));

        assertThat(codes(first.handle(command("c-2", "M-1", 1, OFFICE, Action.REMARK, half))))
                .containsExactly("JOURNAL_TEXT_SURROGATE");
        assertThat(codes(first.handle(
                        command("c-3", "M-1", 1, OFFICE, Action.REMARK, ActionData.of(Field.CLOCK, "\ud83d")))))
                .containsExactly("JOURNAL_TEXT_SURROGATE");
    }

    @Test
    void aDeskDoesNotRefuseByWhatAnotherProcessHasChangedSince(@TempDir Path folder) {
        Path file = folder.resolve("journal.ndjson");
        try (FileEventStore one = open(file);
                FileEventStore other = open(file)) {
            LedgerDesk here = desk(one, "shiquan-321");
            LedgerDesk there = desk(other, "shiquan-321");
            there.handle(register("c-1", "M-1"));

            assertThat(codes(here.handle(command("c-2", "M-1", 1, SECRETARY, Action.INSTRUCT, accept()))))
                    .isEmpty();
            there.handle(register("c-3", "M-2"));
            assertThat(codes(here.handle(command(
                            "c-4", "M-1", 2, OFFICE, Action.LINK, ActionData.of(Field.WITH, MatterId.of("M-2"))))))
                    .isEmpty();
        }
    }

    @Test
    void whatWasRefusedHereAndDoneInAnotherProcessSinceIsAnsweredAsDone(@TempDir Path folder) {
        Path file = folder.resolve("journal.ndjson");
        try (FileEventStore one = open(file);
                FileEventStore other = open(file)) {
            LedgerDesk here = desk(one, "shiquan-321");
            LedgerDesk there = desk(other, "shiquan-321");
            there.handle(register("c-1", "M-1"));
            Command link = command("c-2", "M-1", 1, OFFICE, Action.LINK, ActionData.of(Field.WITH, MatterId.of("M-2")));
            assertThat(codes(here.handle(link))).containsExactly("UNKNOWN_OTHER_MATTER");
            there.handle(register("c-3", "M-2"));
            Answer done = there.handle(link);

            assertThat(done.accepted()).isTrue();
            assertThat(here.handle(link)).isEqualTo(done);
        }
    }

    private static FileEventStore open(Path file) {
        return Journals.accepted(FileEventStore.open(file, DigestAlgorithm.sha256()));
    }

    private void stopBeforeAppending(Command command) {
        interrupted.beforeAppend(() -> {
            throw new Stop();
        });
        assertThatThrownBy(() -> first.handle(command)).isInstanceOf(Stop.class);
        assertThat(journal.byCommand(CommandId.of(command.commandId()))).isEmpty();
    }

    /** How many pieces of a command's personal data the vault keeps. */
    private long kept(Command command) {
        return Said.of(command).pieces().stream()
                .filter(piece -> vault.get(piece.ref()).isPresent())
                .count();
    }

    private static Command register(String id, String matter) {
        return command(
                id,
                matter,
                0,
                OFFICE,
                Action.REGISTER,
                ActionData.of(Field.BOOK, Book.CLAIM)
                        .with(Field.KIND, MatterKind.CLAIM)
                        .with(Field.CHANNEL, Channel.VISIT)
                        .with(Field.REGION, RegionCode.of("610922101203"))
                        .with(Field.UNIT, UnitId.of("office"))
                        .with(Field.RECEIVED_AT, START)
                        .with(Field.CONTENT, "the road")
                        .with(Field.PERSONS, List.of(new Petitioner(PersonId.of("p-7"), "Test Person", null, null))));
    }

    private static ActionData accept() {
        return ActionData.of(Field.INSTRUCTION, Instruction.ACCEPT);
    }

    private static Command command(String id, String matter, int version, Actor actor, Action action, ActionData data) {
        Instant at = START.plus(Duration.ofDays(version));
        return new Command(id, MatterId.of(matter), version, at, actor, action, data);
    }

    private static List<String> codes(Answer answer) {
        return answer.reasons().stream().map(Reason::code).toList();
    }
}
