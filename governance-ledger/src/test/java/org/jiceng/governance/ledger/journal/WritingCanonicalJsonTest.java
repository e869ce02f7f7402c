package org.jiceng.governance.ledger.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.ShortNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingCanonicalJsonTest {
    private static final ObjectMapper MAPPER = new JsonMapper();

    private static String canonical(JsonNode value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    private static String canonical(String json) throws JsonProcessingException {
        return canonical(MAPPER.readTree(json));
    }

    @Test
    void writesTheExampleOfTheRfc() throws JsonProcessingException {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        // Section 3.2.4.
        assertThat(HexFormat.of().formatHex(CanonicalJson.bytes(MAPPER.readTree(given))))
                .isEqualTo(
                        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b33333333333333"
                                + "33332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c"
                                + "75303030665c6e4127425c225c5c5c5c5c222f227d");
    }

    @Test
    void sortsNamesByUtf16CodeUnits() throws JsonProcessingException {
        // Section 3.2.3: the emoji stands before U+FB33, which it would not by code points.
        assertThat(canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[ 56 , { \"d\" : true , \"10\" : null , \"1\" : [ ] } ] | [56,{\"1\":[],\"10\":null,\"d\":true}]",
                "{\"1\":{\"f\":{\"f\":\"hi\",\"F\":5},\"\\n\":56.0},\"10\":{},\"\":\"empty\",\"a\":{},\"111\":[{\"e\":\"yes\",\"E\":\"no\"}],\"A\":{}}"
                        + " | {\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}",
                "\"A\\u030a\" | \"A\u030a\"",
                "\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u007f\\/\\u4fe1\" | \"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f/信\"",
                "-0 | 0",
                "[] | []",
                "{} | {}"
            })
    void writesWhatOthersWrite(String given, String expected) throws JsonProcessingException {
        assertThat(canonical(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "0000000000000002, 1e-323",
        "0000000000000003, 1.5e-323",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesTheNumbersOfTheRfc(String bits, String expected) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(canonical(DoubleNode.valueOf(number))).isEqualTo(expected);
    }

    /**
     * Appendix B of the RFC names a list of a hundred million doubles with their texts, of which the first hundred thousand
     * have this SHA-256.
     */
    @Test
    void writesTheFirstHundredThousandNumbersOfTheRfcsTest() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        doublesOfTheRfcsTest().limit(100_000).forEach(number -> {
            String bits = Long.toHexString(Double.doubleToRawLongBits(number));
            hash.update((bits + "," + canonical(DoubleNode.valueOf(number)) + "\n").getBytes(US_ASCII));
        });

        assertThat(HexFormat.of().formatHex(hash.digest()))
                .isEqualTo("22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
    }

    private static Stream<Double> doublesOfTheRfcsTest() throws Exception {
        List<Double> first = new ArrayList<>();
        try (InputStream file = requireNonNull(WritingCanonicalJsonTest.class.getResourceAsStream("doubles.txt"))) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .forEach(bits -> first.add(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
        }
        for (int i = 0; i < 2000; i++) {
            first.add(Double.longBitsToDouble(0x0010000000000000L + i));
        }
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        Stream<Double> chained = Stream.iterate(hash.digest(new byte[32]), block -> sha256(block))
                .flatMap(block -> {
                    ByteBuffer four = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
                    return Stream.of(four.getDouble(), four.getDouble(), four.getDouble(), four.getDouble());
                })
                .filter(number -> number != 0 && Double.isFinite(number));
        return Stream.concat(first.stream(), chained);
    }

    private static byte[] sha256(byte[] block) {
        return DigestAlgorithm.sha256().digest(block).bytes();
    }

    /** By the words of the standard: the fewest digits that read back the same, and of those the nearest. */
    @ParameterizedTest
    @ValueSource(longs = {8785L, 20240630L})
    void writesNumbersAsTheStandardDefinesThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5000; i++) {
            double number = anyDouble(random);
            String text = canonical(DoubleNode.valueOf(number));
            BigDecimal written = new BigDecimal(text).stripTrailingZeros();

            assertThat(Double.parseDouble(text)).as("seed %d: %s", seed, text).isEqualTo(number);
            assertThat(written.precision()).as("seed %d: %s", seed, text).isEqualTo(fewestDigits(number));
        }
    }

    private static double anyDouble(SplittableRandom random) {
        double number = random.nextBoolean()
                ? Double.longBitsToDouble(random.nextLong())
                : random.nextInt(2_000_000) / Math.pow(10, random.nextInt(12));
        return Double.isFinite(number) && number != 0 ? number : 0.1;
    }

    private static int fewestDigits(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; ; digits++) {
            for (RoundingMode rounding : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
                if (exact.round(new MathContext(digits, rounding)).doubleValue() == number) {
                    return exact.round(new MathContext(digits, rounding))
                            .stripTrailingZeros()
                            .precision();
                }
            }
        }
    }

    static List<JsonNode> exactNumbers() {
        return List.of(
                LongNode.valueOf(9007199254740991L),
                LongNode.valueOf(-9007199254740991L),
                LongNode.valueOf(9007199254740994L),
                ShortNode.valueOf((short) -7),
                FloatNode.valueOf(0.5f),
                BigIntegerNode.valueOf(new BigInteger("100000000000000000000")),
                BigIntegerNode.valueOf(BigInteger.TEN),
                DecimalNode.valueOf(new BigDecimal("1.10")),
                DecimalNode.valueOf(new BigDecimal("1E+30")));
    }

    @ParameterizedTest
    @MethodSource("exactNumbers")
    void keepsANumberThatADoubleHolds(JsonNode number) {
        assertThat(new BigDecimal(canonical(number))).isEqualByComparingTo(number.decimalValue());
    }

    static List<JsonNode> numbersThatWouldChange() {
        return List.of(
                LongNode.valueOf(9007199254740993L),
                LongNode.valueOf(Long.MAX_VALUE),
                LongNode.valueOf(Long.MIN_VALUE),
                BigIntegerNode.valueOf(BigInteger.ONE.shiftLeft(70).add(BigInteger.ONE)),
                BigIntegerNode.valueOf(BigInteger.ONE.shiftLeft(2000)),
                DecimalNode.valueOf(new BigDecimal("0.12345678901234567890123")),
                DecimalNode.valueOf(new BigDecimal("1E+400")),
                DecimalNode.valueOf(new BigDecimal("1E-400")),
                DoubleNode.valueOf(Double.NaN),
                DoubleNode.valueOf(Double.POSITIVE_INFINITY),
                FloatNode.valueOf(Float.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("numbersThatWouldChange")
    void refusesANumberThatWouldChange(JsonNode number) {
        Journals.assertRefused(() -> CanonicalJson.bytes(number), JournalReason.JOURNAL_NUMBER_NOT_EXACT);
        assertThat(CanonicalJson.check(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void refusesHalfASurrogatePair(String text) {
        Journals.assertRefused(() -> CanonicalJson.bytes(TextNode.valueOf(text)), JournalReason.JOURNAL_TEXT_SURROGATE);
        Journals.assertRefused(
                () -> CanonicalJson.bytes(MAPPER.createObjectNode().put(text, 1)),
                JournalReason.JOURNAL_TEXT_SURROGATE);
    }

    @Test
    void refusesWhatJsonDoesNotKnow() {
        for (JsonNode node : List.of(BinaryNode.valueOf(new byte[3]), new POJONode("x"), MissingNode.getInstance())) {
            Journals.assertRefused(() -> CanonicalJson.bytes(node), JournalReason.JOURNAL_VALUE_KIND);
        }
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(CanonicalJson.check(nested(CanonicalJson.MOST_DEPTH))).isEmpty();
        assertThat(CanonicalJson.tree(CanonicalJson.bytes(nested(CanonicalJson.MOST_DEPTH))))
                .isEqualTo(nested(CanonicalJson.MOST_DEPTH));
        Journals.assertRefused(
                () -> CanonicalJson.bytes(nested(CanonicalJson.MOST_DEPTH + 1)), JournalReason.JOURNAL_TOO_DEEP);
        assertThat(isAccepted("[".repeat(64).concat("]".repeat(64)).getBytes(US_ASCII)))
                .isTrue();
        Journals.assertRefused(
                () -> CanonicalJson.tree("[".repeat(65).concat("]".repeat(65)).getBytes(US_ASCII)),
                JournalReason.JOURNAL_NOT_CANONICAL);
        Journals.assertRefused(
                () -> CanonicalJson.tree(
                        "{\"a\":".repeat(65).concat("1" + "}".repeat(65)).getBytes(US_ASCII)),
                JournalReason.JOURNAL_NOT_CANONICAL);
    }

    private static JsonNode nested(int depth) {
        JsonNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 1; i < depth; i++) {
            node = i % 2 == 0
                    ? JsonNodeFactory.instance.objectNode().set("a", node)
                    : JsonNodeFactory.instance.arrayNode().add(node);
        }
        return node;
    }

    @Test
    void aRefusalSaysNothingOfTheValue() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        CanonicalJson.bytes(MAPPER.createObjectNode().put("secret-name", 13_800_138_000_138_001L)))
                .satisfies(e -> assertThat(e.toString() + e.reason().text(Locale.CHINESE))
                        .doesNotContain("secret", "13800138000138"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1L, 22L, 333L, 4444L})
    void whatIsWrittenReadsBackAndIsWrittenTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = CanonicalJson.bytes(RandomJson.value(random, 4));

            assertThat(CanonicalJson.bytes(CanonicalJson.tree(bytes)))
                    .as("seed %d, value %d", seed, i)
                    .isEqualTo(bytes);
        }
    }

    /** Whatever bytes are accepted are those that would be written: nothing else passes for canonical. */
    @ParameterizedTest
    @ValueSource(longs = {5L, 66L, 777L, 8888L})
    void onlyWhatWouldBeWrittenIsAccepted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int accepted = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = RandomJson.changed(CanonicalJson.bytes(RandomJson.value(random, 3)), random);
            if (isAccepted(bytes)) {
                accepted++;
                assertThat(CanonicalJson.bytes(CanonicalJson.tree(bytes)))
                        .as("seed %d, value %d", seed, i)
                        .isEqualTo(bytes);
            }
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void everyCharacterReadsBack() {
        for (int block = 0; block <= Character.MAX_CODE_POINT; block += 256) {
            String text = IntStream.range(block, block + 256)
                    .filter(character ->
                            !Character.isBmpCodePoint(character) || !Character.isSurrogate((char) character))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            byte[] bytes = CanonicalJson.bytes(TextNode.valueOf(text));

            assertThat(CanonicalJson.tree(bytes).textValue()).isEqualTo(text);
            if (block > 0) {
                assertThat(new String(bytes, UTF_8)).isEqualTo("\"" + text + "\"");
            }
        }
    }

    @Test
    void aTextMayBeMadeOfEscapesOnly() {
        for (int length = 0; length < 300; length++) {
            TextNode text = TextNode.valueOf("\u0001".repeat(length));

            assertThat(CanonicalJson.tree(CanonicalJson.bytes(text))).isEqualTo(text);
        }
    }

    /** All names of up to three of these characters, one of which stands before the quotation mark. */
    @Test
    void ofTwoNamesOneOrderIsCanonical() {
        List<String> names = new ArrayList<>(List.of(""));
        for (int length = 1, from = 0; length <= 3; length++) {
            int to = names.size();
            for (String shorter : List.copyOf(names.subList(from, to))) {
                Stream.of("!", "#", "a", "信").forEach(character -> names.add(shorter + character));
            }
            from = to;
        }
        for (String one : names) {
            for (String other : names) {
                String json = "{\"" + one + "\":1,\"" + other + "\":1}";

                assertThat(isAccepted(json.getBytes(UTF_8))).as(json).isEqualTo(one.compareTo(other) < 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"+1 | 1", "[1,] | 4", "{\"a\":01} | 6", "\"a | 3", "{\"a\":1,} | 8", "1,2 | 2"})
    void saysWhereBytesAreNotCanonical(String json, String column) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CanonicalJson.tree(json.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.reason().attributes()).containsEntry("column", column));
    }

    private static boolean isAccepted(byte[] bytes) {
        try {
            CanonicalJson.tree(bytes);
            return true;
        } catch (InvalidValueException e) {
            assertThat(e.reason().is(JournalReason.JOURNAL_NOT_CANONICAL)).isTrue();
            return false;
        }
    }

    static Stream<byte[]> notCanonical() throws IOException {
        Stream<String> texts = Stream.of(
                "",
                " 1",
                "1 ",
                "+1",
                "-0",
                "01",
                "-",
                "1.0",
                "1.",
                ".5",
                "1e5",
                "1E+30",
                "1e+400",
                "0.0000001",
                "9007199254740993",
                "1234567890123456789012345678901234567",
                "--1",
                "tru",
                "nul",
                "falsey",
                "\"",
                "\"a",
                "\"\\",
                "\"\\\"",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u000A\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\\u00\"",
                "\"\\u00",
                "\"\\u001",
                "\"\\u0020\"",
                "\"\\u0008\"",
                "\"\\u001g\"",
                "\"\\u0100\"",
                "\"\\x\"",
                "\"\t\"",
                "{",
                "[",
                "[1,]",
                "[1 ,2]",
                "[1",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":1",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"\ufb33\":1,\"\ud83d\ude00\":1}",
                "{a:1}",
                "1,2",
                "{\"\\\\\":1,\"A\":1}");
        Stream<String> bytes = Stream.of(
                "2280 22",
                "22c3 22",
                "22c0 80 22",
                "22c1 bf22",
                "22e0 80 80 22",
                "22e0 9f bf22",
                "22ed a0 80 22",
                "22ed bf bf22",
                "22f0 80 80 80 22",
                "22f0 8f bf bf22",
                "22f4 90 80 80 22",
                "22f5 80 80 80 22",
                "22f9 80 80 80 22",
                "22ff 22",
                "22e4 bf22",
                "22e4 bf41 22",
                "22e4");
        return Stream.concat(
                texts.map(text -> text.getBytes(UTF_8)),
                bytes.map(hex -> HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    @ParameterizedTest
    @MethodSource("notCanonical")
    void refusesBytesThatAreNotCanonical(byte[] bytes) {
        Journals.assertRefused(() -> CanonicalJson.tree(bytes), JournalReason.JOURNAL_NOT_CANONICAL);
    }

    @Test
    void theTreeIsAnOrdinaryOne() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().add(1).add(0.5).add("信");

        assertThat(CanonicalJson.tree(CanonicalJson.bytes(list))).isEqualTo(list);
    }
}
