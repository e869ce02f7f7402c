package org.jiceng.governance.ledger.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.assertRefused;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with the right digest of something else than an entry. */
class LinesThatAreNoEntriesTest {
    private static final Entry FIRST = entry(1, Digest.NONE, "c-1");
    private static final Entry SECOND = entry(2, FIRST.digest(), "c-2");

    private static Entry entry(long sequence, Digest previous, String command) {
        return Entry.seal(sequence, previous, Journals.SHA_256, Journals.commit(command, part(stream(1), 0, 1)));
    }

    /** The line of an entry in which one text is replaced by another, with the digest of what it is then. */
    private static byte[] changed(Entry entry, String text, String by) {
        String line = new String(entry.line(), UTF_8);
        String body = line.substring(line.indexOf("{\"algorithm\""), line.length() - 1);
        assertThat(body).contains(text);
        return line(body.replace(text, by)).getBytes(UTF_8);
    }

    private static String line(String body) {
        return "{\"digest\":\"" + Journals.digest(body) + "\",\"entry\":" + body + "}";
    }

    private static Verification verify(byte[]... lines) {
        return JournalVerifier.verify(Journals.asFile(List.of(lines)), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sequence\":1 | \"sequence\":",
                "\"sequence\":1 | \"sequence\":01",
                "\"sequence\":1 | \"sequence\":-1",
                "\"sequence\":1 | \"sequence\":1.0",
                "\"sequence\":1 | \"sequence\":\"1\"",
                "\"sequence\":1 | \"sequence\":9007199254740992",
                // 2^64 + 1, which is 1 to who does not count the digits.
                "\"sequence\":1 | \"sequence\":18446744073709551617",
                "\"schema\":1,\"sequence\" | \"schema\":2,\"sequence\"",
                "\"expectedVersion\":0 | \"expectedVersion\":00",
                "\"events\":[{ | \"events\":[1,{",
                "\"events\":[{ | \"events\":[[],{",
                "\"streams\":[{ | \"streams\":[],[{",
                "0,\"stream\": | 0,\"stream\":\"M-0\",\"stream\":",
                "}]} | }]}}"
            })
    void areToldByTheirForm(String text, String by) {
        byte[] line = changed(FIRST, text, by);

        assertRefused(() -> Entry.parse(1, line), JournalReason.JOURNAL_ENTRY_FORM);
        assertThat(verify(line)).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(1);
            assertReason(broken.reason(), JournalReason.JOURNAL_ENTRY_FORM);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "01:00:00Z, 01:00:00.000Z",
        "2024-03-01T01:00:00Z, yesterday",
        "\"commandId\":\"c-1\", \"commandId\":\" \"",
        "\"commandDigest\":\", \"commandDigest\":\"X"
    })
    void mayBeTrueToTheFormAndSayWhatNoEntrySays(String text, String by) {
        byte[] line = changed(FIRST, text, by);

        assertRefused(() -> Entry.parse(1, line), JournalReason.JOURNAL_ENTRY_FORM);
        assertThat(verify(line)).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void theColumnIsThatInTheLine() {
        byte[] line = changed(SECOND, "\"schema\":1,\"sequence\"", "\"schema\":9,\"sequence\"");

        Verification.Broken broken = (Verification.Broken) verify(FIRST.line(), line);

        int column = new String(line, UTF_8).indexOf(",\"schema\":9") + 1;
        assertThat(broken.sequence()).isEqualTo(2);
        assertThat(broken.reason().attributes()).containsEntry("column", String.valueOf(column));
    }

    @Test
    void theLargestWholeNumberIsRead() {
        StreamEvents late = part(stream(1), (1L << 53) - 1, 1);
        byte[] line = Entry.seal(1, Digest.NONE, Journals.SHA_256, Journals.commit("c-1", late))
                .line();

        assertThat(Entry.parse(1, line).commit().streams()).containsExactly(late);
        assertThat(verify(line)).isInstanceOf(Verification.Whole.class);
    }
}
