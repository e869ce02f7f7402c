package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.outcome.ReasonCode;

/** Commits and journals for tests. */
public final class Journals {
    public static final DigestAlgorithm SHA_256 = DigestAlgorithm.sha256();
    public static final Instant AT = Instant.parse("2024-03-01T01:00:00Z");

    private Journals() {}

    public static StreamId stream(int number) {
        return StreamId.of("M-2024-" + (100_000 + number));
    }

    public static EventDocument event(String kind, long number) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("schema", 1).put("kind", kind).put("number", number).put("basis", "信访工作条例第二十二条");
        return EventDocument.of(event);
    }

    public static StreamEvents part(StreamId stream, long expectedVersion, int events) {
        return new StreamEvents(
                stream,
                expectedVersion,
                IntStream.range(0, events)
                        .mapToObj(i -> event("REGISTERED", expectedVersion + i))
                        .toList());
    }

    public static Commit commit(String command, StreamEvents... parts) {
        return new Commit(CommandId.of(command), digest(command), AT, List.of(parts));
    }

    public static Digest digest(String text) {
        return SHA_256.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Adds one commit after the other, to ten streams in turn and now and then to two at once. */
    public static void fill(EventStore store, int commits) {
        List<Commit> all = new ArrayList<>();
        long[] versions = new long[10];
        for (int i = 0; i < commits; i++) {
            int one = i % 10;
            int other = (i + 3) % 10;
            List<StreamEvents> parts = new ArrayList<>(List.of(part(stream(one), versions[one], 1 + i % 3)));
            versions[one] += 1 + i % 3;
            if (i % 7 == 0) {
                parts.add(part(stream(other), versions[other], 1));
                versions[other]++;
            }
            all.add(commit("c-" + (store.size() + i + 1), parts.toArray(StreamEvents[]::new)));
        }
        for (AppendResult result : store.appendAll(all)) {
            appended(result);
        }
    }

    public static MemoryEventStore filled(int commits) {
        MemoryEventStore store = new MemoryEventStore(SHA_256);
        fill(store, commits);
        return store;
    }

    public static List<byte[]> lines(EventStore store) {
        return store.entries(1).map(Entry::line).toList();
    }

    public static InputStream asFile(List<byte[]> lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            file.writeBytes(line);
            file.write('\n');
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    public static Entry appended(AppendResult result) {
        if (result instanceof AppendResult.Appended appended) {
            return appended.entry();
        }
        return fail("not appended: " + result);
    }

    public static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> fail("refused: " + reasons));
    }

    public static Reason refused(Outcome<?> outcome) {
        return outcome.fold(value -> fail("accepted: " + value), reasons -> reasons.get(0));
    }

    public static void assertRefused(ThrowingCallable call, ReasonCode code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(e -> assertReason(e.reason(), code));
    }

    /** That a reason has a code and every attribute that its texts name. */
    public static void assertReason(Reason reason, ReasonCode code) {
        assertThat(reason.code()).isEqualTo(code.name());
        assertThat(reason.text(Locale.ENGLISH)).doesNotContain("{").contains("\n");
        assertThat(reason.text(Locale.CHINESE)).doesNotContain("{").contains("\n");
    }
}
