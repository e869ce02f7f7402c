package org.jiceng.governance.examples.benchmarks.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;

/** Commits as a county's ledger makes them: each registers a matter, in about 800 bytes of a line. */
final class Commits {
    static final DigestAlgorithm ALGORITHM = DigestAlgorithm.sha256();

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private Commits() {}

    /** The commit with a number; another for each number. */
    static Commit of(int number) {
        byte[] command = ("command " + number).getBytes(StandardCharsets.UTF_8);
        return new Commit(
                CommandId.of("c-" + number),
                ALGORITHM.digest(command),
                FIRST.plusSeconds(number),
                List.of(new StreamEvents(StreamId.of("M-2024-" + number), 0, List.of(event(number)))));
    }

    /** The commits from a number on. */
    static List<Commit> of(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Commits::of).toList();
    }

    private static EventDocument event(int number) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("schema", 1)
                .put("type", "REGISTERED")
                .put("book", "CLAIM")
                .put("kind", "CLAIM")
                .put("channel", "VISIT")
                .put("region", "610922101203")
                .put("unit", "610922-office")
                .put("actor", "u-12")
                .put("basis", "信访工作条例第二十二条")
                .put("receivedAt", FIRST.plusSeconds(number).toString());
        event.putObject("content")
                .put("ref", "M-2024-" + number + "/content")
                .put("algorithm", ALGORITHM.name())
                .put("digest", ALGORITHM.digest(new byte[] {(byte) number}).hex());
        return EventDocument.of(event);
    }
}
