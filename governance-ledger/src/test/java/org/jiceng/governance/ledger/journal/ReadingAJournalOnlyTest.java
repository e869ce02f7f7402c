package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAJournalOnlyTest {
    @TempDir
    Path folder;

    @Test
    void whatWasAppendedIsReadAndNothingIsMade() throws IOException {
        Path file = write(20);
        try (FileEventStore store = Journals.accepted(FileEventStore.openToRead(file))) {
            assertThat(store.size()).isEqualTo(20);
            assertThat(Journals.lines(store)).containsExactlyElementsOf(Journals.lines(Journals.filled(20)));
            assertThat(store.recovered()).isEmpty();
        }
        assertThat(names()).containsExactly("journal.ndjson");
    }

    @Test
    void appendingIsRefused() throws IOException {
        Path file = write(3);
        byte[] before = Files.readAllBytes(file);
        try (FileEventStore store = Journals.accepted(FileEventStore.openToRead(file))) {
            AppendResult result = store.append(Journals.commit("c-9", Journals.part(Journals.stream(9), 0, 1)));
            assertThat(result).isInstanceOfSatisfying(AppendResult.Refused.class, refused -> {
                Journals.assertReason(refused.reason(), JournalReason.JOURNAL_READ_ONLY);
            });
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aTornLastLineStaysAndDoesNotCount() throws IOException {
        Path file = write(5);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, List.of("{\"digest\":\"ab"), java.nio.file.StandardOpenOption.APPEND);
        byte[] torn = Files.readAllBytes(file);
        try (FileEventStore store = Journals.accepted(FileEventStore.openToRead(file))) {
            assertThat(store.size()).isEqualTo(5);
            assertThat(store.recovered()).containsExactly(new Recovery(6, torn.length - whole.length));
        }
        assertThat(file).hasBinaryContent(torn);
    }

    @Test
    void aBrokenOneIsRefusedAndAMissingOneNotMade() throws IOException {
        Path file = write(5);
        Files.writeString(file, Files.readString(file).replaceFirst("REGISTERED", "REGISTERER"));
        Journals.assertReason(Journals.refused(FileEventStore.openToRead(file)), JournalReason.JOURNAL_DIGEST_WRONG);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FileEventStore.openToRead(folder.resolve("none.ndjson")));
        assertThat(names()).containsExactly("journal.ndjson");
    }

    private Path write(int entries) throws IOException {
        Path file = folder.resolve("journal.ndjson");
        return Files.write(
                file, Journals.asFile(Journals.lines(Journals.filled(entries))).readAllBytes());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
