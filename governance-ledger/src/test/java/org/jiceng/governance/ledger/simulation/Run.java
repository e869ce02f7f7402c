package org.jiceng.governance.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.DeskReason;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * One run of the simulation: two writers over one journal and one vault, and clients who send them commands, late, twice and
 * again after a stop. Everything that happens follows from the seed.
 *
 * <p>A writer may stop before and after each call that writes. Around each call the other writer may handle a whole command, the
 * same one too: so the two interleave at every step of a desk without threads.
 */
@SuppressWarnings("UnusedVariable")
final class Run {
    private static final int STEPS = 10;

    private final SplittableRandom chance;
    private final Disk disk;
    private final CommandMaker maker;
    private final EventStore journal;
    private final Vault vault;
    private final List<LedgerDesk> desks = new ArrayList<>();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<Command> held = new ArrayList<>();
    private final List<Command> unanswered = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Map<VaultRef, Command> everPut = new HashMap<>();
    private final Set<VaultRef> forgotten = new HashSet<>();
    private final @Nullable List<String> story;
    private @Nullable Command inHand;
    private boolean stops = true;
    private boolean interleaves = true;

    /** What a client was told, and by which desk. */
    private record Told(Command command, Answer answer, LedgerDesk by) {}

    /** @param story takes what happens; {@code null} to keep no record */
    Run(long seed, Disk disk, @Nullable List<String> story) {
        this.chance = new SplittableRandom(seed);
        this.disk = disk;
        this.story = story;
        this.maker = new CommandMaker(chance.split());
        this.journal = disk.journal();
        this.vault = disk.vault();
        desks.add(desk(0));
        desks.add(desk(1));
    }

    private LedgerDesk desk(int writer) {
        Faults faults = new Faults(disk, new Chance(writer));
        return new LedgerDesk(
                faults.journal(),
                faults.vault(),
                () -> Salt.of(ByteBuffer.allocate(16)
                        .putLong(chance.nextLong())
                        .putLong(chance.nextLong())
                        .array()),
                List.of(County.PACK),
                County.CALENDAR,
                County.UNITS);
    }

