package org.jiceng.governance.grid.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.outcome.Reason;
import org.junit.jupiter.api.Test;

class AssignmentExampleTest {
    @Test
    void theExampleGivesWhatTheGuideSays() {
        // spotless:off
        // guide:begin docs/assignment
        AssignmentProblem.Builder builder = AssignmentProblem.builder(1, 2);      // persons 0 and 1: their capacities
        builder.household().candidate(0, 2).candidate(1, 6);                      // household 0: persons and costs
        builder.household().candidate(0, 1).candidate(1, 3);
        builder.linkedHousehold().candidate(1, 4);
        LeastCostAssignment found = LeastCostAssigner.assign(builder.build());

        int[] persons = found.persons();                                          // 0, 1, 1
        long cost = found.cost().cost();                                          // 9
        Optional<Reason> fault = found.certificate().fault(persons);              // none: it is proved
        List<LeastCostAssignment.Alternative> could = found.alternatives(1);      // person 1; person 0 for 2 more

        builder.household().candidate(0, 5);                                      // household 3 is new
        LeastCostAssignment next =
                LeastCostAssigner.assign(builder.build(), found, new int[] {0, 1}, new int[] {0, 1, 2, -1});
        Bottleneck bottleneck = next.bottlenecks().get(0);                        // 4 households, room for 3
        List<AssignmentCost> worth = next.worthOfPlaces();                        // either: 1 left out less
        // guide:end
        // spotless:on
        assertThat(persons).containsExactly(0, 1, 1);
        assertThat(cost).isEqualTo(9);
        assertThat(fault).isEmpty();
        assertThat(could)
                .containsExactly(
                        new LeastCostAssignment.Alternative(1, new AssignmentCost(0, 0, 0, 0, 0)),
                        new LeastCostAssignment.Alternative(0, new AssignmentCost(0, 0, 0, 0, 2)));
        assertThat(next.persons()).containsExactly(0, 1, 1, LeastCostAssignment.NOBODY);
        assertThat(bottleneck).isEqualTo(new Bottleneck(List.of(0, 1, 2, 3), List.of(0, 1), List.of(), 3, List.of(3)));
        assertThat(worth).containsExactly(new AssignmentCost(0, 1, 0, 0, -5), new AssignmentCost(0, 1, 0, 0, -9));
    }

    @Test
    void theTableOfTheGuideProvesIt() {
        AssignmentProblem problem = AssignmentProblem.builder(1, 2)
                .household()
                .candidate(0, 2)
                .candidate(1, 6)
                .household()
                .candidate(0, 1)
                .candidate(1, 3)
                .linkedHousehold()
                .candidate(1, 4)
                .build();
        for (long price = 2; price <= 4; price++) {
            assertThat(AssignmentCertificate.of(problem, new long[] {price, 0}, new long[2])
                            .fault(0, 1, 1))
                    .isEmpty();
        }
    }
}
