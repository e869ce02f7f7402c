package org.jiceng.governance.examples.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.serve.TrialDesk;
import org.jiceng.governance.examples.county.serve.TrialUnits;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;
import org.jiceng.governance.ledger.privacy.MemoryVault;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheTrialPageTest {
    private static final String HOSTILE = "\"><script>alert('x')</script><b>&amp;";

    @TempDir
    Path folder;

    private TrialFixture trial;

    @BeforeEach
    void start() throws IOException {
        trial = new TrialFixture(folder);
    }

    @AfterEach
    void stop() {
        trial.close();
    }

    @Test
    void listensAtTheLoopbackAddressAlone() {
        assertThat(trial.server.address().getHost()).isEqualTo("127.0.0.1");
    }

    /** Clients refuse to send another Host, so this one speaks for itself. */
    private String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), trial.server.address().getPort())) {
            String request = "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8).split(" ", 3)[1];
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST, 200",
        "127.0.0.1, 200",
        "[::1], 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "192.168.0.1, 421"
    })
    void answersOnlyToANameOfThisMachine(String host, String status) throws IOException {
        assertThat(statusFor("Host: " + host + ":" + trial.server.address().getPort() + "\r\n"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\n", "Host: localhost:1\r\n"})
    void answersOnlyAtItsOwnPort(String host) throws IOException {
        assertThat(statusFor(host)).isIn("421", "400");
    }

    @Test
    void letsAPageLoadNothingAndBeKeptNowhere() throws Exception {
        HttpResponse<String> page = trial.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("form-action 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<script", "<style", "onclick", "style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef"})
    void takesNoCommandWithoutItsToken(String token) throws Exception {
        Map<String, String> form = trial.claim("M-1", "water");
        form.put("token", token);
        HttpResponse<String> answer = trial.post(form);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not of this start", "不是本次启动后的页面");
        assertThat(trial.entries().size()).isZero();
    }

    @Test
    void writesHostileTextAsText() throws Exception {
        String accepted = trial.post(trial.claim("M-1", HOSTILE)).body();
        assertThat(accepted)
                .contains("Accepted", "&lt;script&gt;alert(&#39;x&#39;)")
                .doesNotContain("<script");
        Map<String, String> form = trial.claim(HOSTILE, HOSTILE);
        assertThat(trial.post(form).body()).contains("&lt;script&gt;").doesNotContain("<script");
        form.put("expectedVersion", HOSTILE);
        assertThat(trial.post(form).body())
                .contains("Refused", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(trial.get("/").body()).contains("&lt;script&gt;").doesNotContain("<script");
        String query = TrialFixture.written(Map.of(
                "id", HOSTILE, "book", HOSTILE, "as", HOSTILE, "unit", HOSTILE, "now", HOSTILE, "lang", HOSTILE));
        for (String path : List.of("/", "/matter", "/register")) {
            assertThat(trial.get(path + "?" + query).body()).doesNotContain("<script");
        }
    }

    @Test
    void doesTheSameCommandOnce() throws Exception {
        Map<String, String> form = trial.claim("M-1", "water");
        String first = trial.post(form).body();
        long entries = trial.entries().size();
        String second = trial.post(form).body();
        assertThat(List.of(first, second)).allMatch(page -> page.contains("Accepted and kept"));
        assertThat(trial.entries().size()).isEqualTo(entries).isEqualTo(1);
    }

    @Test
    void refusesAnotherCommandUnderTheSameId() throws Exception {
        Map<String, String> form = trial.claim("M-1", "water");
        trial.post(form);
        form.put("data.content", "another");
        assertThat(trial.post(form).body()).contains("COMMAND_ID_REUSED");
    }

    @Test
    void keepsWhatWasSaidInARefusedForm() throws Exception {
        Map<String, String> form = trial.claim("M-1", "the well is dry");
        form.remove("data.channel");
        String page = trial.post(form).body();
        assertThat(page).contains("Refused", "the well is dry", "value=\"M-1\"");
        assertThat(TrialFixture.hidden(page, "REGISTER").get("commandId")).isNotEqualTo(form.get("commandId"));
    }

    /** Against the office of roads. */
    private Map<String, String> accusation() throws Exception {
        Map<String, String> form = trial.claim("M-1", "water");
        form.put("data.book", "COMPLAINT");
        form.put("data.kind", "ACCUSATION");
        form.put("data.accusedUnits", "610922-roads");
        return form;
    }

    @Test
    void saysOfAnUnknownMatterWhatItSaysOfAHiddenOne() throws Exception {
        assertThat(trial.post(accusation()).body()).contains("Accepted");
        String accused = "as=LEAD&unit=610922-roads&lang=en";
        String hidden = trial.get("/matter?id=M-1&" + accused).body();
        String none = trial.get("/matter?id=M-2&" + accused).body();
        assertThat(hidden).contains("UNKNOWN_MATTER").isEqualTo(none.replace("M-2", "M-1"));
        assertThat(trial.get("/?" + accused).body()).doesNotContain("M-1");
        assertThat(trial.get("/?as=OFFICE").body()).contains("M-1");
    }

    @Test
    void listsAllMattersPageByPage() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        Commit one = trial.entries().entry(1).orElseThrow().commit();
        trial.entries()
                .appendAll(IntStream.rangeClosed(2, 201)
                        .mapToObj(number -> alike(one, number))
                        .toList());
        String first = trial.get("/").body();
        String second = trial.get("/?page=2").body();

        assertThat(listed(first)).hasSize(200).startsWith("M-201").endsWith("M-2");
        assertThat(listed(second)).containsExactly("M-1");
        assertThat(first).containsPattern("page=2\">Older matters<").doesNotContain("Newer matters");
        assertThat(second).containsPattern("page=1\">Newer matters<").doesNotContain("Older matters");
        assertThat(second).as("stays when the time is moved").contains("name=\"page\" value=\"2\"");
    }

    private static Commit alike(Commit one, int number) {
        String id = "M-" + number;
        EventDocument registered =
                EventDocument.of(one.streams().get(0).events().get(0).tree().put("matter", id));
        StreamEvents events = new StreamEvents(StreamId.of(id), 0, List.of(registered));
        return new Commit(CommandId.of(id), one.commandDigest(), one.at(), List.of(events));
    }

    private static List<String> listed(String page) {
        return Pattern.compile("<a href=\"/matter\\?[^>]*>([^<]*)</a>")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void givesTheFirstPageWhereThereIsNoneOfTheNumber() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        String first = trial.get("/").body();
        assertThat(first).contains("M-1").doesNotContain("Older", "Newer", "Page 1");
        for (String page : List.of("1", "2", "0", "-1", "two", "999999", "99999999999")) {
            assertThat(trial.get("/?page=" + page).body()).as(page).isEqualTo(first);
        }
    }

    @Test
    void tellsAPetitionerNotWhoIsAccused() throws Exception {
        trial.post(accusation());
        String asPetitioner = trial.get("/matter?id=M-1&as=p-1&lang=en").body();
        assertThat(asPetitioner)
                .contains("id=\"why-not\"", "hand up at once")
                .doesNotContain("may not receive the matter", "neither accused");
    }

    @Test
    void isNotServedWithoutThePackOfEveryMatter() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        SaltSource none = () -> {
            throw new AssertionError("nothing is written");
        };
        PolicyPack other = PolicyPacks.builtIn("hanyin-321");
        TrialDesk desk = new TrialDesk(trial.entries(), new MemoryVault(), none, List.of(other), TrialUnits.madeUp());
        assertThatThrownBy(desk::requirePacks).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void showsWhyTheOtherActionsAreNotAllowed() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        assertThat(trial.get("/matter?id=M-1&as=OFFICE&lang=zh").body())
                .contains("其他操作为什么不能做", "在分类建账环节不能进行受理告知", "操作人不具备所需角色：书记")
                .doesNotContain("id=\"do-INSTRUCT\"");
        assertThat(trial.get("/matter?id=M-1&as=SECRETARY&lang=en").body())
                .contains("id=\"do-INSTRUCT\"", "Why the other actions are not allowed");
    }

    @Test
    void growsLateAsTheTimeIsMoved() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        assertThat(trial.get("/?now=2024-03-01T09:00").body()).contains("in time, due");
        assertThat(trial.get("/?now=2024-04-30T09:00").body()).contains("late by");
        assertThat(trial.get("/?now=2024-03-01T09:00&step=hour").body()).contains("value=\"2024-03-01T10:00\"");
        assertThat(trial.get("/?now=2024-03-01T09:00&step=day").body()).contains("value=\"2024-03-02T09:00\"");
        assertThat(trial.get("/?now=2024-03-29T09:00&step=work").body()).contains("value=\"2024-04-15T09:00\"");
        assertThat(trial.get("/?now=2026-12-29T09:00&step=work").body()).contains("role=\"alert\"", "2027");
    }

    @Test
    void saysThatATimeIsBeforeTheLastAction() throws Exception {
        trial.post(trial.claim("M-1", "water"));
        assertThat(trial.get("/matter?id=M-1&now=2024-02-01T09:00").body())
                .contains("before the last action (2024-03-01 09:00)")
                .doesNotContain("id=\"do-");
        assertThat(trial.get("/?now=yesterday").body()).contains("role=\"alert\"", "value=\"2024-03-01T09:00\"");
    }

    @Test
    void answersWhatIsNoRequestClearly() throws Exception {
        assertThat(trial.get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(trial.get("/?now=" + "9".repeat(5000)).statusCode()).isEqualTo(414);
        assertThat(trial.send(HttpRequest.newBuilder(trial.at("/")).DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(trial.post("{}", "application/json").statusCode()).isEqualTo(415);
        assertThat(trial.post("a=%zz", "application/x-www-form-urlencoded").statusCode())
                .isEqualTo(400);
        HttpResponse<String> large = trial.post("a=" + "9".repeat(70_000), "application/x-www-form-urlencoded");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("It is too long", "内容太长").doesNotContain("Exception", "at org.");
    }

    @Test
    void saysOfAFormThatIsNoCommandWhatIsWrong() throws Exception {
        Map<String, String> form = trial.claim("M-1", "water");
        form.put("data.receivedAt", "some day");
        form.put("data.channel", "PIGEON");
        assertThat(trial.post(form).body()).contains("COMMAND_MEMBER_FORM", "data.channel", "data.receivedAt");
        form.put("expectedVersion", "one");
        assertThat(trial.post(form).statusCode()).isEqualTo(200);
    }
}
