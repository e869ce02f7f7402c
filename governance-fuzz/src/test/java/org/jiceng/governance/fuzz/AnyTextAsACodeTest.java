package org.jiceng.governance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.CreditCode;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.ResidentNumber;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.UrbanRuralClass;
import org.junit.jupiter.params.provider.MethodSource;

class AnyTextAsACodeTest {
    static Stream<byte[]> seeds() {
        return Seeds.of(
                Seeds.NUMBER,
                "110101900307453",
                "610922101203",
                "610922000000",
                "91350100M000100Y43",
                "610922101203-G01",
                "6109221012030010101",
                "H-1",
                "112",
                "\u0661\u0662\u0663",
                "\uD83D\uDE00",
                "１１０１０１１９９００３０７４５３０");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void isACodeOrHasAReasonThatDoesNotRepeatIt(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        assertAgree(text, ResidentNumber::check, ResidentNumber::of);
        assertAgree(text, RegionCode::check, RegionCode::of);
        assertAgree(text, RegionCode::checkPadded, RegionCode::ofPadded);
        assertAgree(text, UrbanRuralClass::check, UrbanRuralClass::of);
        assertAgree(text, CreditCode::check, CreditCode::of);
        assertAgree(text, GridCode::check, GridCode::of);
        assertAgree(text, HouseholdId::check, HouseholdId::of);
        assertAgree(text, PersonId::check, PersonId::of);
        assertAgree(text, UnitId::check, UnitId::of);
    }

    private static void assertAgree(String text, Function<String, Optional<Reason>> check, Function<String, ?> reader) {
        Optional<Reason> fault = check.apply(text);
        if (fault.isEmpty()) {
            assertThat(reader.apply(text)).isEqualTo(reader.apply(text));
            return;
        }
        Seeds.assertTellable(fault.get());
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reader.apply(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(fault.get()));
    }
}
