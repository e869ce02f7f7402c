package org.jiceng.governance.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jiceng.governance.core.identity.ResidentNumber;

/**
 * Mappers for the library's values. They refuse what is not written as the library writes it: unknown properties, keys
 * given twice, numbers with a fraction for whole ones, numbers for texts and texts for numbers, and days and moments other
 * than as ISO 8601 writes them. No class names in JSON; depth, length and size are limited. A refusal names the place and
 * the type, never the value; only where the text is no JSON at all may it quote the characters at which that was found.
 */
public final class GovernanceJson {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_NUMBER = 40;
    private static final long MOST_DOCUMENT = 64L << 20;

    private GovernanceJson() {}

    /**
     * A mapper that leaves personal data out, as any other mapper does. What was left out reads back as not known, or, for
     * a value that is nothing but personal data, is refused.
     */
    public static ObjectMapper mapper() {
        return base().build();
    }

    /**
     * A mapper that writes personal data too, for storing it and for those who may see it. Every value that it writes reads
     * back equal.
     */
    public static ObjectMapper disclosing() {
        return base().annotationIntrospector(new Disclosing())
                .addMixIn(ResidentNumber.class, DisclosedResidentNumber.class)
                .build();
    }

    private static JsonMapper.Builder base() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(MOST_TEXT)
                        .maxNameLength(MOST_TEXT)
                        .maxNumberLength(MOST_NUMBER)
                        .maxDocumentLength(MOST_DOCUMENT)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(StrictScalar.module())
                .addHandler(new RefusalWithoutValues())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** Writes what is otherwise only read. */
    private static final class Disclosing extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonProperty.Access findPropertyAccess(Annotated annotated) {
            JsonProperty.Access access = super.findPropertyAccess(annotated);
            return access == JsonProperty.Access.WRITE_ONLY ? JsonProperty.Access.READ_WRITE : access;
        }
    }

    private interface DisclosedResidentNumber {
        @JsonValue
        String disclose();

        @JsonValue(false)
        String masked();
    }
}
