package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalInAFileTest extends KeptEventStoreContract<FileEventStore> {
    private Path file() {
        return folder.resolve("journal.ndjson");
    }

    @Override
    protected FileEventStore open() {
        return accepted(FileEventStore.open(file(), Journals.SHA_256));
    }

    @Override
    protected void close(FileEventStore store) {
        store.close();
    }

    @Override
    protected int eventsOfThreads() {
        return 4000;
    }

    @Test
    void everyLineIsCanonicalJsonOfAnEntry() throws IOException {
        FileEventStore store = store();
        Journals.fill(store, 20);

        List<String> lines = Files.readAllLines(file());

        assertThat(Files.readString(file())).endsWith("}\n");
        assertThat(lines).hasSize(20);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(CanonicalJson.bytes(CanonicalJson.tree(line))).isEqualTo(line);
            assertThat(store.entry(i + 1).orElseThrow().line()).isEqualTo(line);
            assertThat(Entry.parse(i + 1, line)).isEqualTo(store.entry(i + 1).orElseThrow());
        }
    }

    @Test
    void whileAnotherStoreOfTheProcessWritesItIsRefused() throws IOException {
        FileEventStore store = store();
        Commit commit = commit("c-1", part(stream(1), 0, 1));
        try (FileChannel channel = FileChannel.open(folder.resolve("journal.ndjson.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertReason(refusal(store.append(commit)), JournalReason.JOURNAL_LOCKED);
            assertReason(refused(FileEventStore.open(file(), Journals.SHA_256)), JournalReason.JOURNAL_LOCKED);
        }

        assertThat(appended(store.append(commit)).sequence()).isEqualTo(1);
    }

    private static org.jiceng.governance.core.outcome.Reason refusal(AppendResult result) {
        return ((AppendResult.Refused) result).reason();
    }

    @Test
    void aJournalThatWasShortenedTakesNoMore() throws IOException {
        FileEventStore store = store();
        Journals.fill(store, 3);
        byte[] content = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(content, content.length - 10));

        for (int i = 0; i < 2; i++) {
            assertReason(refusal(store.append(commit("new", part(stream(50), 0, 1)))), JournalReason.JOURNAL_SHORTENED);
        }
        Files.write(file(), content);
        assertThat(appended(store.append(commit("new", part(stream(50), 0, 1)))).sequence())
                .isEqualTo(4);
    }

    @Test
    void aChangeUnderAnOpenStoreIsNotAnsweredWith() throws IOException {
        FileEventStore store = store();
        Journals.fill(store, 3);
        byte[] content = Files.readAllBytes(file());
        content[content.length / 2]++;
        Files.write(file(), content);

        Journals.assertRefused(() -> store.entry(2), JournalReason.JOURNAL_DIGEST_WRONG);
        assertThat(JournalVerifier.verify(store, List.of()))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(2));
        assertReason(refusal(store.append(commit("c-2", part(stream(50), 0, 1)))), JournalReason.JOURNAL_DIGEST_WRONG);
        assertReason(refusal(store.append(commit("new", part(stream(50), 0, 1)))), JournalReason.JOURNAL_DIGEST_WRONG);
        content[content.length / 2]--;
        Files.write(file(), content);
        assertThat(store.entry(2)).isPresent();
    }

    @Test
    void aBrokenLineFromAnotherWriterIsRefused() throws IOException {
        FileEventStore store = store();
        Journals.fill(store, 3);
        Files.writeString(file(), "{}\n{}\n", StandardOpenOption.APPEND);

        assertReason(refusal(store.append(commit("new", part(stream(50), 0, 1)))), JournalReason.JOURNAL_LINE_FORM);
        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void afterAnInterruptionItGoesOn() {
        FileEventStore store = store();
        Journals.fill(store, 3);
        Commit commit = commit("c-interrupted", part(stream(50), 0, 1));

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.append(commit));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(store.append(commit).<Long>fold(Entry::sequence, reason -> -1L))
                .isEqualTo(4);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.entry(1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.entries(1)).hasSize(4);
    }

    @Test
    void aFolderThatIsMissingIsToldAtOnce() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FileEventStore.open(folder.resolve("none/journal.ndjson"), Journals.SHA_256));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FileEventStore.open(folder, Journals.SHA_256));
    }

    @Test
    void entriesOfOneJournalMayHaveDifferentAlgorithms() {
        try (FileEventStore first = store()) {
            Journals.fill(first, 3);
        }
        try (FileEventStore second = accepted(FileEventStore.open(file(), DigestAlgorithm.of("SHA3-512")))) {
            Entry entry = appended(second.append(commit("new", part(stream(50), 0, 1))));
            assertThat(entry.algorithm()).hasToString("SHA3-512");
            assertThat(entry.digest().bytes()).hasSize(64);
        }
        FileEventStore third = store();
        appended(third.append(commit("newer", part(stream(50), 1, 1))));

        assertThat(third.entries(1).map(entry -> entry.algorithm().name()))
                .containsExactly("SHA-256", "SHA-256", "SHA-256", "SHA3-512", "SHA-256");
        assertThat(JournalVerifier.verify(file(), List.of())).isEqualTo(new Verification.Whole(5, third.head()));
    }
}
