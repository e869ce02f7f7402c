package org.jiceng.governance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiceng.governance.core.conformance.ConformanceCase;
import org.jiceng.governance.grid.conformance.GridCases;
import org.jiceng.governance.ledger.conformance.LedgerCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the kit: cases, schema, manifest, digests. {@code -Ddocs.write=true} writes the last two anew. */
class KitFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src/main/resources/org/jiceng/governance/conformance");
    private static final List<ConformanceCase> CASES = new ConformanceKit().cases();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(RESOURCES.resolve("case-file.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> areas() {
        return ConformanceKit.areas();
    }

    private static Path file(String area) {
        String module =
                GridCases.areas().contains(area) ? "grid" : LedgerCases.areas().contains(area) ? "ledger" : "core";
        return Path.of("..", "governance-" + module)
                .resolve("src/main/resources/org/jiceng/governance/" + module + "/conformance/" + area + ".json");
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyFileOfCasesKeepsToTheSchema(String area) throws IOException {
        assertThat(faults(Files.readString(file(area)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/0/id=\"Calendar.1\"",
                "/cases/0/id=\"clock.one\"",
                "/cases/0/area=\"clock\"",
                "/cases/0/given/ask=\"classify\"",
                "/cases/0/given/ask=\"weather\"",
                "/cases/0/given/colour=\"red\"",
                "/cases/0/given/year=\"2024\"",
                "/cases/0/expect/colour=\"red\"",
                "/cases/0/expect=[]",
                "/cases/0/title/zh=\"\"",
                "/cases/0/basis={}",
                "/cases/0/note=1",
                "/colour=\"red\"",
                "/area=\"weather\"",
                "/cases=[]",
            })
    void whatDoesNotKeepToTheSchemaIsFound(String change) throws IOException {
        JsonNode file = JSON.readTree(Files.readAllBytes(file("calendar")));
        String pointer = change.substring(0, change.indexOf('='));
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        ((ObjectNode) file.at(parent))
                .set(pointer.substring(parent.length() + 1), JSON.readTree(change.substring(pointer.length() + 1)));
        assertThat(faults(file.toString())).isNotEmpty();
    }

    @Test
    void thereAreEnoughCasesAndNoIdStandsTwiceInTheWholeKit() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(1500);
        Set<String> ids = new HashSet<>();
        assertThat(CASES).allMatch(one -> ids.add(one.id()));
        Map<String, Set<String>> areasOfOperation = new TreeMap<>();
        CASES.forEach(one -> areasOfOperation
                .computeIfAbsent(ConformanceKit.operation(one), key -> new HashSet<>())
                .add(one.area()));
        assertThat(areasOfOperation.values()).allMatch(areas -> areas.size() == 1);
        assertThat(new ConformanceKit().operations()).isEqualTo(areasOfOperation.keySet());
    }

    /** The same question may stand in several cases, under several of a rule's boundaries; they are not many. */
    @Test
    void hardlyAnyQuestionIsAskedTwice() {
        long different = CASES.stream().map(ConformanceCase::given).distinct().count();
        assertThat(CASES.size() - different).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance.md", "conformance.zh-CN.md"})
    void thePageSaysHowManyCasesEachAreaHas(String page) throws IOException {
        String text = Files.readString(Path.of("..", "docs", page));
        assertThat(areas())
                .allSatisfy(area -> assertThat(text)
                        .contains("| `%s` | %d |"
                                .formatted(
                                        area,
                                        CASES.stream()
                                                .filter(one -> one.area().equals(area))
                                                .count())));
    }

    @Test
    void theManifestNamesEveryFileWithItsCasesAndItsDigest() throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("version", ConformanceKit.version());
        manifest.put("protocol", 1);
        manifest.put(
                "schema",
                described("case-file.schema.json", Files.readAllBytes(RESOURCES.resolve("case-file.schema.json"))));
        manifest.put("digests", described("digests.txt", digests().getBytes(StandardCharsets.UTF_8)));
        manifest.put("cases", CASES.size());
        List<Map<String, Object>> areas = new ArrayList<>();
        for (String area : ConformanceKit.areas()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("area", area);
            row.put(
                    "cases",
                    CASES.stream().filter(one -> one.area().equals(area)).count());
            row.putAll(described("cases/" + area + ".json", Files.readAllBytes(file(area))));
            areas.add(row);
        }
        manifest.put("areas", areas);
        requireFile(
                "manifest.json",
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(manifest)
                                .replace("\r", "") + "\n");
    }

    /** An id keeps its question and its answer: what once stood in the list stands there unchanged. */
    @Test
    void noCaseThatWasEverThereIsGoneOrAnother() throws IOException {
        Map<String, String> now = CASES.stream().collect(Collectors.toMap(ConformanceCase::id, KitFilesTest::digest));
        Map<String, String> before = listed();
        Map<String, String> kept = new TreeMap<>(now);
        kept.keySet().retainAll(before.keySet());
        assertThat(kept).isEqualTo(before);
        requireFile("digests.txt", digests());
    }

    private static String digests() {
        return CASES.stream().map(one -> one.id() + " " + digest(one) + "\n").collect(Collectors.joining());
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("digests.txt"))) {
            listed.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return listed;
    }

    private static String digest(ConformanceCase one) {
        String both = "[" + sorted(one.given()) + "," + sorted(one.expect()) + "]";
        return sha256(both.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The value as JSON without blanks, the members of every object in the order of their names. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.fieldNames()
                    .forEachRemaining(name -> members.put(name, TextNode.valueOf(name) + ":" + sorted(node.get(name))));
            return members.values().stream().collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items.stream().collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    private static Map<String, Object> described(String name, byte[] content) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("file", name);
        described.put("sha256", sha256(content));
        return described;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireFile(String name, String content) throws IOException {
        Path file = RESOURCES.resolve(name);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, content);
        }
        assertThat(Files.readString(file))
                .as("Write it anew: mvn test -pl governance-conformance -am -Ddocs.write=true -Dtest=KitFilesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(content);
    }
}
