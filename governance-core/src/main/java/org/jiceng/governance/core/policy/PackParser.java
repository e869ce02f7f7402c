package org.jiceng.governance.core.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, texts, numbers and booleans, and reports what a JSON library would pass over or stop at:
 * keys given twice, texts too long, nesting too deep.
 */
final class PackParser {
    /** Longer than any key that a pack has; pointers grow with it. */
    private static final int MOST_NAME = 128;

    private static final int MOST_DIGITS = 30;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(PackReader.MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(MOST_NAME)
                    .build())
            .build();

    private final List<PackFault> faults;

    private PackParser(List<PackFault> faults) {
        this.faults = faults;
    }

    /** The document; {@code null} if it is no JSON, which is then reported. */
    static @Nullable PackNode parse(byte[] json, List<PackFault> faults) {
        if (json.length > PackReader.MOST_BYTES) {
            faults.add(new PackFault("", Reason.of(PackReason.PACK_TOO_LARGE, "most", PackReader.MOST_BYTES)));
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(decoded(json))) {
            return new PackParser(faults).document(parser);
        } catch (CharacterCodingException e) {
            faults.add(new PackFault("", Reason.of(PackReason.PACK_ENCODING)));
            return null;
        } catch (StreamConstraintsException e) {
            faults.add(new PackFault(
                    "",
                    Reason.of(PackReason.PACK_TOO_DEEP, "most", PackReader.MOST_DEPTH)
                            .with("line", line(e))));
            return null;
        } catch (JsonProcessingException e) {
            faults.add(new PackFault(
                    "", Reason.of(PackReason.PACK_SYNTAX, "line", line(e)).with("column", column(e))));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of UTF-8 without a byte order mark; a JSON library would guess at other encodings. */
    private static String decoded(byte[] json) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(json))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private @Nullable PackNode document(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            faults.add(new PackFault(
                    "", Reason.of(PackReason.PACK_SYNTAX, "line", 1).with("column", 1)));
            return null;
        }
        PackNode root = new PackNode("", value(parser, ""), faults);
        if (parser.nextToken() != null) {
            JsonLocation after = parser.currentTokenLocation();
            root.fault(
                    Reason.of(PackReason.PACK_SYNTAX, "line", after.getLineNr()).with("column", after.getColumnNr()));
        }
        return root;
    }

    private @Nullable Object value(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> list(parser, pointer);
            case VALUE_STRING -> text(parser, pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, String pointer) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String keyPointer = pointer + "/" + PackNode.escaped(key);
            parser.nextToken();
            Object value = value(parser, keyPointer);
            if (map.containsKey(key)) {
                fault(keyPointer, Reason.of(PackReason.PACK_DUPLICATE_KEY));
            }
            map.put(key, value);
        }
        return map;
    }

    private List<@Nullable Object> list(JsonParser parser, String pointer) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, pointer + "/" + list.size()));
        }
        if (list.size() > PackReader.MOST_ITEMS) {
            fault(pointer, Reason.of(PackReason.PACK_TOO_MANY, "most", PackReader.MOST_ITEMS));
        }
        return list;
    }

    /** The number in one form, however it is written: {@code 30} for {@code 3E+1} and {@code 30.0} too. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue().stripTrailingZeros();
            return number.scale() < 0 && number.scale() >= -MOST_DIGITS ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            // An exponent of more than 32 bits; the message would repeat the number.
            throw new StreamConstraintsException("exponent too long", parser.currentTokenLocation());
        }
    }

    private String text(JsonParser parser, String pointer) throws IOException {
        String text = parser.getText();
        if (text.length() > PackReader.MOST_TEXT) {
            fault(pointer, Reason.of(PackReason.PACK_TEXT_TOO_LONG, "most", PackReader.MOST_TEXT));
            return text.substring(0, PackReader.MOST_TEXT);
        }
        return text;
    }

    private void fault(String pointer, Reason reason) {
        new PackNode(pointer, null, faults).fault(reason);
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }
}
