package org.jiceng.governance.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.WorkflowReason;
import org.junit.jupiter.api.Test;

class CommandsAtTheDeskTest {
    private static final String OFFICE =
            "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\",\"CONTACT_OFFICE\"]}";
    private static final String SECRETARY =
            "{\"id\":\"u-1\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"SECRETARY\"]}";
    private static final String REGISTRATION = "\"book\":\"CLAIM\",\"kind\":\"CLAIM\",\"channel\":\"VISIT\","
            + "\"region\":\"610922101203\",\"unit\":\"610922-office\",\"receivedAt\":\"2024-03-01T08:30:00+08:00\","
            + "\"content\":\"the road to the test village\",\"persons\":[{\"id\":\"p-7\",\"name\":\"Test Person\","
            + "\"phone\":\"000\"}],\"accusedUnits\":[],\"accusedPersons\":[],\"emergency\":false";

    private final MemoryEventStore journal = new MemoryEventStore(DigestAlgorithm.sha256());
    private final MemoryVault vault = new MemoryVault();
    private final AtomicLong salts = new AtomicLong();
    private final LedgerDesk desk = desk();
    private final CommandReader reader = new CommandReader();

    private LedgerDesk desk() {
        return new LedgerDesk(
                journal,
                vault,
                () -> Salt.of(
                        ByteBuffer.allocate(16).putLong(salts.incrementAndGet()).array()),
                List.of(PolicyPacks.builtIn("shiquan-321")),
                WorkCalendar.stateCouncil(),
                UnitDirectory.empty());
    }

    @Test
    void theExampleOfTheFormatIsDone() {
        Answer answer = desk.handle(register("c-1"));

        assertThat(answer.json(Locale.ENGLISH).toString())
                .startsWith(
                        "{\"commandId\":\"c-1\",\"matter\":\"M-1\",\"accepted\":true,\"version\":1,\"stage\":\"REGISTERED\"")
                .doesNotContain("Test Person", "the road", "000\"");
        assertThat(journal.entry(1).orElseThrow().line()).asString().doesNotContain("Test Person", "the road");
        assertThat(JournalVerifier.verify(journal, List.of())).isNotNull();
    }

    @Test
    void theSameCommandIsDoneOnce() {
        Answer first = desk.handle(register("c-1"));
        Answer again = desk.handle(register("c-1"));
        Answer elsewhere = desk().handle(register("c-1"));

        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isEqualTo(first);
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void anotherCommandWithTheSameIdIsRefused() {
        desk.handle(register("c-1"));

        assertThat(codes(desk.handle(
                        command("c-1", "M-1", 0, OFFICE, "REGISTER", REGISTRATION.replace("road", "rood")))))
                .containsExactly("COMMAND_ID_REUSED");
        assertThat(codes(desk.handle(command("c-1", "M-2", 0, OFFICE, "REGISTER", REGISTRATION))))
                .containsExactly("COMMAND_ID_REUSED");
    }

    @Test
    void aRefusedCommandIsAnsweredTheSameAgain() {
        Command early = command("c-2", "M-1", 1, SECRETARY, "SIGN_OFF", "");
        desk.handle(register("c-1"));
        Answer first = desk.handle(early);
        desk.handle(command("c-3", "M-1", 1, SECRETARY, "INSTRUCT", "\"instruction\":\"ACCEPT\""));

        assertThat(codes(first)).containsExactly(WorkflowReason.ACTION_NOT_AT_STAGE.name());
        assertThat(desk.handle(early)).isEqualTo(first);
    }

    @Test
    void aWrongVersionIsAConflict() {
        desk.handle(register("c-1"));
        Answer answer = desk.handle(command("c-2", "M-1", 7, SECRETARY, "INSTRUCT", "\"instruction\":\"ACCEPT\""));

        assertThat(codes(answer)).containsExactly("VERSION_CONFLICT");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.allowed()).extracting(Object::toString).contains("INSTRUCT");
    }

    @Test
    void theMatterIsTheOneThatWasDecided() {
        desk.handle(register("c-1"));
        desk.handle(command("c-2", "M-1", 1, SECRETARY, "INSTRUCT", "\"instruction\":\"ACCEPT\""));
        Matter decided = desk.matter(MatterId.of("M-1")).orElseThrow();
        Matter replayed = desk().matter(MatterId.of("M-1")).orElseThrow();

        assertThat(decided.stage()).isEqualTo(Stage.INSTRUCTED);
        assertThat(replayed).isEqualTo(decided);
    }

