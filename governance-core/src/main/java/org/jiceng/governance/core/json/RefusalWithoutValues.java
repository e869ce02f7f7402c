package org.jiceng.governance.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Locale;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Refuses JSON that does not fit without repeating what stands in it, which may be personal data. */
final class RefusalWithoutValues extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String propertyName)
            throws JsonMappingException {
        throw refusal(context, deserializer.handledType(), "a property is not known");
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String failure)
            throws JsonMappingException {
        throw refusal(context, target, "the text does not fit");
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String failure)
            throws JsonMappingException {
        throw refusal(context, target, "the number does not fit");
    }

    @Override
    public Object handleWeirdKey(DeserializationContext context, Class<?> target, String key, String failure)
            throws JsonMappingException {
        throw refusal(context, target, "a key does not fit");
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure)
            throws JsonMappingException {
        throw refusal(context, target.getRawClass(), "the value has another type");
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            String failure)
            throws JsonMappingException {
        throw refusal(context, target, "the value has another type");
    }

    @Override
    public Object handleInstantiationProblem(
            DeserializationContext context, Class<?> target, @Nullable Object argument, Throwable failure)
            throws JsonMappingException {
        // A reason never holds a value; what others say may.
        String why = failure instanceof InvalidValueException invalid
                ? invalid.reason().text(Locale.ENGLISH)
                : "the value breaks the rules of its type";
        throw refusal(context, target, why);
    }

    /** Jackson adds the path when the exception passes through the enclosing values. */
    static MismatchedInputException refusal(DeserializationContext context, Class<?> target, String what) {
        return MismatchedInputException.from(
                context.getParser(),
                target,
                what + ": " + target.getSimpleName() + "\nWrite it as the library writes it.");
    }
}
