package org.jiceng.governance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.FileEventStore;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines with a digest that is right, so that what it is taken of is read at all: a line that does not begin as one with a
 * digest is what stands between, and gets it here.
 */
class AnyBytesAsAJournalTest {
    private static final DigestAlgorithm SHA_256 = DigestAlgorithm.sha256();
    private static final String BEGIN = "{\"digest\":";

    @TempDir
    static Path folder;

    static Stream<byte[]> seeds() {
        MemoryEventStore store = new MemoryEventStore(SHA_256);
        store.appendAll(List.of(commit("c-1", 0), commit("c-2", 1)));
        String whole = String.join(
                "\n", store.entries(1).map(entry -> text(entry.line())).toList());
        String bodies =
                whole.replaceAll("\\{\"digest\":\"[0-9a-f]*\",\"entry\":", "").replaceAll("}(?m)$", "");
        return Seeds.of(whole + "\n", whole, bodies + "\n", bodies, BEGIN + "\"\"}\n");
    }

    private static Commit commit(String id, long version) {
        EventDocument event = EventDocument.of(JsonNodeFactory.instance
                .objectNode()
                .put("schema", 1)
                .put("kind", "REGISTERED")
                .put("half", 0.5)
                .put("basis", "第二十二条"));
        return new Commit(
                CommandId.of(id),
                SHA_256.digest(id.getBytes(UTF_8)),
                Instant.parse("2024-03-01T01:00:00Z"),
                List.of(new StreamEvents(StreamId.of("M-1"), version, List.of(event))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areEntriesThatAreWrittenTheSameOrARefusal(byte[] bytes) throws IOException {
        byte[] journal = withDigests(bytes);
        JournalVerifier.verify(new ByteArrayInputStream(journal), List.of());
        Path file = Files.write(folder.resolve("journal"), journal);
        FileEventStore.openToRead(file).fold(AnyBytesAsAJournalTest::readThrough, reasons -> {
            reasons.forEach(Seeds::assertTellable);
            return reasons.size();
        });
        text(journal).lines().limit(2).forEach(AnyBytesAsAJournalTest::parse);
    }

    private static int readThrough(FileEventStore store) {
        try (store) {
            List<Entry> entries = store.entries(1).toList();
            entries.forEach(entry -> entry.commit().streams().forEach(part -> store.read(part.stream())));
            return entries.size();
        }
    }

    private static void parse(String line) {
        try {
            Entry entry = Entry.parse(1, line.getBytes(UTF_8));
            assertThat(text(entry.line())).isEqualTo(line);
        } catch (InvalidValueException e) {
            assertThat(e.reason().text(Locale.CHINESE)).isNotBlank();
        }
    }

    private static byte[] withDigests(byte[] bytes) {
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                journal.writeBytes(withDigest(Arrays.copyOfRange(bytes, from, i)));
                from = i + 1;
                if (i < bytes.length) {
                    journal.write('\n');
                }
            }
        }
        return journal.toByteArray();
    }

    private static byte[] withDigest(byte[] line) {
        if (line.length == 0 || text(line).startsWith(BEGIN)) {
            return line;
        }
        Digest digest = SHA_256.digest(line);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((BEGIN + "\"" + digest + "\",\"entry\":").getBytes(UTF_8));
        whole.writeBytes(line);
        whole.write('}');
        return whole.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, UTF_8);
    }
}
