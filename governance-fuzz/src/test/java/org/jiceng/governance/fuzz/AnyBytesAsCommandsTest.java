package org.jiceng.governance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.workflow.Command;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesAsCommandsTest {
    private static final PolicyPack PACK = PolicyPacks.builtIn("shiquan-321");
    private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
    private static final Instant AFTER_ALL = Instant.parse("9999-12-01T00:00:00Z");
    private static final int MOST_LINES = 20;

    static Stream<byte[]> seeds() {
        String registered = line(0, "REGISTER", """
                "book":"CLAIM","kind":"CLAIM","channel":"LETTER","region":"610922101203","unit":"office",\
                "receivedAt":"2024-03-01T01:00:00Z","content":"王小明 110101199003074530",\
                "persons":[{"id":"p-7","name":"王小明","phone":"13800138000"}]""");
        String accepted = line(1, "INSTRUCT", "\"instruction\":\"ACCEPT\"")
                + line(2, "ACCEPT", "\"notOwed\":\"ADDRESS_UNKNOWN\"")
                + line(3, "ASSIGN", "\"lead\":\"office\",\"due\":\"2024-03-20\"");
        String odd = line(1, "CORRECT", "\"field\":\"content\",\"value\":\"13800138000\",\"persns\":[]")
                + line(1, "EXTEND", "\"days\":1e400,\"until\":\"+999999999-12-31\"")
                + line(1, "LINK", "\"with\":\"M-1\"");
        return Seeds.of(registered, registered + accepted, registered + odd, "[]\n{}\nnull\n\"\\ud800\"");
    }

    private static String line(int version, String action, String data) {
        return "{\"commandId\":\"c-" + version + "\",\"matter\":\"M-1\",\"expectedVersion\":" + version
                + ",\"at\":\"2024-03-01T01:00:00Z\",\"actor\":{\"id\":\"u-1\",\"unit\":\"office\",\"tier\":\"COUNTY\","
                + "\"roles\":[\"REGISTRAR\",\"CONTACT_OFFICE\",\"SECRETARY\"]},\"action\":\"" + action
                + "\",\"data\":{" + data + "}}\n";
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areAnsweredLineByLineWithoutPersonalData(byte[] lines) {
        AtomicLong salts = new AtomicLong();
        LedgerDesk desk = new LedgerDesk(
                new MemoryEventStore(DigestAlgorithm.sha256()),
                new MemoryVault(),
                () -> Salt.of(
                        ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
                List.of(PACK),
                CALENDAR,
                UnitDirectory.empty());
        CommandReader reader = new CommandReader();
        new String(lines, UTF_8)
                .lines()
                .limit(MOST_LINES)
                .forEach(line -> reader.read(line).fold(command -> handle(desk, command), reasons -> {
                    reasons.forEach(Seeds::assertTellable);
                    return desk;
                }));
    }

    private static LedgerDesk handle(LedgerDesk desk, Command command) {
        Seeds.assertTellable(desk.handle(command).json(Locale.CHINESE).toString());
        Seeds.assertTellable(command.toString());
        desk.view(command.matter(), command.actor(), AFTER_ALL);
        return desk;
    }
}
