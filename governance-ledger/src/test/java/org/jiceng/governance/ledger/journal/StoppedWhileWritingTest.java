package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppedWhileWritingTest {
    private static final int ENTRIES = 6;

    @TempDir
    Path folder;

    private Path file;
    private List<byte[]> lines = List.of();
    private byte[] whole = new byte[0];

    @BeforeEach
    void fillAJournal() throws IOException {
        file = folder.resolve("journal.ndjson");
        MemoryEventStore store = Journals.filled(ENTRIES);
        lines = Journals.lines(store);
        whole = Journals.asFile(lines).readAllBytes();
    }

    private FileEventStore open(byte[] content) throws IOException {
        Files.write(file, content);
        return accepted(FileEventStore.open(file, Journals.SHA_256));
    }

    private Reason refusedToOpen(byte[] content) throws IOException {
        Files.write(file, content);
        Reason reason = refused(FileEventStore.open(file, Journals.SHA_256));
        assertThat(Files.readAllBytes(file)).as("what is refused stays").isEqualTo(content);
        return reason;
    }

    /** Where the line of an entry begins; of the one after the last, where the file ends. */
    private int start(int sequence) {
        return lines.subList(0, sequence - 1).stream()
                .mapToInt(line -> line.length + 1)
                .sum();
    }

    /** The lines as they are, but for the last one. */
    private byte[] withLast(byte[] last) {
        byte[] changed = Arrays.copyOf(whole, start(ENTRIES) + last.length);
        System.arraycopy(last, 0, changed, start(ENTRIES), last.length);
        return changed;
    }

    @Test
    void cutAtAnyByteOfTheLastTwoLinesNothingBeforeIsLost() throws IOException {
        for (int cut = start(ENTRIES - 1); cut <= whole.length; cut++) {
            int kept = cut == whole.length ? ENTRIES : cut < start(ENTRIES) ? ENTRIES - 2 : ENTRIES - 1;
            int dropped = cut - start(kept + 1);
            try (FileEventStore store = open(Arrays.copyOf(whole, cut))) {
                assertThat(store.size()).as("cut at %d", cut).isEqualTo(kept);
                assertThat(Journals.lines(store)).containsExactlyElementsOf(lines.subList(0, kept));
                assertThat(store.recovered())
                        .isEqualTo(dropped == 0 ? List.of() : List.of(new Recovery(kept + 1, dropped)));
            }
            assertThat(Files.size(file)).isEqualTo(start(kept + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4L, 81L})
    void aTornLastLineIsDroppedAndSaid(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            byte[] torn = Arrays.copyOfRange(whole, start(ENTRIES), whole.length);
            int from = random.nextInt(torn.length - 1);
            int to = random.nextInt(from + 1, torn.length);
            Arrays.fill(torn, from, to, (byte) 0);
            try (FileEventStore store = open(withLast(torn))) {
                assertThat(store.recovered())
                        .as("seed %d, step %d", seed, i)
                        .containsExactly(new Recovery(ENTRIES, torn.length));
                assertThat(store.size()).isEqualTo(ENTRIES - 1);
            }
        }
    }

    @Test
    void aTornLineOfAnotherWriterIsDroppedByTheNextAppend() throws IOException {
        try (FileEventStore store = open(whole)) {
            Files.writeString(file, "{\"digest\":\"", StandardOpenOption.APPEND);

            assertThat(appended(store.append(commit("next", part(stream(50), 0, 1))))
                            .sequence())
                    .isEqualTo(ENTRIES + 1);
            assertThat(store.recovered()).containsExactly(new Recovery(ENTRIES + 1, 11));
        }
        assertThat(JournalVerifier.verify(file, List.of())).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aBrokenLineBeforeTheLastIsRefusedByName() throws IOException {
        for (int sequence = 1; sequence < ENTRIES; sequence++) {
            byte[] changed = whole.clone();
            changed[start(sequence + 1) - 10]++;

            Reason reason = refusedToOpen(changed);

            assertReason(reason, JournalReason.JOURNAL_DIGEST_WRONG);
            assertThat(reason.attributes()).containsEntry("sequence", String.valueOf(sequence));
        }
    }

    @Test
    void aWholeLastLineIsNeverDropped() throws IOException {
        // It does not follow, so that it was not torn but put there.
        Entry other = Entry.seal(ENTRIES, Journals.digest("x"), Journals.SHA_256, commit("c", part(stream(1), 0, 1)));
        assertReason(refusedToOpen(withLast(line(other.line()))), JournalReason.JOURNAL_PREVIOUS_WRONG);

        // It may be of a later version, or of an algorithm that is missing on this machine.
        String known = new String(lines.get(ENTRIES - 1), StandardCharsets.UTF_8);
        String later = resealed(known.replace("\"schema\":1,\"sequence\"", "\"schema\":2,\"sequence\""));
        assertReason(refusedToOpen(withLast(line(later))), JournalReason.JOURNAL_ENTRY_FORM);
        String elsewhere = known.replace("{\"algorithm\":\"SHA-256\"", "{\"algorithm\":\"SHA-1024\"");
        assertReason(refusedToOpen(withLast(line(elsewhere))), JournalReason.JOURNAL_ALGORITHM_UNKNOWN);
        String weak = known.replace("{\"algorithm\":\"SHA-256\"", "{\"algorithm\":\"MD5\"");
        assertReason(refusedToOpen(withLast(line(weak))), JournalReason.JOURNAL_ALGORITHM_SHORT);
    }

    private static byte[] line(String text) {
        return line(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] line(byte[] bytes) {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }

    /** A line with the digest that its entry has now. */
    private static String resealed(String line) {
        String body = line.substring(line.indexOf("\"entry\":") + 8, line.length() - 1);
        return "{\"digest\":\"" + Journals.digest(body) + "\",\"entry\":" + body + "}";
    }

    @Test
    void aLineThatSaysWhatNoEntrySaysIsRefused() throws IOException {
        String known = new String(lines.get(ENTRIES - 1), StandardCharsets.UTF_8);
        String stream = "\"stream\":\"" + stream(5) + "\"";
        assertThat(known).contains(stream);
        for (String changed : List.of(
                known.replace(stream, "\"stream\":\" \""),
                known.replace(stream, stream + "},{\"events\":[{}],\"expectedVersion\":0," + stream),
                known.replace("T01:00:00Z", "T25:00:00Z"),
                known.replace("T01:00:00Z", "T01:00:00.000Z"),
                known.replace("\"previous\":\"", "\"previous\":\"A"),
                known.replace("\"commandDigest\":\"", "\"commandDigest\":\"x"),
                known.replace("\"sequence\":6", "\"sequence\":06"),
                known.replace("\"sequence\":6", "\"sequence\":9007199254740992"),
                known.replace("\"sequence\":6", "\"sequence\":0"),
                known.replace("\"sequence\":6", "\"sequence\":"),
                known.replaceFirst("\"events\":\\[\\{", "\"events\":[1,{"),
                known.replaceFirst("\"events\":\\[\\{", "\"events\":[{ "),
                known.substring(0, known.length() - 1) + " }")) {
            assertThat(changed).isNotEqualTo(known);
            assertReason(refusedToOpen(withLast(line(resealed(changed)))), JournalReason.JOURNAL_ENTRY_FORM);
        }
    }

    @Test
    void aLineThatDoesNotGoOnIsRefused() throws IOException {
        Entry last = Entry.parse(ENTRIES, lines.get(ENTRIES - 1));
        assertReason(
                refusedToOpen(withLast(line(follow(last, ENTRIES + 1, commit("new", part(stream(50), 0, 1)))))),
                JournalReason.JOURNAL_SEQUENCE_WRONG);
        assertReason(
                refusedToOpen(withLast(line(follow(last, ENTRIES, commit("new", part(stream(50), 7, 1)))))),
                JournalReason.JOURNAL_VERSION_WRONG);
        assertReason(
                refusedToOpen(withLast(line(follow(last, ENTRIES, commit("c-1", part(stream(50), 0, 1)))))),
                JournalReason.JOURNAL_COMMAND_TWICE);
    }

    private static byte[] follow(Entry last, long sequence, Commit commit) {
        return Entry.seal(sequence, last.previous(), Journals.SHA_256, commit).line();
    }

    @Test
    void anotherFileIsNotTakenForATornJournal() throws IOException {
        for (String content : List.of("hello", "hello\n", "{\"digits\":1}", "\n", "\u0000")) {
            assertThat(refusedToOpen(content.getBytes(StandardCharsets.UTF_8)).code())
                    .isIn(JournalReason.JOURNAL_LINE_INCOMPLETE.name(), JournalReason.JOURNAL_LINE_FORM.name());
        }
        for (String torn : List.of("{", "{\"digest\":", "{\"digest\":\"abc")) {
            try (FileEventStore store = open(torn.getBytes(StandardCharsets.UTF_8))) {
                assertThat(store.recovered()).containsExactly(new Recovery(1, torn.length()));
            }
        }
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        byte[] endless = Arrays.copyOf(whole, whole.length + EntryReader.MOST_LINE + 1);
        Arrays.fill(endless, whole.length, endless.length, (byte) 'a');

        assertReason(refusedToOpen(endless), JournalReason.JOURNAL_LINE_TOO_LONG);
    }

    @Tag("long")
    @Test
    void aKilledProcessLosesNothingThatItWasToldOf() throws Exception {
        Process writer = appendInAnotherProcess("killed", 100_000);
        int acknowledged = OtherProcess.kill(writer);

        try (FileEventStore store = accepted(FileEventStore.open(file, Journals.SHA_256))) {
            assertThat(store.size()).isBetween((long) acknowledged, acknowledged + 1L);
            assertThat(store.version(stream(1))).isEqualTo(store.size());
            assertThat(JournalVerifier.verify(file, List.of()))
                    .isEqualTo(new Verification.Whole(store.size(), store.head()));
        }
    }

    @Tag("long")
    @Test
    void twoProcessesWriteInTurn() throws Exception {
        int each = 150;
        Process one = appendInAnotherProcess("one", each);
        Process other = appendInAnotherProcess("other", each);

        assertThat(List.of(OtherProcess.exit(one), OtherProcess.exit(other))).containsExactly(0, 0);

        try (FileEventStore store = accepted(FileEventStore.open(file, Journals.SHA_256))) {
            assertThat(store.recovered()).isEmpty();
            assertThat(store.size()).isEqualTo(2L * each);
            assertThat(store.version(stream(1))).isEqualTo(2L * each);
            for (int i = 1; i <= each; i++) {
                assertThat(store.byCommand(CommandId.of("one-" + i))).isPresent();
                assertThat(store.byCommand(CommandId.of("other-" + i))).isPresent();
            }
        }
    }

    private Process appendInAnotherProcess(String name, int commits) throws IOException {
        return OtherProcess.start(AppendingProcess.class, file.toString(), name, commits);
    }

    static final class AppendingProcess {
        private AppendingProcess() {}

        public static void main(String[] arguments) {
            OtherProcess.append(accepted(FileEventStore.open(Path.of(arguments[0]), Journals.SHA_256)), arguments);
        }
    }
}
