package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.asFile;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingAJournalTest {
    private static final int ENTRIES = 100;
    private static final MemoryEventStore JOURNAL = Journals.filled(ENTRIES);
    private static final List<byte[]> LINES = Journals.lines(JOURNAL);
    private static final Checkpoint ALL = checkpoint(1, ENTRIES);

    /** Each of ten entries; the last ten are after the last checkpoint. */
    private static final List<Checkpoint> PARTS = IntStream.range(0, 9)
            .mapToObj(i -> checkpoint(10L * i + 1, 10L * i + 10))
            .toList();

    private static Checkpoint checkpoint(long first, long last) {
        return accepted(Checkpoint.of(JOURNAL, first, last, Journals.SHA_256));
    }

    private static Entry entry(long sequence) {
        return JOURNAL.entry(sequence).orElseThrow();
    }

    /**
     * A journal that was changed.
     *
     * @param brokenAt the first entry that is not what it was or does not fit the one before
     */
    private record Change(String kind, List<byte[]> lines, long brokenAt) {
        static Change any(SplittableRandom random) {
            int place = random.nextInt(ENTRIES);
            return switch (random.nextInt(8)) {
                case 0 -> edit(random, place);
                case 1 -> flip(random, place);
                case 2 -> delete(place);
                case 3 -> swap(place, (place + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
                case 4 -> new Change("truncate", LINES.subList(0, place), place + 1);
                case 5 -> duplicate(place);
                case 6 -> insert(random.nextInt(ENTRIES - 1));
                default -> new Change("make anew", madeAnew(place), 1);
            };
        }

        private static Change edit(SplittableRandom random, int place) {
            byte[] line = LINES.get(place);
            while (Arrays.equals(line, LINES.get(place))) {
                line = RandomJson.changed(LINES.get(place), random);
            }
            return with("edit", place, line);
        }

        private static Change flip(SplittableRandom random, int place) {
            byte[] line = LINES.get(place).clone();
            line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
            return with("flip a bit", place, line);
        }

        private static Change with(String kind, int place, byte[] line) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.set(place, line);
            return new Change(kind, lines, place + 1);
        }

        private static Change delete(int place) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.remove(place);
            return new Change("delete", lines, place + 1);
        }

        private static Change swap(int one, int other) {
            List<byte[]> lines = new ArrayList<>(LINES);
            Collections.swap(lines, one, other);
            return new Change("swap", lines, Math.min(one, other) + 1);
        }

        private static Change duplicate(int place) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.add(place, LINES.get(place));
            return new Change("duplicate", lines, place + 2);
        }

        /** What is put in fits the entry before; the entry after it does not fit any more. */
        private static Change insert(int place) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.add(place, forged(place).line());
            return new Change("insert", lines, place + 2);
        }
    }

    private static Entry forged(int place) {
        Digest previous = place == 0 ? Digest.NONE : entry(place).digest();
        return Entry.seal(place + 1, previous, Journals.SHA_256, commit("forged", part(stream(77), 0, 1)));
    }

    /** The journal with another entry in one place and all later ones made to fit it. */
    private static List<byte[]> madeAnew(int place) {
        List<byte[]> lines = new ArrayList<>(LINES.subList(0, place));
        Entry entry = forged(place);
        lines.add(entry.line());
        for (int next = place + 2; next <= ENTRIES; next++) {
            entry = Entry.seal(
                    next, entry.digest(), Journals.SHA_256, entry(next).commit());
            lines.add(entry.line());
        }
        return lines;
    }

    private static Verification.Broken broken(List<byte[]> lines, Checkpoint... checkpoints) {
        return JournalVerifier.verify(asFile(lines), List.of(checkpoints))
                .fold(whole -> fail("not detected: " + whole), broken -> broken);
    }

    private static void assertBroken(Verification.Broken broken, long sequence, JournalReason code) {
        assertThat(broken.sequence()).isEqualTo(sequence);
        assertThat(broken.reason().attributes()).containsEntry("sequence", String.valueOf(sequence));
        assertReason(broken.reason(), code);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {1L, 20L, 300L, 4000L, 50_000L})
    void eachOfTwentyThousandRandomChangesIsDetected(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            Change change = Change.any(random);

            Verification found = JournalVerifier.verify(asFile(change.lines()), List.of(ALL));

            assertThat(found.<Long>fold(whole -> 0L, Verification.Broken::sequence))
                    .as("seed %d, step %d: %s", seed, i, change.kind())
                    .isEqualTo(change.brokenAt());
        }
    }

    @Test
    void anUnchangedJournalIsWhole() {
        Verification.Whole whole = new Verification.Whole(ENTRIES, JOURNAL.head());

        assertThat(JournalVerifier.verify(asFile(LINES), List.of())).isEqualTo(whole);
        assertThat(JournalVerifier.verify(asFile(LINES), List.of(ALL))).isEqualTo(whole);
        assertThat(JournalVerifier.verify(asFile(LINES), PARTS)).isEqualTo(whole);
        assertThat(JournalVerifier.verify(JOURNAL, PARTS)).isEqualTo(whole);
        assertThat(JournalVerifier.verify(JOURNAL, PARTS).<Verification>fold(found -> found, broken -> broken))
                .isEqualTo(whole);
        assertThat(JournalVerifier.verify(asFile(List.of()), List.of()))
                .isEqualTo(new Verification.Whole(0, Digest.NONE));
    }

    @Test
    void saysWhatIsWrong() {
        List<byte[]> gap = Change.delete(3).lines();
        List<byte[]> inserted = Change.insert(3).lines();
        List<byte[]> unlike = new ArrayList<>(LINES);
        unlike.set(3, forged(3).line());
        byte[] edited = LINES.get(3).clone();
        edited[edited.length - 5]++;
        byte[] empty = new byte[0];

        assertBroken(broken(gap), 4, JournalReason.JOURNAL_SEQUENCE_WRONG);
        assertBroken(broken(inserted), 5, JournalReason.JOURNAL_SEQUENCE_WRONG);
        assertBroken(broken(unlike), 5, JournalReason.JOURNAL_PREVIOUS_WRONG);
        assertBroken(broken(Change.with("", 3, edited).lines()), 4, JournalReason.JOURNAL_DIGEST_WRONG);
        assertBroken(broken(Change.with("", 3, empty).lines()), 4, JournalReason.JOURNAL_LINE_FORM);
    }

    @Test
    void aLineWithoutItsEndIsBroken() throws IOException {
        byte[] content = asFile(LINES.subList(0, 2)).readAllBytes();
        InputStream cut = new ByteArrayInputStream(content, 0, content.length - 1);

        Verification found = JournalVerifier.verify(cut, List.of());

        assertBroken((Verification.Broken) found, 2, JournalReason.JOURNAL_LINE_INCOMPLETE);
    }

    @Test
    void whatIsCutOffIsToldFromTheCheckpoints() {
        List<byte[]> cut = LINES.subList(0, 75);

        assertBroken(broken(cut, ALL), 76, JournalReason.JOURNAL_TRUNCATED);
        assertBroken(broken(cut, checkpoint(81, 90)), 76, JournalReason.JOURNAL_TRUNCATED);
        assertThat(broken(cut, checkpoint(50, 80), ALL, checkpoint(99, 99))
                        .reason()
                        .attributes())
                .containsEntry("last", "100")
                .containsEntry("size", "75");
        assertThat(JournalVerifier.verify(asFile(cut), List.of(checkpoint(1, 75))))
                .isInstanceOf(Verification.Whole.class);
    }

    /** The entries that an earlier checkpoint confirms are not called broken. */
    @Test
    void severalCheckpointsNarrowDownWhereEntriesWereMadeAnew() {
        List<Checkpoint> growing = List.of(checkpoint(1, 60), checkpoint(1, 30), checkpoint(1, 90));
        for (int place : List.of(0, 9, 10, 29, 30, 31, 59, 60, 89)) {
            List<byte[]> lines = madeAnew(place);

            assertBroken(
                    broken(lines, PARTS.toArray(Checkpoint[]::new)),
                    place / 10 * 10 + 1,
                    JournalReason.JOURNAL_CHECKPOINT_WRONG);
            assertBroken(
                    broken(lines, growing.toArray(Checkpoint[]::new)),
                    place / 30 * 30 + 1,
                    JournalReason.JOURNAL_CHECKPOINT_WRONG);
        }
        assertThat(JournalVerifier.verify(asFile(madeAnew(90)), PARTS)).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aCheckpointOfAnotherJournalIsToldByHeadAndRoot() {
        Checkpoint head = new Checkpoint(1, 1, ENTRIES, Journals.SHA_256, ALL.root(), entry(1).digest());
        Checkpoint root = new Checkpoint(1, 1, ENTRIES, Journals.SHA_256, entry(1).digest(), ALL.head());

        assertBroken(broken(LINES, head), 1, JournalReason.JOURNAL_CHECKPOINT_WRONG);
        assertBroken(broken(LINES, root), 1, JournalReason.JOURNAL_CHECKPOINT_WRONG);
    }

    @Test
    void aStoreThatTellsAnotherStoryIsBroken() {
        assertBroken(
                (Verification.Broken) JournalVerifier.verify(Telling.of(1, 2, 4), List.of()),
                3,
                JournalReason.JOURNAL_SEQUENCE_WRONG);
        assertBroken(
                (Verification.Broken) JournalVerifier.verify(Telling.of(2), List.of()),
                1,
                JournalReason.JOURNAL_SEQUENCE_WRONG);
        List<Entry> unlike = List.of(entry(1), forged(1), entry(3));
        assertBroken(
                (Verification.Broken) JournalVerifier.verify(new Telling(unlike), List.of()),
                3,
                JournalReason.JOURNAL_PREVIOUS_WRONG);
        assertBroken(
                (Verification.Broken) JournalVerifier.verify(Telling.of(1, 2), List.of(checkpoint(1, 3))),
                3,
                JournalReason.JOURNAL_TRUNCATED);
    }

    /** A store that gives back any entries. */
    private record Telling(List<Entry> told) implements EventStore {
        static Telling of(int... sequences) {
            return new Telling(Arrays.stream(sequences)
                    .mapToObj(ChangingAJournalTest::entry)
                    .toList());
        }

        @Override
        public Stream<Entry> entries(long first) {
            return told.stream();
        }

        @Override
        public List<AppendResult> appendAll(List<Commit> commits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            return told.size();
        }

        @Override
        public Digest head() {
            return Digest.NONE;
        }

        @Override
        public long version(StreamId stream) {
            return 0;
        }

        @Override
        public List<EventDocument> read(StreamId stream) {
            return List.of();
        }

        @Override
        public Optional<Entry> entry(long sequence) {
            return Optional.empty();
        }

        @Override
        public Optional<Entry> byCommand(CommandId command) {
            return Optional.empty();
        }
    }

    @Test
    void aFileThatIsMissingIsNoFinding() throws IOException {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JournalVerifier.verify(Path.of("no-such-journal"), List.of()));
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JournalVerifier.verify(closed, List.of()));
    }

    @Test
    void noReasonHoldsWhatAnEntrySays() {
        for (int i = 0; i < 8; i++) {
            Reason reason =
                    broken(Change.any(new SplittableRandom(i)).lines(), ALL).reason();

            assertThat(reason.toString()).doesNotContain("REGISTERED", "信访");
        }
    }
}
