package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a certificate proves, and what it no longer does once it or the assignment is spoiled. */
class SpoiledCertificateTest {
    private static final int NOBODY = LeastCostAssignment.NOBODY;

    /**
     * Household 0 has person 0, households 1 and 2 have person 1, who could take one more, and only one linked. Person 0 is
     * wanted by both 0 and 1, so that its price is from 2, where 1 would come, to 4, where 0 would go.
     */
    @Nested
    class OfThreeHouseholds {
        private final AssignmentProblem problem = AssignmentProblem.builder(1, 3)
                .mostLinked(1, 1)
                .household()
                .candidate(0, 2)
                .candidate(1, 6)
                .household()
                .candidate(0, 1)
                .candidate(1, 3)
                .linkedHousehold()
                .candidate(1, 4)
                .build();

        @Test
        void thePricesFromTheFewestToTheMostProveIt() {
            assertThat(LeastCostAssigner.assign(problem).persons()).containsExactly(0, 1, 1);
            for (long price = 2; price <= 4; price++) {
                assertThat(certificate(price, 0, 0).fault(0, 1, 1)).isEmpty();
            }
        }

        @Test
        void atAHigherPriceItsHouseholdWouldGo() {
            assertThat(fault(5, 0, 0)).isEqualTo("ANSWER_NOT_LEAST");
        }

        @Test
        void atALowerPriceAnotherHouseholdWouldCome() {
            assertThat(fault(1, 0, 0)).isEqualTo("ANSWER_NOT_LEAST");
        }

        @Test
        void aPriceWhereThereIsRoomProvesNothing() {
            assertThat(fault(4, 1, 0)).isEqualTo("ANSWER_PRICE");
        }

        @Test
        void aNegativePriceProvesNothing() {
            assertThat(fault(2, -1, 0)).isEqualTo("ANSWER_PRICE");
        }

        @Test
        void aSurchargeIsForWhoCanTakeNoLinkedHouseholdMore() {
            assertThat(certificate(2, 0, 1).fault(0, 1, 1)).isEmpty();
            assertThat(fault(2, 0, -1)).isEqualTo("ANSWER_PRICE");
            assertThat(code(AssignmentCertificate.of(problem, new long[] {2, 0}, new long[] {1, 0}), 0, 1, 1))
                    .isEqualTo("ANSWER_PRICE");
        }

        @Test
        void anotherAssignmentIsNotProvedByThem() {
            AssignmentCertificate certificate =
                    LeastCostAssigner.assign(problem).certificate();
            assertThat(code(certificate, 1, 0, 1)).isEqualTo("ANSWER_NOT_LEAST");
            assertThat(code(certificate, 0, 1, NOBODY)).isEqualTo("ANSWER_NOT_LEAST");
            assertThat(code(certificate, 0, 1, 0)).isEqualTo("ANSWER_NO_CANDIDATE");
            assertThat(code(certificate, 0, 1, 7)).isEqualTo("ANSWER_NO_CANDIDATE");
            assertThat(code(certificate, 0, 1)).isEqualTo("ANSWER_SIZE");
        }

        @Test
        void whoHasTooManyIsNotProvedByAnyPrice() {
            assertThat(code(certificate(3, 0, 0), 0, 0, 1)).isEqualTo("ANSWER_NOT_LEAST");
            assertThat(code(certificate(1, 0, 0), 0, 0, 1)).isEqualTo("ANSWER_OVERLOAD");
        }

        @Test
        void tooManyLinkedHouseholdsAreTooManyToo() {
            AssignmentProblem two = AssignmentProblem.builder(2)
                    .mostLinked(0, 1)
                    .linkedHousehold()
                    .candidate(0, 0)
                    .linkedHousehold()
                    .candidate(0, 0)
                    .build();
            assertThat(code(AssignmentCertificate.of(two, new long[1], new long[1]), 0, 0))
                    .isEqualTo("ANSWER_OVERLOAD");
        }

        /** In 64 bits two highest values and 2 add to 0. */
        @Test
        void pricesThatOverflowProveNothing() {
            long high = Long.MAX_VALUE;
            AssignmentProblem two = AssignmentProblem.builder(1, 1)
                    .linkedHousehold()
                    .candidate(0, 10)
                    .candidate(1, 0)
                    .household()
                    .candidate(0, 0)
                    .candidate(1, 10)
                    .build();
            assertThat(LeastCostAssigner.assign(two).persons()).containsExactly(1, 0);
            assertThat(code(AssignmentCertificate.of(two, new long[] {high, 8}, new long[] {high, 0}), 0, 1))
                    .isEqualTo("ANSWER_PRICE");
        }

