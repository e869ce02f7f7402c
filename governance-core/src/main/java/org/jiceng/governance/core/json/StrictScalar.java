package org.jiceng.governance.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number, a day or a moment only as the library writes it, and refuses all else without repeating it; Jackson's own readers
 * repeat the value.
 *
 * @param <T> the type read
 */
final class StrictScalar<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<JsonParser> fits;
    private final transient Reader<T> reader;

    private StrictScalar(Class<T> type, Predicate<JsonParser> fits, Reader<T> reader) {
        super(type);
        this.fits = fits;
        this.reader = reader;
    }

    /** What reads the value of a token. */
    private interface Reader<T> {
        T read(JsonParser parser) throws IOException;
    }

    static SimpleModule module() {
        Predicate<JsonParser> whole = parser -> parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        Predicate<JsonParser> number = parser -> parser.currentToken().isNumeric();
        Predicate<JsonParser> text = parser -> parser.hasToken(JsonToken.VALUE_STRING);
        return new SimpleModule("governance")
                .addDeserializer(Integer.class, new StrictScalar<>(Integer.class, whole, JsonParser::getIntValue))
                .addDeserializer(Integer.TYPE, new StrictScalar<>(Integer.TYPE, whole, JsonParser::getIntValue))
                .addDeserializer(Long.TYPE, new StrictScalar<>(Long.TYPE, whole, JsonParser::getLongValue))
                .addDeserializer(Double.TYPE, new StrictScalar<>(Double.TYPE, number, JsonParser::getDoubleValue))
                .addDeserializer(
                        LocalDate.class,
                        new StrictScalar<>(LocalDate.class, text, parser -> LocalDate.parse(parser.getText())))
                .addDeserializer(
                        Instant.class,
                        new StrictScalar<>(Instant.class, text, parser -> Instant.parse(parser.getText())));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (fits.test(parser)) {
            try {
                return reader.read(parser);
            } catch (JsonProcessingException | DateTimeException e) {
                // Refused below: its message repeats the value.
            }
        }
        throw RefusalWithoutValues.refusal(context, handledType(), "the value does not fit");
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        if (handledType().isPrimitive()) {
            throw RefusalWithoutValues.refusal(context, handledType(), "the value is missing");
        }
        return null;
    }
}
