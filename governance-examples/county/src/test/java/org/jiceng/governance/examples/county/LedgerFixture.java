package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a ledger in it and the command line over it. */
final class LedgerFixture {
    static final String OFFICE =
            "{\"id\":\"u-12\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\",\"CONTACT_OFFICE\"]}";
    static final String SECRETARY =
            "{\"id\":\"u-1\",\"unit\":\"610922-office\",\"tier\":\"COUNTY\",\"roles\":[\"SECRETARY\"]}";
    static final String ROADS =
            "{\"id\":\"u-31\",\"unit\":\"610922-roads\",\"tier\":\"TOWNSHIP\",\"roles\":[\"LEAD_UNIT\"]}";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String REGISTRATION = "\"book\":\"CLAIM\",\"kind\":\"CLAIM\",\"channel\":\"VISIT\","
            + "\"region\":\"610922101203\",\"unit\":\"610922-office\",\"receivedAt\":\"2024-03-01T08:30:00+08:00\","
            + "\"content\":\"the well is dry\",\"persons\":[{\"id\":\"p-7\",\"name\":\"Test Person\",\"phone\":\"000\"}]";

    final Path folder;
    final Path journal;
    final Path answers;
    private final CallFixture calls = new CallFixture();

    LedgerFixture(Path folder) {
        this.folder = folder;
        this.journal = folder.resolve("journal.ndjson");
        this.answers = folder.resolve("answers.ndjson");
    }

    /** A command of March 2024; a later version comes an hour later. */
    static String command(String id, String matter, int version, String actor, String action, String data) {
        return "{\"commandId\":\"" + id + "\",\"matter\":\"" + matter + "\",\"expectedVersion\":" + version
                + ",\"at\":\"2024-03-01T" + (10 + version) + ":00:00+08:00\",\"actor\":" + actor + ",\"action\":\""
                + action + "\",\"data\":{" + data + "}}";
    }

    static String register(String id, String matter) {
        return command(id, matter, 0, OFFICE, "REGISTER", REGISTRATION);
    }

    /** Registers a complaint against the office of roads. */
    static String accuse(String id, String matter) {
        return command(
                id,
                matter,
                0,
                OFFICE,
                "REGISTER",
                REGISTRATION.replace("CLAIM", "COMPLAINT").replace("\"kind\":\"COMPLAINT\"", "\"kind\":\"ACCUSATION\"")
                        + ",\"accusedUnits\":[\"610922-roads\"]");
    }

    /** One matter as far as its assignment, in four commands. */
    static List<String> assigned(String matter) {
        return List.of(
                register(matter + "-1", matter),
                command(matter + "-2", matter, 1, SECRETARY, "INSTRUCT", "\"instruction\":\"ACCEPT\""),
                command(matter + "-3", matter, 2, OFFICE, "ACCEPT", "\"notOwed\":\"ADDRESS_UNKNOWN\""),
                command(
                        matter + "-4",
                        matter,
                        3,
                        OFFICE,
                        "ASSIGN",
                        "\"lead\":\"610922-roads\",\"due\":\"2024-03-20\""));
    }

    /** Writes a file of commands and handles it. */
    int handle(List<String> lines, String... more) throws IOException {
        return handle((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), more);
    }

    int handle(byte[] commands, String... more) throws IOException {
        Path file = Files.write(folder.resolve("commands.ndjson"), commands);
        List<String> call = new ArrayList<>(List.of(
                "ledger", "--pack=shiquan-321", "--commands=" + file, "--journal=" + journal, "--out=" + answers));
        call.addAll(List.of(more));
        return run(call);
    }

    /** Asks something of a matter in May. */
    int ask(String question, String matter, String actor, String... more) {
        List<String> call = new ArrayList<>(List.of(
                question,
                "--journal=" + journal,
                "--matter=" + matter,
                "--actor=" + actor,
                "--at=2024-05-06T09:00:00+08:00"));
        call.addAll(List.of(more));
        return run(call);
    }

    int run(List<String> call) {
        return calls.run(call);
    }

    String out() {
        return calls.out();
    }

    String err() {
        return calls.err();
    }

    JsonNode report() throws IOException {
        return JSON.readTree(out());
    }

    /** The answers, one tree each. */
    List<JsonNode> answered() throws IOException {
        List<JsonNode> trees = new ArrayList<>();
        for (String line : Files.readAllLines(answers)) {
            trees.add(JSON.readTree(line));
        }
        return trees;
    }

    int entries() throws IOException {
        return Files.readAllLines(journal).size();
    }
}