        @Test
        void thereIsAPriceForEachPerson() {
            assertThatThrownBy(() -> AssignmentCertificate.of(problem, new long[1], new long[2]))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("ANSWER_SIZE");
            assertThatThrownBy(() -> AssignmentCertificate.of(problem, new long[2], new long[3]))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("ANSWER_SIZE");
        }

        private String fault(long first, long second, long surcharge) {
            return code(certificate(first, second, surcharge), 0, 1, 1);
        }

        private AssignmentCertificate certificate(long first, long second, long surcharge) {
            return AssignmentCertificate.of(problem, new long[] {first, second}, new long[] {0, surcharge});
        }
    }

    @Test
    void pricesOfTheCheapestProveEveryAssignmentThatIsAsCheapAndNoOther() {
        for (long seed = 0; seed < 6_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlainProblem tiny = PlainProblem.random(random, 6, 4);
            EveryAssignment every = EveryAssignment.of(tiny);
            LeastCostAssignment found = LeastCostAssigner.assign(tiny.problem());
            for (int k = 0; k < 20; k++) {
                int[] other = other(tiny, found, random);
                assertThat(found.certificate().fault(other).isEmpty())
                        .as("seed %d: %s in %s", seed, Arrays.toString(other), tiny)
                        .isEqualTo(isBest(tiny, every, other));
            }
        }
    }

    @Test
    void noPricesProveAnAssignmentThatIsNotTheCheapest() {
        for (long seed = 0; seed < 6_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlainProblem tiny = PlainProblem.random(random, 6, 4);
            EveryAssignment every = EveryAssignment.of(tiny);
            LeastCostAssignment found = LeastCostAssigner.assign(tiny.problem());
            for (int k = 0; k < 20; k++) {
                int[] other = other(tiny, found, random);
                if (!isBest(tiny, every, other)) {
                    assertThat(anyPrices(found, random).fault(other))
                            .as("seed %d: %s in %s", seed, Arrays.toString(other), tiny)
                            .isPresent();
                }
            }
        }
    }

    /** Prices from 0 to 3 from the proving ones, or any. */
    private static AssignmentCertificate anyPrices(LeastCostAssignment found, SplittableRandom random) {
        int persons = found.problem().persons();
        long[] price = new long[persons];
        long[] surcharge = new long[persons];
        boolean isNear = random.nextBoolean();
        for (int j = 0; j < persons; j++) {
            price[j] = isNear
                    ? found.certificate().price(j) + random.nextInt(-3, 4)
                    : random.nextLong(found.problem().weights.closed());
            surcharge[j] = random.nextBoolean() ? found.certificate().surcharge(j) : random.nextInt(4);
        }
        return AssignmentCertificate.of(found.problem(), price, surcharge);
    }

    /** An assignment in which one or two households have somebody else, whether that fits or not. */
    private static int[] other(PlainProblem tiny, LeastCostAssignment found, SplittableRandom random) {
        int[] persons = found.persons();
        for (int k = random.nextInt(1, 3); k > 0 && persons.length > 0; k--) {
            persons[random.nextInt(persons.length)] = random.nextInt(NOBODY, tiny.persons());
        }
        return persons;
    }

    private static boolean isBest(PlainProblem tiny, EveryAssignment every, int... persons) {
        for (int j = 0; j < tiny.persons(); j++) {
            int person = j;
            if (IntStream.of(persons).filter(each -> each == person).count() > tiny.capacity[j]
                    || IntStream.range(0, persons.length)
                                    .filter(i -> persons[i] == person && tiny.linked[i])
                                    .count()
                            > tiny.mostLinked[j]) {
                return false;
            }
        }
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] != NOBODY && !tiny.isCandidate(i, persons[i])) {
                return false;
            }
        }
        return Arrays.equals(tiny.tried(tiny.cost(persons)), every.best());
    }

    private static String code(AssignmentCertificate certificate, int... persons) {
        return certificate.fault(persons).orElseThrow().code();
    }
}
