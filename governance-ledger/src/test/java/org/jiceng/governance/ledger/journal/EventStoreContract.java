package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.event;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every store does. A test of a store extends it and gives an empty one. Its tests are public for those of other packages, each
 * of which may be run alone.
 */
public abstract class EventStoreContract {
    private static final StreamId ONE = stream(1);
    private static final StreamId TWO = stream(2);

    /** An empty store; closed by the test that made it. */
    protected abstract EventStore store();

    /** How many events the threads append together. */
    protected abstract int eventsOfThreads();

    @Test
    public void anEmptyJournalHasNothing() {
        EventStore store = store();

        assertThat(store.size()).isZero();
        assertThat(store.head()).isEqualTo(Digest.NONE);
        assertThat(store.version(ONE)).isZero();
        assertThat(store.read(ONE)).isEmpty();
        assertThat(store.entry(0)).isEmpty();
        assertThat(store.entry(1)).isEmpty();
        assertThat(store.entries(1)).isEmpty();
        assertThat(store.byCommand(CommandId.of("c-1"))).isEmpty();
        assertThat(store.appendAll(List.of())).isEmpty();
    }

    @Test
    public void appendsToANewStream() {
        EventStore store = store();
        Commit commit = commit("c-1", part(ONE, 0, 2));

        Entry entry = appended(store.append(commit));

        assertThat(entry.commit()).isEqualTo(commit);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.previous()).isEqualTo(Digest.NONE);
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.head()).isEqualTo(entry.digest());
        assertThat(store.version(ONE)).isEqualTo(2);
        assertThat(store.read(ONE)).containsExactly(event("REGISTERED", 0), event("REGISTERED", 1));
        assertThat(store.entry(1)).contains(entry);
        assertThat(store.byCommand(CommandId.of("c-1"))).contains(entry);
    }

    @Test
    public void chainsEntries() {
        EventStore store = store();
        Journals.fill(store, 25);

        List<Entry> entries = store.entries(1).toList();

        assertThat(entries).hasSize(25);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).sequence()).isEqualTo(i + 1);
            assertThat(entries.get(i).previous())
                    .isEqualTo(i == 0 ? Digest.NONE : entries.get(i - 1).digest());
        }
        assertThat(store.head()).isEqualTo(entries.get(24).digest());
        assertThat(JournalVerifier.verify(store, List.of())).isEqualTo(new Verification.Whole(25, store.head()));
    }

    @Test
    public void readsEntriesFromANumberOn() {
        EventStore store = store();
        Journals.fill(store, 5);

        assertThat(store.entries(4)).extracting(Entry::sequence).containsExactly(4L, 5L);
        assertThat(store.entries(6)).isEmpty();
        assertThat(store.entries(-3)).hasSize(5);
        assertThat(store.entry(6)).isEmpty();
        assertThat(store.entry(-1)).isEmpty();
    }

    @Test
    public void appendsToSeveralStreamsAtOnce() {
        EventStore store = store();
        appended(store.append(commit("c-1", part(ONE, 0, 1))));

        appended(store.append(commit("c-2", part(ONE, 1, 2), part(TWO, 0, 1))));

        assertThat(store.version(ONE)).isEqualTo(3);
        assertThat(store.version(TWO)).isEqualTo(1);
        assertThat(store.read(ONE)).hasSize(3);
        assertThat(store.read(TWO)).containsExactly(event("REGISTERED", 0));
    }

    @Test
    public void tellsAConflictAndAddsNothing() {
        EventStore store = store();
        appended(store.append(commit("c-1", part(ONE, 0, 3))));

        for (long expected : new long[] {0, 2, 4}) {
            AppendResult result = store.append(commit("c-2", part(TWO, 0, 1), part(ONE, expected, 1)));

            assertThat(result).isEqualTo(new AppendResult.Conflict(ONE, expected, 3));
            assertReason(result.fold(entry -> null, reason -> reason), JournalReason.JOURNAL_CONFLICT);
        }
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.version(TWO)).isZero();
        assertThat(store.byCommand(CommandId.of("c-2"))).isEmpty();
    }

    @Test
    public void aCommandIsAppendedOnce() {
        EventStore store = store();
        Commit commit = commit("c-1", part(ONE, 0, 1));
        Entry entry = appended(store.append(commit));

        assertThat(store.append(commit)).isEqualTo(new AppendResult.Repeated(entry));
        assertThat(store.append(commit("c-1", part(ONE, 1, 5)))).isEqualTo(new AppendResult.Repeated(entry));
        assertThat(store.append(commit).fold(Entry::sequence, reason -> -1L)).isEqualTo(1);
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.version(ONE)).isEqualTo(1);
    }

    @Test
    public void anotherCommandUnderAKnownIdIsRefused() {
        EventStore store = store();
        appended(store.append(commit("c-1", part(ONE, 0, 1))));
        Commit other = new Commit(CommandId.of("c-1"), Journals.digest("other"), Journals.AT, List.of(part(ONE, 1, 1)));

        AppendResult result = store.append(other);

        assertThat(result).isInstanceOf(AppendResult.Refused.class);
        assertReason(result.fold(entry -> null, reason -> reason), JournalReason.JOURNAL_COMMAND_REUSED);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    public void commitsOfOneCallSeeThoseBefore() {
        EventStore store = store();
        Commit first = commit("c-1", part(ONE, 0, 1));

        List<AppendResult> results = store.appendAll(List.of(
                first,
                first,
                commit("c-2", part(ONE, 0, 1)),
                commit("c-3", part(ONE, 1, 1)),
                commit("c-4", part(TWO, 0, 1))));

        assertThat(results)
                .containsExactly(
                        new AppendResult.Appended(store.entry(1).orElseThrow()),
                        new AppendResult.Repeated(store.entry(1).orElseThrow()),
                        new AppendResult.Conflict(ONE, 0, 1),
                        new AppendResult.Appended(store.entry(2).orElseThrow()),
                        new AppendResult.Appended(store.entry(3).orElseThrow()));
        assertThat(store.size()).isEqualTo(3);
    }

    /** A journal by its definition: lists in memory. */
    @ParameterizedTest
    @ValueSource(longs = {17L, 20240301L})
    public void agreesWithListsInMemory(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventStore store = store();
        Map<StreamId, List<EventDocument>> streams = new HashMap<>();
        Map<CommandId, Commit> commands = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Commit commit = anyCommit(random, streams);
            boolean known = commands.containsKey(commit.commandId());
            boolean fits = commit.streams().stream()
                    .allMatch(part ->
                            streams.getOrDefault(part.stream(), List.of()).size() == part.expectedVersion());

            AppendResult result = store.append(commit);

            String step = "seed " + seed + ", step " + i;
            if (known) {
                assertThat(result).as(step).isInstanceOf(AppendResult.Repeated.class);
            } else if (!fits) {
                assertThat(result).as(step).isInstanceOf(AppendResult.Conflict.class);
            } else {
                assertThat(result).as(step).isInstanceOf(AppendResult.Appended.class);
                commands.put(commit.commandId(), commit);
                commit.streams()
                        .forEach(part -> streams.computeIfAbsent(part.stream(), id -> new ArrayList<>())
                                .addAll(part.events()));
            }
        }
        streams.forEach((id, events) -> assertThat(store.read(id)).isEqualTo(events));
        commands.forEach((id, commit) ->
                assertThat(store.byCommand(id).orElseThrow().commit()).isEqualTo(commit));
        assertThat(store.size()).isEqualTo(commands.size());
    }

    private static Commit anyCommit(SplittableRandom random, Map<StreamId, List<EventDocument>> streams) {
        List<StreamEvents> parts = new ArrayList<>();
        int first = random.nextInt(6);
        for (int i = 0; i <= random.nextInt(3); i++) {
            StreamId id = stream((first + i) % 6);
            int version = streams.getOrDefault(id, List.of()).size();
            int expected = random.nextInt(8) == 0 ? random.nextInt(4) : version;
            List<EventDocument> events = new ArrayList<>(List.of(EventDocument.of(RandomJson.object(random, 3))));
            if (random.nextBoolean()) {
                events.add(event("更正", i));
            }
            parts.add(new StreamEvents(id, expected, events));
        }
        return commit("c-" + random.nextInt(400), parts.toArray(StreamEvents[]::new));
    }

    @Tag("long")
    @Test
    public void sixteenThreadsLoseNothing() throws Exception {
        EventStore store = store();
        int threads = 16;
        int commitsOfEach = eventsOfThreads() / threads / 5;
        // All have read the versions before the first one appends, so that most of them must be told of a conflict.
        CyclicBarrier allHaveRead = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> conflicts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                conflicts.add(pool.submit(() -> appendAsOne(store, thread, commitsOfEach, allHaveRead)));
            }
            int told = 0;
            for (Future<Integer> one : conflicts) {
                told += one.get();
            }
            assertThat(told)
                    .as("conflicts of threads that write to the same streams")
                    .isPositive();
        } finally {
            pool.shutdown();
        }

        assertThat(store.size()).isEqualTo((long) threads * commitsOfEach);
        Set<EventDocument> all = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            List<EventDocument> events = store.read(stream(i));
            assertThat(events).hasSize((int) store.version(stream(i)));
            all.addAll(events);
        }
        assertThat(all).as("events, each another").hasSize(threads * commitsOfEach * 5);
        assertThat(JournalVerifier.verify(store, List.of()))
                .isEqualTo(new Verification.Whole(store.size(), store.head()));
    }

    /** Appends until each commit is in; gives back how often another thread was faster. */
    private static int appendAsOne(EventStore store, int thread, int commits, CyclicBarrier allHaveRead)
            throws Exception {
        int conflicts = 0;
        for (int i = 0; i < commits; i++) {
            StreamId id = stream((thread + i) % 4);
            List<EventDocument> events = new ArrayList<>();
            for (int e = 0; e < 5; e++) {
                events.add(event("t-" + thread, 5L * i + e));
            }
            long version = store.version(id);
            if (i == 0) {
                allHaveRead.await();
            }
            while (!isAppended(store, commit("t-" + thread + "-" + i, new StreamEvents(id, version, events)))) {
                conflicts++;
                version = store.version(id);
            }
        }
        return conflicts;
    }

    private static boolean isAppended(EventStore store, Commit commit) {
        AppendResult result = store.append(commit);
        assertThat(result).isInstanceOfAny(AppendResult.Appended.class, AppendResult.Conflict.class);
        return result instanceof AppendResult.Appended;
    }
}
