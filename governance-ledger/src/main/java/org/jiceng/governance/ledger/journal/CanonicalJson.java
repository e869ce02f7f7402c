package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The one way in which a JSON value is written as bytes, so that equal values have equal digests.
 *
 * <p>A value can be written if
 *
 * <ol>
 *   <li>no text in it has half of a surrogate pair;
 *   <li>every number in it is a finite double, or denotes the very number that its canonical text denotes. So 2^53 + 1
 *       is refused: as a double it would silently become 2^53;
 *   <li>it is nested at most {@value #MOST_DEPTH} deep.
 * </ol>
 *
 * <p>Numbers are written as ECMAScript writes doubles, those with a fraction or an exponent too. What is written can be
 * read by any JSON parser and is written the same again.
 *
 * @basis RFC 8785, JSON Canonicalization Scheme
 */
public final class CanonicalJson {
    /** The deepest nesting of objects and lists. */
    public static final int MOST_DEPTH = 64;

    static final long MOST_WHOLE = (1L << 53) - 1;

    /** Without limits of its own: it reads only what has been checked. */
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build()
            .reader();

    private static final int MOST_BITS = 1024;
    private static final int MOST_ESCAPE = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[256];
    private int size;

    private CanonicalJson() {}

    /**
     * The canonical bytes of a value, in UTF-8, without a line end.
     *
     * @throws InvalidValueException if the value breaks one of the rules above; its message shows nothing of the value
     */
    public static byte[] bytes(JsonNode value) {
        CanonicalJson writer = new CanonicalJson();
        writer.value(value, 0);
        return Arrays.copyOf(writer.bytes, writer.size);
    }

    /**
     * The value of canonical bytes, as a tree of its own.
     *
     * @throws InvalidValueException if the bytes are not exactly those that {@link #bytes} gives for the value
     */
    public static JsonNode tree(byte[] canonical) {
        CanonicalCursor cursor = new CanonicalCursor();
        cursor.over(canonical, 0, canonical.length);
        cursor.value();
        cursor.end();
        try {
            return READER.readTree(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canonical bytes of a text, which has no half of a surrogate pair. */
    static byte[] bytes(String text) {
        CanonicalJson writer = new CanonicalJson();
        writer.text(text);
        return Arrays.copyOf(writer.bytes, writer.size);
    }

    /** Why {@link #bytes} would refuse a value; empty if it would not. */
    public static Optional<Reason> check(JsonNode value) {
        try {
            new CanonicalJson().value(value, 0);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.reason());
        }
    }

    private void value(JsonNode node, int depth) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, deeper(depth));
            case ARRAY -> list(node, deeper(depth));
            case STRING -> text(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> ascii(node.booleanValue() ? "true" : "false");
            case NULL -> ascii("null");
            default ->
                throw new InvalidValueException(
                        Reason.of(JournalReason.JOURNAL_VALUE_KIND, "kind", node.getNodeType()));
        }
    }

    private static int deeper(int depth) {
        if (depth == MOST_DEPTH) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_TOO_DEEP, "max", MOST_DEPTH));
        }
        return depth + 1;
    }

    private void object(JsonNode object, int depth) {
        // The order of String is that of UTF-16 code units, which the RFC asks for.
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        members.sort(Map.Entry.comparingByKey());
        char before = '{';
        for (Map.Entry<String, JsonNode> member : members) {
            ascii(before);
            text(member.getKey());
            ascii(':');
            value(member.getValue(), depth);
            before = ',';
        }
        if (members.isEmpty()) {
            ascii('{');
        }
        ascii('}');
    }

    private void list(JsonNode list, int depth) {
        ascii('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                ascii(',');
            }
            value(list.get(i), depth);
        }
        ascii(']');
    }

    private void text(String text) {
        reserve(MOST_ESCAPE * (long) text.length() + 2);
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                escape(character);
            } else if (character < 0x80) {
                bytes[size++] = (byte) character;
            } else if (!Character.isSurrogate(character)) {
                beyondAscii(character);
            } else {
                beyondAscii(pair(text, i++));
            }
        }
        bytes[size++] = '"';
    }

    private void escape(char character) {
        bytes[size++] = '\\';
        switch (character) {
            case '"', '\\' -> bytes[size++] = (byte) character;
            case '\b' -> bytes[size++] = 'b';
            case '\t' -> bytes[size++] = 't';
            case '\n' -> bytes[size++] = 'n';
            case '\f' -> bytes[size++] = 'f';
            case '\r' -> bytes[size++] = 'r';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[character >> 4];
                bytes[size++] = HEX[character & 0xf];
            }
        }
    }

    private static int pair(String text, int at) {
        int character = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(character)) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_TEXT_SURROGATE));
        }
        return character;
    }

    private void beyondAscii(int character) {
        if (character < 0x800) {
            bytes[size++] = (byte) (0xc0 | character >> 6);
        } else {
            if (character < 0x10000) {
                bytes[size++] = (byte) (0xe0 | character >> 12);
            } else {
                bytes[size++] = (byte) (0xf0 | character >> 18);
                bytes[size++] = (byte) (0x80 | (character >> 12 & 0x3f));
            }
            bytes[size++] = (byte) (0x80 | (character >> 6 & 0x3f));
        }
        bytes[size++] = (byte) (0x80 | (character & 0x3f));
    }

    private void number(JsonNode number) {
        if (number.isIntegralNumber() && number.canConvertToLong() && isWhole(number.longValue())) {
            reserve(24);
            size = NumberOutput.outputLong(number.longValue(), bytes, size);
        } else if (number.isDouble() || number.isFloat()) {
            ascii(EcmaNumber.text(finite(number.doubleValue())));
        } else {
            ascii(exact(number));
        }
    }

    private static boolean isWhole(long number) {
        return number >= -MOST_WHOLE && number <= MOST_WHOLE;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_NUMBER_NOT_EXACT));
        }
        return number;
    }

    private static String exact(JsonNode number) {
        if (number.isBigInteger() && number.bigIntegerValue().bitLength() > MOST_BITS) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_NUMBER_NOT_EXACT));
        }
        BigDecimal exact = number.decimalValue();
        String text = EcmaNumber.text(finite(exact.doubleValue()));
        if (new BigDecimal(text).compareTo(exact) != 0) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_NUMBER_NOT_EXACT));
        }
        return text;
    }

    private void ascii(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    private void reserve(long more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(2L * bytes.length, size + more)));
        }
    }
}
