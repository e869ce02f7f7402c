package org.jiceng.governance.examples.county;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.ledger.LedgerFiles;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.examples.county.serve.LocalServer;
import org.jiceng.governance.examples.county.serve.TrialDesk;
import org.jiceng.governance.examples.county.serve.TrialUnits;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.privacy.Salt;

/** A served ledger in a folder, on the first of March 2024, and a client of it. */
final class TrialFixture implements AutoCloseable {
    static final String MORNING = "2024-03-01T09:00";

    final Path journal;
    final LocalServer server;
    private final LedgerFiles files;
    private final HttpClient client = HttpClient.newHttpClient();
    private long salts;

    TrialFixture(Path folder) throws IOException {
        journal = folder.resolve("journal.ndjson");
        files = LedgerFiles.open(Place.of(journal), Place.of(folder.resolve("vault.ndjson")), List.of());
        TrialDesk desk = new TrialDesk(
                files.journal(),
                files.vault(),
                this::salt,
                List.of(PolicyPacks.builtIn("shiquan-321")),
                TrialUnits.madeUp());
        Clock morning = Clock.fixed(Instant.parse("2024-03-01T01:00:00Z"), ZoneOffset.UTC);
        server = LocalServer.start(desk, journal.toString(), 0, morning, Locale.ENGLISH);
    }

    private Salt salt() {
        salts++;
        return Salt.of(ByteBuffer.allocate(Salt.LEAST_BYTES).putLong(salts).array());
    }

    EventStore entries() {
        return files.journal();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(Map<String, String> form) throws IOException, InterruptedException {
        return post(written(form), "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/command"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The hidden fields of the first form in a page that sends an action. */
    static Map<String, String> hidden(String page, String action) {
        for (String form : page.split("<form ", -1)) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
                    .matcher(form);
            while (field.find()) {
                fields.put(field.group(1), field.group(2));
            }
            if (action.equals(fields.get("action"))) {
                return fields;
            }
        }
        throw new AssertionError("no form for " + action + " in " + page);
    }

    /** The form that registers a claim, as it is sent. */
    Map<String, String> claim(String matter, String content) throws IOException, InterruptedException {
        Map<String, String> form = hidden(get("/register?book=CLAIM").body(), "REGISTER");
        form.put("matter", matter);
        form.put("data.book", "CLAIM");
        form.put("data.kind", "CLAIM");
        form.put("data.channel", "VISIT");
        form.put("data.region", "610922101203");
        form.put("data.unit", "610922-office");
        form.put("data.receivedAt", "2024-03-01T08:30");
        form.put("data.content", content);
        form.put("data.persons", "p-1");
        return form;
    }

    @Override
    public void close() {
        server.close();
        files.close();
    }
}
