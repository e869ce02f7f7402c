package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.assertRefused;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.event;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiceng.governance.core.identity.IdentityReason;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesAndCommitsTest {
    private static final Commit COMMIT = commit("c-1", part(stream(1), 0, 1));

    @Test
    void anEntryIsALineThatAPersonCanRead() {
        ObjectNode event =
                JsonNodeFactory.instance.objectNode().put("schema", 1).put("stage", "受理");
        StreamEvents events = new StreamEvents(StreamId.of("M-\"1\""), 4, List.of(EventDocument.of(event)));
        Commit commit = new Commit(
                CommandId.of("c\\1"),
                Journals.digest("command"),
                Instant.parse("2024-03-01T01:02:03.450Z"),
                List.of(events));

        String line =
                new String(Entry.seal(1, Digest.NONE, Journals.SHA_256, commit).line(), StandardCharsets.UTF_8);

        String body = "{\"algorithm\":\"SHA-256\",\"at\":\"2024-03-01T01:02:03.450Z\",\"commandDigest\":\""
                + Journals.digest("command")
                + "\",\"commandId\":\"c\\\\1\",\"previous\":\"\",\"schema\":1,\"sequence\":1,"
                + "\"streams\":[{\"events\":[{\"schema\":1,\"stage\":\"受理\"}],\"expectedVersion\":4,"
                + "\"stream\":\"M-\\\"1\\\"\"}]}";
        assertThat(line).isEqualTo("{\"digest\":\"" + Journals.digest(body) + "\",\"entry\":" + body + "}");
        assertThat(Entry.parse(1, line.getBytes(StandardCharsets.UTF_8)).commit())
                .isEqualTo(commit);
    }

    @Test
    void anEntryIsValidByConstruction() {
        Entry entry = Entry.seal(1, Digest.NONE, Journals.SHA_256, COMMIT);

        assertThat(new Entry(1, Digest.NONE, Journals.SHA_256, COMMIT, entry.digest()))
                .isEqualTo(entry);
        assertRefused(
                () -> new Entry(1, Digest.NONE, Journals.SHA_256, commit("c-2", part(stream(1), 0, 1)), entry.digest()),
                JournalReason.JOURNAL_DIGEST_WRONG);
        assertRefused(() -> Entry.seal(0, Digest.NONE, Journals.SHA_256, COMMIT), JournalReason.JOURNAL_PREVIOUS_WRONG);
        assertRefused(() -> Entry.seal(2, Digest.NONE, Journals.SHA_256, COMMIT), JournalReason.JOURNAL_PREVIOUS_WRONG);
        assertRefused(
                () -> Entry.seal(1, entry.digest(), Journals.SHA_256, COMMIT), JournalReason.JOURNAL_PREVIOUS_WRONG);
        assertRefused(() -> Entry.parse(2, entry.line()), JournalReason.JOURNAL_SEQUENCE_WRONG);
    }

    @Test
    void aCommitIsValidByConstruction() {
        assertRefused(() -> part(stream(1), -1, 1), JournalReason.JOURNAL_VERSION_NEGATIVE);
        assertRefused(() -> part(stream(1), 0, 0), JournalReason.JOURNAL_EVENTS_MISSING);
        assertRefused(() -> commit("c-1"), JournalReason.JOURNAL_STREAMS_MISSING);
        assertRefused(
                () -> commit("c-1", part(stream(1), 0, 1), part(stream(1), 1, 1)), JournalReason.JOURNAL_STREAM_TWICE);
        assertThat(part(stream(1), 7, 3).nextVersion()).isEqualTo(10);
    }

    @Test
    void aCommitThatIsTooLargeIsRefused() {
        EventDocument large =
                EventDocument.of(JsonNodeFactory.instance.objectNode().put("text", "x".repeat(1 << 20)));
        Commit largest = commit("c-1", new StreamEvents(stream(1), 0, Collections.nCopies(15, large)));

        MemoryEventStore store = new MemoryEventStore(Journals.SHA_256);
        Journals.appended(store.append(largest));
        assertThat(store.read(stream(1))).hasSize(15);
        assertThat(JournalVerifier.verify(Journals.asFile(Journals.lines(store)), List.of()))
                .isInstanceOf(Verification.Whole.class);
        assertRefused(
                () -> commit("c-1", new StreamEvents(stream(1), 0, Collections.nCopies(16, large))),
                JournalReason.JOURNAL_COMMIT_TOO_LARGE);
    }

    /** Counted are 512 for each stream, and each event with what parts it from the next. */
    @Test
    void theLastByteDecidesWhetherACommitIsTooLarge() {
        int others = 2 * 512 + "{\"text\":\"\"},".length() + "{},".length();
        StreamEvents small =
                new StreamEvents(stream(2), 0, List.of(EventDocument.of(JsonNodeFactory.instance.objectNode())));

        assertThat(commit("c-1", textOf(Commit.MOST_BYTES - others), small).streams())
                .hasSize(2);
        assertRefused(
                () -> commit("c-1", textOf(Commit.MOST_BYTES - others + 1), small),
                JournalReason.JOURNAL_COMMIT_TOO_LARGE);
    }

    private static StreamEvents textOf(int characters) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("text", "x".repeat(characters));
        return new StreamEvents(stream(1), 0, List.of(EventDocument.of(event)));
    }

    @Tag("long")
    @Test
    void theLargestCommitsFitIntoALine() {
        EventDocument small = EventDocument.of(JsonNodeFactory.instance.objectNode());
        List<StreamEvents> parts = new ArrayList<>();
        for (int i = 0; i < 32_000; i++) {
            String id = "\"\\".repeat(28) + "-" + (100_000 + i);
            parts.add(new StreamEvents(StreamId.of(id), 0, List.of(small)));
        }
        Commit commit = commit("\"\\".repeat(32), parts.toArray(StreamEvents[]::new));
        Commit many = commit("c-1", new StreamEvents(stream(1), 0, Collections.nCopies(5_500_000, small)));

        for (Commit one : List.of(commit, many)) {
            assertThat(Entry.seal(1, Digest.NONE, Journals.SHA_256, one).line()).hasSizeLessThan(EntryReader.MOST_LINE);
        }
    }

    @Test
    void anEventNeverChanges() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("schema", 1);
        EventDocument event = EventDocument.of(node);

        node.put("later", true);
        event.tree().put("later", true);

        assertThat(event.tree()).isEqualTo(JsonNodeFactory.instance.objectNode().put("schema", 1));
        assertThat(event.size()).isEqualTo(12);
    }

    @Test
    void anEventMayHaveLongNamesAndTexts() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("n".repeat(100_000), "t".repeat(21_000_000));

        assertThat(EventDocument.of(node).tree()).isEqualTo(node);
    }

    @Test
    void eventsAreEqualByWhatTheySay() {
        ObjectNode one = JsonNodeFactory.instance.objectNode().put("a", 1).put("b", 2.0);
        ObjectNode other = JsonNodeFactory.instance.objectNode().put("b", 2L).put("a", 1L);

        assertThat(EventDocument.of(one)).isEqualTo(EventDocument.of(other)).hasSameHashCodeAs(EventDocument.of(other));
        assertThat(EventDocument.of(one)).isNotEqualTo(event("x", 1)).isNotEqualTo(one);
        assertThat(EventDocument.of(one)).hasToString("EventDocument[13 bytes]");
    }

    @Test
    void anEventThatCannotBeWrittenIsRefused() {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("text", "\ud800");

        assertReason(EventDocument.check(event).orElseThrow(), JournalReason.JOURNAL_TEXT_SURROGATE);
        assertRefused(() -> EventDocument.of(event), JournalReason.JOURNAL_TEXT_SURROGATE);
        assertThat(EventDocument.check(JsonNodeFactory.instance.objectNode())).isEmpty();
    }

    @Test
    void idsObeyTheRulesOfIds() {
        assertThat(StreamId.of("M-1")).hasToString("M-1").isLessThan(StreamId.of("M-2"));
        assertThat(CommandId.of("c-1")).hasToString("c-1").isLessThan(CommandId.of("c-2"));
        assertRefusedId(() -> StreamId.of(" "));
        assertRefusedId(() -> CommandId.of(""));
        assertThat(StreamId.check("M-1")).isEmpty();
        assertThat(CommandId.check("\n")).isPresent();
    }

    private static void assertRefusedId(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(
                        e -> assertThat(e.reason().is(IdentityReason.ID_BLANK)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "AB", "0g", "zz", " 00", "0x"})
    void aDigestIsHexadecimal(String text) {
        assertRefused(() -> Digest.of(text), JournalReason.JOURNAL_DIGEST_FORM);
    }

    @Test
    void aDigestKeepsItsBytes() {
        Digest digest = Digest.of(new byte[] {0, 127, -128, -1});

        assertThat(digest).hasToString("007f80ff").isEqualTo(Digest.of("007f80ff"));
        assertThat(digest.bytes()).containsExactly(0, 127, -128, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-224"})
    void aWeakAlgorithmIsRefused(String name) {
        assertRefused(() -> DigestAlgorithm.of(name), JournalReason.JOURNAL_ALGORITHM_SHORT);
    }

    /** A provider of an algorithm that this machine does not have otherwise. */
    public static final class MoreDigests extends Provider {
        private static final long serialVersionUID = 1L;

        MoreDigests() {
            super("MoreDigests", "1", "for a test");
            put("MessageDigest.SM3", LikeSm3.class.getName());
        }
    }

    /** Has the length of SM3, not its values. */
    public static final class LikeSm3 extends MessageDigest implements Cloneable {
        private final MessageDigest inner;

        public LikeSm3() throws NoSuchAlgorithmException {
            super("SM3");
            inner = MessageDigest.getInstance("SHA3-256");
        }

        @Override
        protected int engineGetDigestLength() {
            return 32;
        }

        @Override
        protected void engineUpdate(byte input) {
            inner.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            inner.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            return inner.digest();
        }

        @Override
        protected void engineReset() {
            inner.reset();
        }
    }

    @Test
    void anAlgorithmIsThereWhenItsProviderIs() {
        assertRefused(() -> DigestAlgorithm.of("SM3"), JournalReason.JOURNAL_ALGORITHM_UNKNOWN);
        DigestAlgorithm sm3;
        List<byte[]> lines;
        Security.addProvider(new MoreDigests());
        try {
            sm3 = DigestAlgorithm.of("SM3");
            MemoryEventStore store = new MemoryEventStore(sm3);
            Journals.fill(store, 5);
            lines = Journals.lines(store);
            assertThat(JournalVerifier.verify(Journals.asFile(lines), List.of()))
                    .isInstanceOf(Verification.Whole.class);
        } finally {
            Security.removeProvider("MoreDigests");
        }

        Verification.Broken broken = (Verification.Broken) JournalVerifier.verify(Journals.asFile(lines), List.of());
        assertReason(broken.reason(), JournalReason.JOURNAL_ALGORITHM_UNKNOWN);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sm3.digest(new byte[0]))
                .withMessageContaining("SM3");
    }
}
