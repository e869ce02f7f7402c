package org.jiceng.governance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Circumstance;
import org.jiceng.governance.core.household.Circumstances;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.household.SafeFamilyRecord;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesAsJsonTest {
    private static final ObjectMapper MAPPER = GovernanceJson.disclosing();

    private static final List<Class<?>> TYPES = List.of(
            Household.class, HouseholdRow.class, ResidentNumber.class, Petitioner.class, Actor.class, Clock.class);

    static Stream<byte[]> seeds() throws IOException {
        Household household = Household.builder(HouseholdId.of("H-1"), RegionCode.of("610922101203"))
                .group(Seeds.NAME)
                .place(new Place(108.25, 33))
                .residents(4)
                .income(Income.ofYuan(2023, new BigDecimal("9800.50")))
                .safeFamily(SafeFamilyRecord.knownTo(2023, 2020))
                .circumstances(Circumstances.of(Set.of(Circumstance.POVERTY), Set.of(Circumstance.DISABLED)))
                .lastVisit(LocalDate.of(2024, 3, 1))
                .build();
        return Stream.concat(
                Seeds.of(
                        "\"" + Seeds.NUMBER + "\"",
                        "{\"id\":\"p-7\",\"name\":\"" + Seeds.NAME + "\",\"phone\":\"" + Seeds.PHONE
                                + "\",\"address\":\"" + Seeds.NAME + "\"}",
                        "{\"id\":\"u-1\",\"unit\":\"o\",\"tier\":\"COUNTY\",\"roles\":[\"REGISTRAR\"]}",
                        "[[{\"line\":1e999999999}]]"),
                Stream.of(MAPPER.writeValueAsBytes(household)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areAValueThatReadsBackOrARefusalWithoutValues(byte[] json) throws IOException {
        for (Class<?> type : TYPES) {
            Object value = read(json, type);
            if (value != null) {
                assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(value), type))
                        .isEqualTo(value);
            }
        }
    }

    private static @Nullable Object read(byte[] json, Class<?> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonMappingException e) {
            Seeds.assertTellable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // No JSON at all: the message may quote where that was found.
        }
        return null;
    }
}