    /** Runs all steps, has every command answered, and checks what is there then. */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        interleaves = false;
        stops = false;
        List.copyOf(held).forEach(command -> send(writer(), command));
        List.copyOf(unanswered).forEach(command -> send(writer(), command));
        List.copyOf(told.values()).forEach(one -> send(writer(), one.command()));
        Ledgers.check(journal, vault, checkpoints, desks, fresh());
        Set<VaultRef> orphans = Ledgers.orphans(journal, vault, forgotten, everPut.keySet());
        assertThat(orphans).as("orphans").allMatch(ref -> isAllowed(everPut.get(ref)));
        assertThat(journal.size()).as("entries").isEqualTo(done());
    }

    /**
     * Whether something that a command put into the vault may stay there though the command was not done: it was stopped, and
     * refused when it came again, but for another matter's sake, so that it may still be done.
     */
    private boolean isAllowed(@Nullable Command command) {
        Command stopped = Objects.requireNonNull(command);
        int version = fresh().matter(stopped.matter()).map(Matter::version).orElse(0);
        return version <= stopped.expectedVersion();
    }

    /** How many commands were done, those of which that cannot be told any more among them. */
    private long done() {
        return told.values().stream()
                .filter(one -> one.answer().accepted() || isForgotten(one.answer()))
                .count();
    }

    private LedgerDesk fresh() {
        return desk(0);
    }

    private int writer() {
        return chance.nextInt(2);
    }

    private boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    private void step() {
        int writer = writer();
        switch (chance.nextInt(16)) {
            case 0 -> held.add(maker.next(desks.get(writer)));
            case 1 -> release(writer);
            case 2 -> retry(writer);
            case 3 -> repeat(writer);
            case 4 -> aside(writer);
            default -> send(writer, maker.next(desks.get(writer)));
        }
    }

    /** Sends a command that was made earlier, so that it comes out of order. */
    private void release(int writer) {
        if (!held.isEmpty()) {
            send(writer, held.remove(chance.nextInt(held.size())));
        }
    }

    private void retry(int writer) {
        if (!unanswered.isEmpty()) {
            send(writer, unanswered.get(chance.nextInt(unanswered.size())));
        }
    }

    private void repeat(int writer) {
        if (!told.isEmpty()) {
            send(writer, maker.one(List.copyOf(told.values())).command());
        }
    }

    private void aside(int writer) {
        switch (chance.nextInt(5)) {
            case 0 -> forget(writer);
            case 1 -> checkpoint();
            case 2 -> restart(writer);
            default -> probe(writer);
        }
    }

    private void forget(int writer) {
        Set<VaultRef> before = Ledgers.kept(vault, everPut.keySet());
        interleaves = false;
        boolean person = once(2);
        MatterId matter = maker.one(maker.matters());
        tell("forget", writer, person ? "a person" : matter);
        try {
            if (person) {
                desks.get(writer).forget(maker.one(County.PERSONS).id());
            } else {
                desks.get(writer).forget(matter);
            }
        } catch (Crash e) {
            restart(writer);
        }
        interleaves = true;
        before.removeAll(Ledgers.kept(vault, everPut.keySet()));
        forgotten.addAll(before);
    }

    private void checkpoint() {
        look();
        if (journal.size() > 0) {
            Checkpoint.of(journal, 1, journal.size(), DigestAlgorithm.sha256())
                    .fold(checkpoints::add, reasons -> false);
        }
    }

    /** Has the witness see what the writers wrote. */
    private void look() {
        journal.appendAll(List.of());
    }

    private void restart(int writer) {
        tell("restart", writer, "");
        desks.set(writer, desk(writer));
    }

    /** Somebody who must not learn of a matter asks for it. */
    private void probe(int writer) {
        boolean stopping = stops;
        stops = false;
        interleaves = false;
        Probes.ofHiddenMatters(maker, desks.get(writer), lastAccepted());
        interleaves = true;
        stops = stopping;
    }

    private Optional<String> lastAccepted() {
        return told.values().stream()
                .filter(one -> one.answer().accepted())
                .map(one -> one.command().commandId())
                .reduce((first, last) -> last);
    }

    private void send(int writer, Command command) {
        LedgerDesk desk = desks.get(writer);
        tell("send to", writer, command);
        Command before = inHand;
        inHand = command;
        try {
            Answer answer = desk.handle(command);
            unanswered.remove(command);
            tell("answer of", writer, answer.accepted() ? "done" : answer.reasons());
            heard(desk, command, answer);
        } catch (Crash e) {
            if (!unanswered.contains(command)) {
                unanswered.add(command);
            }
            restart(writer);
        } finally {
            inHand = before;
        }
    }

    private void heard(LedgerDesk desk, Command command, Answer answer) {
        look();
        Told before = told.get(command.commandId());
        Optional<Entry> entry = journal.byCommand(CommandId.of(command.commandId()));
        assertThat(answer.commandId()).isEqualTo(command.commandId());
        assertThat(answer.matter()).isEqualTo(command.matter().value());
        if (answer.accepted()) {
            assertDone(command, answer, entry.orElseThrow(() -> new AssertionError("lost: " + command.commandId())));
        } else {
            assertNotDone(command, answer, entry);
        }
        if (before == null || (answer.accepted() && !before.answer().accepted())) {
            told.put(command.commandId(), new Told(command, answer, desk));
        } else if ((answer.accepted() || before.by() == desk) && !isForgotten(answer)) {
            assertThat(answer).as("the answer again").isEqualTo(before.answer());
        }
    }

    private void assertDone(Command command, Answer answer, Entry entry) {
        StreamEvents own = entry.commit().streams().get(0);
        assertThat(own.stream().value()).isEqualTo(command.matter().value());
        assertThat(own.expectedVersion()).as("version decided on").isEqualTo(command.expectedVersion());
        assertThat((long) answer.version()).isEqualTo(own.nextVersion());
        assertThat(answer.events())
                .isEqualTo(entry.commit().streams().stream()
                        .filter(part -> part.equals(own) || !isAccusing(part))
                        .flatMap(part -> part.events().stream())
                        .toList());
        if (once(16)) {
            assertThat(answer.json(Locale.ENGLISH).toString()).doesNotContain(CommandMaker.PRIVATE);
        }
    }

    /** That others of the complaint are kept from the accused too is not told. */
    private static boolean isAccusing(StreamEvents part) {
        return part.events().get(0).tree().path("action").asText().equals("ACCUSE");
    }

    private void assertNotDone(Command command, Answer answer, Optional<Entry> entry) {
        for (Reason reason : answer.reasons()) {
            assertThat(reason.attributes().toString()).doesNotContain(CommandMaker.PRIVATE);
            assertThat(reason.code()).doesNotStartWith("JOURNAL_").doesNotStartWith("VAULT_");
            assertThat(reason.is(DeskReason.COMMAND_ID_REUSED) || reason.is(DeskReason.TOO_BUSY))
                    .as("told %s", reason)
                    .isFalse();
        }
        assertThat(entry.isPresent())
                .as("entry of a command of which was told %s", answer.reasons())
                .isEqualTo(isForgotten(answer));
        entry.ifPresent(
                one -> assertThat(Ledgers.sealed(one).keySet()).as("forgotten").anyMatch(forgotten::contains));
        assertThat(answer.events()).isEmpty();
    }

    private static boolean isForgotten(Answer answer) {
        return answer.reasons().stream().anyMatch(reason -> reason.is(DeskReason.COMMAND_FORGOTTEN));
    }

    private void tell(String what, int writer, Object of) {
        if (story != null) {
            String text = of instanceof Command c
                    ? c.commandId() + " " + c.matter() + "@" + c.expectedVersion() + " " + c.action() + " by "
                            + c.actor().id() + " at " + c.at() + " " + c.data()
                    : of.toString();
            story.add((interleaves ? "" : "- ") + what + " " + writer + " " + text);
        }
    }

    /** What happens around the calls of one writer. */
    private final class Chance implements Faults.Hook {
        private final int writer;

        Chance(int writer) {
            this.writer = writer;
        }

        @Override
        public void putting(VaultRef ref) {
            everPut.put(ref, Objects.requireNonNull(inHand));
        }

        @Override
        public void reading() {
            interleave(50);
        }

        @Override
        public void beforeWriting() {
            stop();
            interleave(12);
        }

        @Override
        public void afterWriting(Disk.Size before) {
            if (stops && once(40)) {
                tell("torn", writer, "");
                disk.tear(before, chance);
                throw new Crash();
            }
            interleave(12);
            stop();
        }

        private void stop() {
            if (stops && once(30)) {
                tell("stop", writer, "");
                throw new Crash();
            }
        }

        private void interleave(int in) {
            if (interleaves && once(in)) {
                interleaves = false;
                tell("meanwhile", 1 - writer, "");
                Command same = inHand;
                int other = 1 - writer;
                if (same != null && once(2)) {
                    send(other, same);
                } else {
                    send(other, maker.next(desks.get(other)));
                }
                interleaves = true;
            }
        }
    }
}
