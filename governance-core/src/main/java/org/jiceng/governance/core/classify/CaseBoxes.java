package org.jiceng.governance.core.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Draws cases together into boxes, each all combinations of some states of every variable, so that people can read them. */
final class CaseBoxes {
    private CaseBoxes() {}

    /** A set of states for each variable. */
    record Box(List<TreeSet<Integer>> states) {
        int cases() {
            return states.stream().mapToInt(TreeSet::size).reduce(1, (a, b) -> a * b);
        }

        /** The states by fact, without the facts that may be in any state. */
        Map<Fact, List<String>> states(FactSpace space) {
            Map<Fact, List<String>> byFact = new LinkedHashMap<>();
            for (int variable = 0; variable < states.size(); variable++) {
                int at = variable;
                if (states.get(at).size() < space.knownStates(at).size()) {
                    byFact.put(
                            space.fact(at),
                            states.get(at).stream()
                                    .map(state -> space.factState(at, state).state())
                                    .toList());
                }
            }
            return byFact;
        }

        /** Whether both have the same states of every variable but one. */
        boolean differsOnlyIn(int variable, Box other) {
            for (int i = 0; i < states.size(); i++) {
                if (i != variable && !states.get(i).equals(other.states.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Boxes that hold each of the cases once and no other, in the order of their first case. */
    static List<Box> of(FactSpace space, List<Integer> cases) {
        List<Box> boxes = new ArrayList<>();
        for (int index : cases) {
            List<TreeSet<Integer>> states = new ArrayList<>();
            for (int variable = 0; variable < space.variables(); variable++) {
                states.add(new TreeSet<>(List.of(space.state(index, variable))));
            }
            boxes.add(new Box(states));
        }
        for (int variable = space.variables() - 1; variable >= 0; variable--) {
            boxes = joined(boxes, variable);
        }
        return boxes;
    }

    private static List<Box> joined(List<Box> boxes, int variable) {
        List<Box> joined = new ArrayList<>();
        for (Box box : boxes) {
            Box same = joined.stream()
                    .filter(other -> other.differsOnlyIn(variable, box))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                joined.add(box);
            } else {
                same.states().get(variable).addAll(box.states().get(variable));
            }
        }
        return joined;
    }
}
