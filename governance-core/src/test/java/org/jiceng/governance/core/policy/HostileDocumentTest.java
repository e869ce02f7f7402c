package org.jiceng.governance.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.core.policy.Documents.bytes;
import static org.jiceng.governance.core.policy.Documents.extending;
import static org.jiceng.governance.core.policy.Documents.faults;
import static org.jiceng.governance.core.policy.Documents.value;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {
    private static final long SEED = 321;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "{",
                "}",
                "{\"id\":",
                "[1,",
                "nul",
                "'x'",
                "{id:1}",
                "// x",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1,}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"\\x\"}",
                "\0"
            })
    void whatIsNoJsonIsSaidToBeNone(String json) {
        assertThat(faults(json)).containsExactly(" PACK_SYNTAX");
    }

    @Test
    void theFaultOfSyntaxNamesLineAndColumn() {
        PackFault fault = PackReader.standard()
                .check("{\n  \"id\": x\n}".getBytes(StandardCharsets.UTF_8))
                .faults()
                .get(0);
        assertThat(fault.reason().attributes()).containsEntry("line", "2").containsKey("column");
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", " x", " ]", " 1", "{", "\0"})
    void nothingFollowsTheDocument(String trailing) {
        assertThat(faults(extending() + trailing)).containsExactly(" PACK_SYNTAX");
    }

    @Test
    void whiteSpaceMayFollow() {
        assertThat(faults(extending() + " \n\t\r\n")).isEmpty();
    }

    @Test
    void aByteOrderMarkOfUtf8IsPassedOver() {
        assertThat(faults("\uFEFF" + extending())).isEmpty();
        assertThat(faults("\uFEFF")).containsExactly(" PACK_SYNTAX");
        assertThat(faults("\uFEFF\uFEFF" + extending())).containsExactly(" PACK_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "GB18030", "ISO-8859-1"})
    void otherEncodingsAreRefusedNotGuessed(String charset) {
        ObjectNode document = extending();
        ((ObjectNode) document.get("title")).put("zh", charset.startsWith("ISO") ? "é" : "试验");
        byte[] json = document.toString().getBytes(Charset.forName(charset));
        assertThat(faults(json)).hasSize(1).allMatch(fault -> fault.startsWith(" PACK_"));
    }

    @Test
    void brokenBytesAreRefused() {
        assertThat(faults(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})).containsExactly(" PACK_ENCODING");
        assertThat(faults(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 0x11, 0x22, 0x33, 0x44}))
                .containsExactly(" PACK_ENCODING");
        assertThat(faults(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 0x7F, 0, 0, 0}))
                .containsExactly(" PACK_ENCODING");
    }

    @Test
    void aDocumentMayHaveOneMebibyteAndNotAByteMore() {
        byte[] json = bytes(extending());
        byte[] full = Arrays.copyOf(json, PackReader.MOST_BYTES);
        Arrays.fill(full, json.length, full.length, (byte) ' ');
        assertThat(faults(full)).isEmpty();
        byte[] over = Arrays.copyOf(full, full.length + 1);
        over[full.length] = ' ';
        assertThat(faults(over)).containsExactly(" PACK_TOO_LARGE");
    }

    @Test
    void nestingIsBounded() {
        int depth = PackReader.MOST_DEPTH;
        assertThat(faults("{\"grid\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .containsExactly(" PACK_TOO_DEEP");
        assertThat(faults("[".repeat(500_000))).containsExactly(" PACK_TOO_DEEP");
        String deepest = "{\"a\":".repeat(depth - 1) + "1" + "}".repeat(depth - 1);
        ObjectNode document = extending(changed -> changed.set("grid", Documents.tree(deepest)));
        assertThat(faults(document)).isEmpty();
    }

    @Test
    void textsAndKeysAreBounded() {
        String most = "x".repeat(PackReader.MOST_TEXT);
        assertThat(faults(extending(changed -> changed.put("version", most)))).isEmpty();
        assertThat(faults(extending(changed -> changed.put("version", most + "x"))))
                .containsExactly("/version PACK_TEXT_TOO_LONG");
        assertThat(faults(extending(changed -> changed.put("k".repeat(129), 1))))
                .containsExactly(" PACK_TOO_DEEP");
    }

    @Test
    void listsAreBounded() {
        ObjectNode document = extending();
        ArrayNode list = document.putObject("grid").putArray("x");
        for (int i = 0; i < PackReader.MOST_ITEMS; i++) {
            list.add(i);
        }
        assertThat(faults(document)).isEmpty();
        list.add(1);
        assertThat(faults(document)).containsExactly("/grid/x PACK_TOO_MANY");
    }

    @Test
    void aKeyGivenTwiceIsNamedEvenInSectionsThatAreNotRead() {
        String json = extending().toString();
        String twice = json.substring(0, json.length() - 1)
                + ",\"version\":\"2\",\"household\":{\"gapOutcome\":1,\"gapOutcome\":2},\"grid\":{\"a/b\":1,\"a/b\":1}}";
        assertThat(faults(twice))
                .contains(
                        "/version PACK_DUPLICATE_KEY",
                        "/household/gapOutcome PACK_DUPLICATE_KEY",
                        "/grid/a~1b PACK_DUPLICATE_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "99999999999999999999999999999",
                "0.5",
                "123456789012345678901234567.5"
            })
    void numbersOfAnySizeAreComparedNotExpanded(String number) {
        String json = extending(changed -> changed.putObject("household").set("knownIncomePercent", value("7")))
                .toString()
                .replace("\"value\":7", "\"value\":" + number);
        assertThat(faults(json)).containsExactly("/household/knownIncomePercent/0/value PACK_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e1", "50.0", "500e-1", "50"})
    void aWholeNumberMayBeWrittenAsAnyNumber(String number) {
        String json = extending(changed -> changed.putObject("household").set("knownIncomePercent", value("7")))
                .toString()
                .replace("\"value\":7", "\"value\":" + number);
        assertThat(faults(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999"})
    void numbersWithoutBoundAreRefused(String number) {
        assertThat(faults("{\"a\":" + number + "}")).containsExactly(" PACK_TOO_DEEP");
    }

    @Test
    void numbersOfManyDigitsAreRefused() {
        assertThat(faults("{\"a\":" + "9".repeat(31) + "}")).containsExactly(" PACK_TOO_DEEP");
    }

    @Test
    void aDocumentFullOfFaultsIsRefusedWithTheFirstOfThem() {
        String keys = "\"a\":1,".repeat(150_000);
        assertThat(faults("{" + keys + "\"a\":1}")).hasSize(PackReader.MOST_FAULTS);
    }

    @Test
    void noBytesWhatsoeverMakeTheReaderThrow() {
        Random random = new Random(SEED);
        byte[] good = bytes(Documents.whole());
        for (int round = 0; round < 3000; round++) {
            byte[] bad = good.clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            if (random.nextBoolean()) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            PackCheck check = PackReader.standard().check(bad);
            assertThat(check.pack() == null)
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(!check.faults().isEmpty());
        }
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(PackReader.standard().check(bytes).faults())
                    .as("seed %d round %d", SEED, round)
                    .isNotEmpty();
        }
    }

    @Test
    void faultsNeverRepeatWhatStoodInTheDocument() {
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        for (String key : List.of("version", "id", "extends", "title")) {
            ObjectNode document = extending(changed -> changed.put(key, " SECRET "));
            PackReader.standard()
                    .check(bytes(document))
                    .faults()
                    .forEach(fault ->
                            collected.writeBytes(fault.reason().toString().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(collected.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("SECRET");
    }
}
