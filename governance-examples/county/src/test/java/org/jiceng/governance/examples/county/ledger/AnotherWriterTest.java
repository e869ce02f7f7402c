package org.jiceng.governance.examples.county.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.journal.StreamId;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.Command;
import org.junit.jupiter.api.Test;

/** Commands that wait together when somebody else writes to the journal. */
class AnotherWriterTest {
    private static final DigestAlgorithm SHA_256 = DigestAlgorithm.sha256();

    private final AtomicLong salts = new AtomicLong();
    private final MemoryEventStore shared = new MemoryEventStore(SHA_256);
    private final CountingVault vault = new CountingVault();
    private final StringWriter answers = new StringWriter();

    /** Counts what is kept in it. */
    private static final class CountingVault implements Vault {
        private final MemoryVault kept = new MemoryVault();
        private final AtomicLong size = new AtomicLong();

        @Override
        public Outcome<List<SealedValue>> put(List<SealedValue> values) {
            long fresh = values.stream()
                    .filter(value -> kept.get(value.ref()).isEmpty())
                    .count();
            size.addAndGet(fresh);
            return kept.put(values);
        }

        @Override
        public Optional<SealedValue> get(org.jiceng.governance.ledger.privacy.VaultRef ref) {
            return kept.get(ref);
        }

        @Override
        public boolean delete(org.jiceng.governance.ledger.privacy.VaultRef ref) {
            boolean deleted = kept.delete(ref);
            size.addAndGet(deleted ? -1 : 0);
            return deleted;
        }

        @Override
        public int deleteAllOf(org.jiceng.governance.core.identity.PersonId subject) {
            return kept.deleteAllOf(subject);
        }
    }

    /** The shared journal; what another does is done just before the first append. */
    private final class Contended implements EventStore {
        private final List<Runnable> first = new ArrayList<>();

        @Override
        public List<AppendResult> appendAll(List<Commit> commits) {
            first.forEach(Runnable::run);
            first.clear();
            return shared.appendAll(commits);
        }

        @Override
        public long size() {
            return shared.size();
        }

        @Override
        public Digest head() {
            return shared.head();
        }

        @Override
        public long version(StreamId stream) {
            return shared.version(stream);
        }

        @Override
        public List<EventDocument> read(StreamId stream) {
            return shared.read(stream);
        }

        @Override
        public Optional<Entry> entry(long sequence) {
            return shared.entry(sequence);
        }

        @Override
        public Optional<Entry> byCommand(CommandId command) {
            return shared.byCommand(command);
        }
    }

    @Test
    void whatWasDecidedTooLateIsDecidedAnewAndNothingIsDoneTwice() throws IOException {
        Contended journal = new Contended();
        CommandRun run = new CommandRun(journal, vault, this::desk, answers, Locale.ENGLISH);
        journal.first.add(() -> desk(shared, vault).handle(command(register("theirs", "M-2"))));
        for (String line : List.of(register("c-1", "M-1"), register("c-2", "M-2"), register("c-3", "M-3"))) {
            run.accept(Outcome.accepted(line));
        }
        run.answerWaiting();

        assertThat(answers.toString().lines().map(line -> line.replaceAll("\"version.*", "")))
                .containsExactly(
                        "{\"commandId\":\"c-1\",\"matter\":\"M-1\",\"accepted\":true,",
                        "{\"commandId\":\"c-2\",\"matter\":\"M-2\",\"accepted\":false,",
                        "{\"commandId\":\"c-3\",\"matter\":\"M-3\",\"accepted\":true,");
        assertThat(run.refusedByCode()).containsOnlyKeys("VERSION_CONFLICT");
        assertThat(shared.size()).isEqualTo(3);
        assertThat(vault.size).as("pieces of three matters").hasValue(6);
        run.accept(Outcome.accepted(register("c-4", "M-4")));
        run.answerWaiting();
        assertThat(shared.size()).isEqualTo(4);
    }

    @Test
    void aGroupedJournalKeepsTheRulesOfAnyJournal() {
        shared.append(commit("c-1", "a", 0));
        GroupedJournal grouped = new GroupedJournal(shared, SHA_256);
        assertThat(grouped.append(commit("c-2", "a", 1))).isInstanceOf(AppendResult.Appended.class);
        assertThat(grouped.append(commit("c-2", "a", 1))).isInstanceOf(AppendResult.Repeated.class);
        assertThat(grouped.append(commit("c-1", "a", 0))).isInstanceOf(AppendResult.Repeated.class);
        assertThat(grouped.append(commit("c-2", "b", 0)))
                .isInstanceOfSatisfying(
                        AppendResult.Refused.class,
                        refused -> assertThat(refused.reason().is(JournalReason.JOURNAL_COMMAND_REUSED))
                                .isTrue());
        assertThat(grouped.append(commit("c-3", "a", 1))).isEqualTo(new AppendResult.Conflict(StreamId.of("a"), 1, 2));
        assertThat(grouped.version(StreamId.of("a"))).isEqualTo(2);
        assertThat(grouped.read(StreamId.of("a"))).hasSize(2);
        assertThat(grouped.size()).isEqualTo(2);
        assertThat(grouped.entry(2).orElseThrow().digest()).isEqualTo(grouped.head());
        assertThat(grouped.entry(1)).isEqualTo(shared.entry(1));
        assertThat(grouped.entry(3)).isEmpty();
        assertThat(shared.size()).isEqualTo(1);
        assertThat(grouped.keep()).isTrue();
        assertThat(shared.size()).isEqualTo(2);
        assertThat(grouped.head()).isEqualTo(shared.head());
        grouped.append(commit("c-4", "a", 2));
        grouped.drop();
        assertThat(grouped.size()).isEqualTo(2);
    }

    private static Commit commit(String id, String stream, long version) {
        var event = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("schema", 1);
        return new Commit(
                CommandId.of(id),
                SHA_256.digest((id + stream).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                java.time.Instant.EPOCH,
                List.of(new org.jiceng.governance.ledger.journal.StreamEvents(
                        StreamId.of(stream), version, List.of(EventDocument.of(event)))));
    }

    private LedgerDesk desk(EventStore journal, Vault values) {
        return new LedgerDesk(
                journal,
                values,
                () -> Salt.of(
                        ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
                List.of(PolicyPacks.builtIn("shiquan-321")),
                WorkCalendar.stateCouncil(),
                UnitDirectory.empty());
    }

    private static Command command(String json) {
        return new CommandReader().read(json).fold(command -> command, (List<Reason> reasons) -> {
            throw new AssertionError(reasons);
        });
    }

    private static String register(String id, String matter) {
        return "{\"commandId\":\"" + id + "\",\"matter\":\"" + matter + "\",\"expectedVersion\":0,"
                + "\"at\":\"2024-03-01T09:00:00+08:00\",\"actor\":{\"id\":\"u-12\",\"unit\":\"office\",\"tier\":\"COUNTY\","
                + "\"roles\":[\"REGISTRAR\"]},\"action\":\"REGISTER\",\"data\":{\"book\":\"CLAIM\",\"kind\":\"CLAIM\","
                + "\"channel\":\"LETTER\",\"region\":\"610922101203\",\"unit\":\"office\","
                + "\"receivedAt\":\"2024-03-01T08:30:00+08:00\",\"content\":\"a path\",\"persons\":[{\"id\":\"p-7\"}]}}";
    }
}
