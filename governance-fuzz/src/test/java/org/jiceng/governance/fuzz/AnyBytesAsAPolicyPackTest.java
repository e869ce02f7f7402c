package org.jiceng.governance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiceng.governance.core.policy.PackCheck;
import org.jiceng.governance.core.policy.PackFault;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesAsAPolicyPackTest {
    private static final String OWN = """
            {"id":"own","version":"1","title":{"en":"Own","zh":"自有"},"extends":"hanyin-321",
            "household":{"smallestVillageShown":[{"from":"2024-01-01","value":5,
            "basis":{"document":"A paper","article":"3"}}]}}
            """;

    private static final PackReader READER = PackReader.standard();

    static Stream<byte[]> seeds() {
        Stream<byte[]> builtIn = Stream.of("hanyin-321.json", "shiquan-321.json", "shared-sections.json")
                .map(name -> Seeds.resource(PolicyPacks.class, name));
        return Stream.concat(Seeds.of(OWN, "[]", "{\"id\":1e-2147483648}"), builtIn);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.TIME)
    void areAPackOrFaultsWithTheirTexts(byte[] json) throws JsonProcessingException {
        PackCheck check = READER.check(json);

        PolicyPack pack = check.pack();
        assertThat(pack == null).isEqualTo(!check.faults().isEmpty());
        Stream.concat(check.faults().stream(), check.notes().stream()).forEach(AnyBytesAsAPolicyPackTest::assertTold);
        if (pack != null) {
            assertReadsBack(pack);
        }
    }

    private static void assertTold(PackFault fault) {
        assertThat(fault.reason().text(Locale.ENGLISH)).isNotBlank();
        assertThat(fault.reason().text(Locale.CHINESE)).isNotBlank();
    }

    private static void assertReadsBack(PolicyPack pack) throws JsonProcessingException {
        assertThat(READER.load(new ObjectMapper().writeValueAsBytes(pack))).isEqualTo(pack);
    }
}
