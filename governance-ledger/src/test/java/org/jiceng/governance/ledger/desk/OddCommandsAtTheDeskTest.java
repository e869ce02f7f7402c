package org.jiceng.governance.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are well formed and that nobody sends in good faith: they are answered, and nothing is thrown. */
class OddCommandsAtTheDeskTest {
    private static final String MARCH = "2024-03-01T01:00:00Z";

    private final AtomicLong salts = new AtomicLong();
    private final LedgerDesk desk = new LedgerDesk(
            new MemoryEventStore(DigestAlgorithm.sha256()),
            new MemoryVault(),
            () -> Salt.of(
                    ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
            List.of(PolicyPacks.builtIn("shiquan-321")),
            WorkCalendar.stateCouncil(),
            UnitDirectory.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"
            })
    void aYearOfMoreThanFourDigitsIsNoMattersTime(String time) {
        assertThat(codes("M-1", 0, time, "REGISTER", registration(MARCH))).containsExactly("COMMAND_MEMBER_FORM");
        assertThat(codes("M-1", 0, MARCH, "REGISTER", registration(time))).containsExactly("COMMAND_MEMBER_FORM");
        assertThat(codes("M-1", 0, MARCH, "ACCEPT", "\"told\":{\"how\":\"WRITTEN\",\"at\":\"" + time + "\"}"))
                .containsExactly("COMMAND_MEMBER_FORM");
    }

    @Test
    void noTierCanHaveReceivedAMatterAfterItWasEntered() {
        assertThat(codes(
                        "M-1",
                        0,
                        MARCH,
                        "REGISTER",
                        registration(MARCH) + ",\"firstReceivedAt\":\"2024-03-02T01:00:00Z\""))
                .containsExactly("RECEIVED_LATER");
    }

    @Test
    void aMatterIsNotLinkedBeforeTheOtherWasLastChanged() {
        assertThat(codes("M-1", 0, MARCH, "REGISTER", registration(MARCH))).isEmpty();
        assertThat(codes("M-2", 0, "2024-03-09T01:00:00Z", "REGISTER", registration(MARCH)))
                .isEmpty();
        assertThat(codes("M-1", 1, "2024-03-05T01:00:00Z", "LINK", "\"with\":\"M-2\""))
                .containsExactly("TIME_REVERSED");
    }

    @Test
    void aMatterMergesIntoOneThatItsOwnUnitHandles() {
        assertThat(codes("M-1", 0, MARCH, "REGISTER", registration(MARCH))).isEmpty();
        assertThat(codes("M-1", 1, MARCH, "INSTRUCT", "\"instruction\":\"ACCEPT\""))
                .isEmpty();
        assertThat(codes("M-1", 2, MARCH, "ACCEPT", "\"notOwed\":\"ADDRESS_UNKNOWN\""))
                .isEmpty();
        assertThat(codes("M-1", 3, MARCH, "ASSIGN", "\"lead\":\"610922-office\",\"due\":\"2024-03-20\""))
                .isEmpty();
        assertThat(codes("M-2", 0, MARCH, "REGISTER", registration(MARCH))).isEmpty();
        assertThat(codes("M-2", 1, MARCH, "MERGE", "\"into\":\"M-1\"")).isEmpty();
    }

    private static String registration(String received) {
        return "\"book\":\"CLAIM\",\"kind\":\"CLAIM\",\"channel\":\"LETTER\",\"region\":\"610922101203\","
                + "\"unit\":\"610922-office\",\"receivedAt\":\"" + received
                + "\",\"content\":\"a path\",\"persons\":[{\"id\":\"p-7\"}]";
    }

    private List<String> codes(String matter, int version, String at, String action, String data) {
        String json = "{\"commandId\":\"" + matter + "-" + version + "\",\"matter\":\"" + matter
                + "\",\"expectedVersion\":" + version + ",\"at\":\"" + at
                + "\",\"actor\":{\"id\":\"u-1\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\","
                + "\"roles\":[\"REGISTRAR\",\"CONTACT_OFFICE\",\"SECRETARY\"]},\"action\":\"" + action
                + "\",\"data\":{" + data + "}}";
        return new CommandReader()
                .read(json).fold(command -> desk.handle(command).reasons(), reasons -> reasons).stream()
                        .map(Reason::code)
                        .toList();
    }
}
