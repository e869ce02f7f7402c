package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.examples.county.LedgerFixture.assigned;
import static org.jiceng.governance.examples.county.LedgerFixture.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsFromTheCommandLineTest {
    @TempDir
    Path folder;

    private LedgerFixture ledger;
    private Path checkpoints;

    @BeforeEach
    void fill() throws IOException {
        ledger = new LedgerFixture(folder);
        checkpoints = folder.resolve("checkpoints.ndjson");
        ledger.handle(assigned("M-1"));
    }

    @Test
    void aWholeJournalIsSaidToBe() throws IOException {
        assertThat(verify("--json")).isZero();
        assertThat(ledger.report().get("whole").asBoolean()).isTrue();
        assertThat(ledger.report().get("entries").asInt()).isEqualTo(4);
    }

    /** Three of four entries are whole by themselves. */
    @Test
    void withoutCheckpointsItIsSaidThatACutOffEndCannotBeSeen() throws IOException {
        assertThat(checkpoint()).isZero();
        List<String> lines = Files.readAllLines(ledger.journal);
        Files.writeString(ledger.journal, String.join("\n", lines.subList(0, 3)) + "\n");
        assertThat(verify()).isZero();
        assertThat(ledger.out()).contains("Cannot be seen: ", "--checkpoints");
        assertThat(verify("--json")).isZero();
        assertThat(ledger.report().get("unseen").asText()).contains("cut off");
        assertThat(verify("--json", "--checkpoints=" + checkpoints)).isEqualTo(4);
        assertThat(ledger.report().has("unseen")).isFalse();
    }

    @Test
    void theFirstBrokenEntryIsNamed() throws IOException {
        replace("ACCEPTED", "REJECTED");
        assertThat(verify("--json")).isEqualTo(4);
        assertThat(ledger.report().get("whole").asBoolean()).isFalse();
        assertThat(ledger.report().get("broken_entry").asInt()).isEqualTo(3);
        assertThat(ledger.report().get("code").asText()).isEqualTo("JOURNAL_DIGEST_WRONG");
    }

    @Test
    void aBrokenJournalIsNeitherContinuedNorRead() throws IOException {
        replace("610922-roads", "610922-roadz");
        byte[] broken = Files.readAllBytes(ledger.journal);
        assertThat(ledger.handle(List.of(register("c-9", "M-9")))).isEqualTo(4);
        assertThat(ledger.err()).startsWith("county: ").containsOnlyOnce("\n");
        assertThat(ledger.ask("next", "M-1", LedgerFixture.OFFICE)).isEqualTo(4);
        assertThat(ledger.run(List.of("checkpoint", "--journal=" + ledger.journal, "--out=" + checkpoints)))
                .isEqualTo(4);
        assertThat(ledger.journal).hasBinaryContent(broken);
        assertThat(checkpoints).doesNotExist();
    }

    @Test
    void aBrokenVaultIsNotContinued() throws IOException {
        Files.writeString(folder.resolve("vault.ndjson"), "{}\n");
        assertThat(ledger.handle(List.of(register("c-9", "M-9")))).isEqualTo(4);
    }

    @Test
    void checkpointsCoverEachEntryOnce() throws IOException {
        assertThat(checkpoint()).isZero();
        assertThat(checkpoint()).isZero();
        ledger.handle(assigned("M-2"));
        assertThat(checkpoint()).isZero();
        assertThat(Files.readAllLines(checkpoints))
                .hasSize(2)
                .element(1)
                .asString()
                .contains("\"first\":5,\"count\":4");
        assertThat(verify("--checkpoints=" + checkpoints)).isZero();
        assertThat(ledger.out()).contains("Checkpoints: 2\n");
    }

    @Test
    void handlingCommandsHoldsTheJournalToItsCheckpointsAndAddsOne() throws IOException {
        String option = "--checkpoints=" + checkpoints;
        assertThat(ledger.handle(assigned("M-2"), option)).isZero();
        assertThat(Files.readAllLines(checkpoints)).hasSize(1);
        assertThat(ledger.handle(assigned("M-3"), option)).isZero();
        assertThat(Files.readAllLines(checkpoints)).hasSize(2);

        List<String> lines = Files.readAllLines(ledger.journal);
        Files.writeString(ledger.journal, String.join("\n", lines.subList(0, 11)) + "\n");
        assertThat(verify()).isZero();
        assertThat(verify(option, "--json")).isEqualTo(4);
        assertThat(ledger.report().get("broken_entry").asInt()).isEqualTo(12);
        assertThat(ledger.handle(assigned("M-4"), option)).isEqualTo(4);
        Files.delete(ledger.journal);
        assertThat(ledger.handle(assigned("M-4"), option)).isEqualTo(4);
        assertThat(ledger.journal).doesNotExist();
    }

    @Test
    void aTornLineUnderACheckpointIsNotDropped() throws IOException {
        assertThat(checkpoint()).isZero();
        byte[] whole = Files.readAllBytes(ledger.journal);
        Files.write(ledger.journal, java.util.Arrays.copyOf(whole, whole.length - 9));
        assertThat(ledger.handle(assigned("M-1"), "--checkpoints=" + checkpoints))
                .isEqualTo(4);
        assertThat(ledger.handle(assigned("M-1"))).isZero();
    }

    @Test
    void readingMakesNoFile() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("copy"));
        Path copy = Files.copy(ledger.journal, elsewhere.resolve("journal.ndjson"));
        LedgerFixture there = new LedgerFixture(elsewhere);
        assertThat(there.run(List.of("verify", "--journal=" + copy))).isZero();
        assertThat(there.ask("next", "M-1", LedgerFixture.OFFICE)).isZero();
        assertThat(there.ask("due", "M-1", LedgerFixture.OFFICE)).isZero();
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(copy);
        }
    }

    @Test
    void aMissingFileIsAWrongCall() {
        Path none = folder.resolve("none.ndjson");
        for (List<String> call : List.of(
                List.of("verify", "--journal=" + none),
                List.of("verify", "--journal=" + folder),
                List.of("verify", "--journal=" + ledger.journal, "--checkpoints=" + none),
                List.of("checkpoint", "--journal=" + none, "--out=" + checkpoints),
                List.of("checkpoint", "--journal=" + ledger.journal, "--out=" + ledger.journal))) {
            assertThat(ledger.run(call)).as(call.toString()).isEqualTo(2);
            assertThat(ledger.err()).startsWith("county: ").containsOnlyOnce("\n");
        }
    }

    private int verify(String... more) {
        return ledger.run(Stream.concat(Stream.of("verify", "--journal=" + ledger.journal), Stream.of(more))
                .toList());
    }

    private int checkpoint() {
        return ledger.run(List.of("checkpoint", "--journal=" + ledger.journal, "--out=" + checkpoints));
    }

    private void replace(String what, String by) throws IOException {
        Files.writeString(ledger.journal, Files.readString(ledger.journal).replaceFirst(what, by));
    }
}
