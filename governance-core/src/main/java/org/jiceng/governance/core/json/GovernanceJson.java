package org.jiceng.governance.core.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.region.Place;
import org.jspecify.annotations.Nullable;

/**
 * Mappers for the library's values: no class names in JSON, unknown properties and keys given twice refused, days as ISO
 * 8601 writes them, depth, length and size limited.
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
        return base().addMixIn(Household.class, DisclosedHousehold.class)
                .addMixIn(Circumstances.class, DisclosedCircumstances.class)
                .addMixIn(SafeFamilyRecord.class, DisclosedSafeFamilyRecord.class)
                .addMixIn(Income.class, DisclosedIncome.class)
                .addMixIn(ConfirmedClass.class, DisclosedConfirmedClass.class)
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
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    private interface DisclosedHousehold {
        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        Place place();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        Integer residents();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        Integer registered();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        Income income();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        SafeFamilyRecord safeFamily();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        Circumstances circumstances();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        Integer openClaims();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        LocalDate lastVisit();

        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        HouseholdClass confirmedClass();
    }

    private interface DisclosedCircumstances {
        @JsonProperty(value = "present", access = JsonProperty.Access.READ_WRITE)
        Set<Circumstance> present();

        @JsonProperty(value = "unknown", access = JsonProperty.Access.READ_WRITE)
        Set<Circumstance> notKnown();
    }

    private interface DisclosedSafeFamilyRecord {
        @JsonProperty(value = "years", access = JsonProperty.Access.READ_WRITE)
        SortedSet<Integer> years();
    }

    private interface DisclosedIncome {
        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        long fen();
    }

    private interface DisclosedConfirmedClass {
        @JsonProperty(access = JsonProperty.Access.READ_WRITE)
        @Nullable
        String reason();
    }

    private interface DisclosedResidentNumber {
        @JsonValue
        String disclose();

        @JsonValue(false)
        @JsonIgnore
        String masked();
    }
}
