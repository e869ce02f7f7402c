package org.jiceng.governance.grid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberingGridsAnewTest {
    private static final RegionCode VILLAGE = RegionCode.of("610921100201");
    private static final GridCodeScheme SCHEME = GridCodeScheme.standard();

    private static List<GridCode> codes(Outcome<List<GridCode>> outcome) {
        return outcome.fold(codes -> codes, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static CodeRequest request(SplittableRandom random, @Nullable GridCode kept) {
        Place place = random.nextInt(5) == 0
                ? null
                : new Place(108 + random.nextInt(4) / 10.0, 32 + random.nextInt(4) / 10.0);
        return new CodeRequest(GridLevel.ofNumber(1 + random.nextInt(3)), place, kept);
    }

    /** Some codes stay, some go, some come, again and again until the serials are used up. */
    @Test
    void whatStaysIsKeptAndWhatWasIssuedIsNeverGivenAgain() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Set<GridCode> issued = new HashSet<>();
            List<GridCode> present = new ArrayList<>();
            for (int round = 0; round < 8; round++) {
                List<CodeRequest> requests = new ArrayList<>();
                for (GridCode code : present) {
                    if (random.nextInt(3) > 0) {
                        requests.add(request(random, code));
                    }
                }
                int kept = requests.size();
                int added = random.nextInt(40);
                for (int i = 0; i < added; i++) {
                    requests.add(request(random, null));
                }
                List<GridCode> codes = codes(SCHEME.assign(VILLAGE, requests, issued));
                assertThat(codes).as("seed " + seed).doesNotHaveDuplicates();
                for (int i = 0; i < kept; i++) {
                    assertThat(codes.get(i))
                            .as("seed " + seed)
                            .isEqualTo(requests.get(i).kept());
                }
                assertThat(codes.subList(kept, codes.size())).as("seed " + seed).noneMatch(issued::contains);
                assertThat(codes).allMatch(code -> SCHEME.check(code).isEmpty());
                requireOrder(requests.subList(kept, codes.size()), codes.subList(kept, codes.size()), seed);
                issued.addAll(codes);
                present = codes;
            }
        }
    }

    /** Of every two new grids the one that comes first has the lower serial, told without sorting. */
    private static void requireOrder(List<CodeRequest> requests, List<GridCode> codes, long seed) {
        for (int i = 0; i < requests.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean before = isBefore(requests.get(i), requests.get(j));
                assertThat(codes.get(i).compareTo(codes.get(j)) < 0)
                        .as("seed " + seed)
                        .isEqualTo(before);
            }
        }
    }

    /** Whether one that was given later is to have the lower serial. */
    private static boolean isBefore(CodeRequest later, CodeRequest earlier) {
        if (later.level() != earlier.level()) {
            return later.level().number() < earlier.level().number();
        }
        Place one = later.place();
        Place two = earlier.place();
        if (one == null || two == null) {
            return one != null && two == null;
        }
        return one.longitude() < two.longitude()
                || (one.longitude() == two.longitude() && one.latitude() > two.latitude());
    }

    @Test
    void aThousandGridsAreRefusedWithTheFiguresToldAndNineHundredNinetyNineAreNot() {
        List<CodeRequest> requests = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            requests.add(new CodeRequest(GridLevel.THIRD, null, null));
        }
        assertThat(codes(SCHEME.assign(VILLAGE, requests, Set.of())))
                .startsWith(GridCode.of("610921100201001"))
                .endsWith(GridCode.of("610921100201999"));
        requests.add(new CodeRequest(GridLevel.THIRD, null, null));
        assertThat(SCHEME.assign(VILLAGE, requests, Set.of())
                        .<Map<String, String>>fold(
                                codes -> Map.of(), reasons -> reasons.get(0).attributes()))
                .containsEntry("needed", "1000")
                .containsEntry("free", "999");
    }

    @Test
    void theVillageOfACodeThatIsNoneIsRefused() {
        assertThat(SCHEME.village(GridCode.of("610921100201001"))).isEqualTo(VILLAGE);
        assertThatThrownBy(() -> SCHEME.village(GridCode.of("610921100201000")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("GRID_CODE_SERIAL");
        assertThat(SCHEME).hasToString("12 + 3 digits");
    }
}