    @Test
    void whatIsForgottenIsGoneAndTheChainIsWhole() {
        desk.handle(register("c-1"));

        assertThat(desk.forget(PersonId.of("p-7"))).isEqualTo(2);
        assertThat(codes(desk.handle(register("c-1")))).containsExactly("COMMAND_FORGOTTEN");
        assertThat(journal.size()).isEqualTo(1);
        assertThat(desk.matter(MatterId.of("M-1"))).isPresent();
    }

    @Test
    void anUnknownMemberOfTheDataIsKeptAndAMisspeltOneRefused() {
        Answer kept = desk.handle(command("c-1", "M-1", 0, OFFICE, "REGISTER", REGISTRATION + ",\"weather\":\"rain\""));
        List<String> misspelt =
                codes(read(json("c-2", "M-2", 0, OFFICE, "REGISTER", REGISTRATION + ",\"acusedUnits\":[]")));

        assertThat(kept.accepted()).isTrue();
        assertThat(journal.entry(1).orElseThrow().line())
                .asString()
                .contains("\"other\"")
                .doesNotContain("rain");
        assertThat(misspelt).containsExactly("COMMAND_MEMBER_MISSPELT");
    }

    @Test
    void everythingWrongWithATextIsSaidAtOnce() {
        assertThat(codes(
                        read("{\"commandId\":\"\",\"matter\":\"M-1\",\"expectedVersion\":-1,\"at\":\"soon\",\"x\":1}")))
                .containsExactly(
                        "COMMAND_MEMBER_UNKNOWN",
                        "COMMAND_MEMBER_FORM",
                        "COMMAND_MEMBER_FORM",
                        "COMMAND_MEMBER_FORM",
                        "COMMAND_MEMBER_MISSING",
                        "COMMAND_MEMBER_MISSING");
        assertThat(codes(read("{"))).containsExactly("COMMAND_NOT_JSON");
        assertThat(codes(read("[]"))).containsExactly("COMMAND_NOT_OBJECT");
        assertThat(codes(read(""))).containsExactly("COMMAND_NOT_OBJECT");
        assertThat(codes(read("[".repeat(100_000)))).containsExactly("COMMAND_TOO_LARGE");
        assertThat(codes(read("{\"commandId\":\"" + "x".repeat(1_000_000) + "\"}")))
                .containsExactly("COMMAND_TOO_LARGE");
    }

    private Command register(String id) {
        return command(id, "M-1", 0, OFFICE, "REGISTER", REGISTRATION);
    }

    private Command command(String id, String matter, int version, String actor, String action, String data) {
        return read(json(id, matter, version, actor, action, data)).fold(command -> command, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static String json(String id, String matter, int version, String actor, String action, String data) {
        Instant at = Instant.parse("2024-03-01T01:00:00Z").plusSeconds(60L * version);
        return "{\"commandId\":\"" + id + "\",\"matter\":\"" + matter + "\",\"expectedVersion\":" + version
                + ",\"at\":\"" + at + "\",\"actor\":" + actor + ",\"action\":\"" + action + "\",\"data\":{" + data
                + "}}";
    }

    private Outcome<Command> read(String json) {
        return reader.read(json);
    }

    private static List<String> codes(Outcome<Command> outcome) {
        return outcome.<List<Reason>>fold(command -> List.of(), reasons -> List.copyOf(reasons)).stream()
                .map(Reason::code)
                .toList();
    }

    private static List<String> codes(Answer answer) {
        return answer.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void whatIsNoActorIsToldHowOneIsWritten() {
        for (String actor : List.of("x", "[]", "{}", "{\"id\":\"u-1\",\"roles\":[\"KING\"]}")) {
            List<Reason> reasons =
                    new CommandReader().readActor(actor).fold(read -> List.<Reason>of(), Function.identity());
            assertThat(reasons)
                    .as(actor)
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.text(Locale.ENGLISH))
                            .contains("\"id\":\"u-12\"", "\"roles\":[\"REGISTRAR\"]", "CONTACT_OFFICE")
                            .doesNotContain("KING"));
        }
    }
}
