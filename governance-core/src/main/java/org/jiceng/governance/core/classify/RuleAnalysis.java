package org.jiceng.governance.core.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * Which combinations of known facts match no rule of a pack (gaps) or several (overlaps), found by going through all of
 * them.
 *
 * @param cases how many combinations of the facts there are
 * @param gaps the combinations that match no rule
 * @param overlaps the combinations that match several rules, in alphabetical order of the rules' ids
 * @param neverDeciding the ids of the rules that give no combination its class, since rules before them match wherever
 *     they do or since they match nowhere
 */
public record RuleAnalysis(int cases, List<Group> gaps, List<Group> overlaps, List<String> neverDeciding) {
    /**
     * Combinations that match the same rules, drawn together: every combination of the states listed.
     *
     * @param matched the ids of the rules that match, in the order of precedence; empty for a gap
     * @param states the states of each fact that makes a difference; a fact that is not listed may be in any state
     * @param cases how many combinations these are
     */
    public record Group(List<String> matched, Map<Fact, List<String>> states, int cases) {
        public Group {
            matched = List.copyOf(matched);
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        }
    }

    public RuleAnalysis {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        neverDeciding = List.copyOf(neverDeciding);
    }

    /** How many combinations match no rule. */
    public int gapCases() {
        return gaps.stream().mapToInt(Group::cases).sum();
    }

    /** How many combinations match several rules. */
    public int overlapCases() {
        return overlaps.stream().mapToInt(Group::cases).sum();
    }

    /**
     * Analyses the household rules of a pack in force on a day. Ratings are named from the reference year, {@code Y}.
     *
     * @throws org.jiceng.governance.core.outcome.InvalidValueException if the pack has no rules in force on that day
     */
    public static RuleAnalysis of(PolicyPack pack, LocalDate asOf) {
        List<Rule> rules = pack.value(HouseholdPolicy.RULES, asOf);
        FactSpace space = FactSpace.of(rules, 0);
        RuleTable table = new RuleTable(rules, ClassOutcome.MANUAL_DECISION, space);
        Map<String, List<Integer>> byMatch = new TreeMap<>();
        Set<String> deciding = new TreeSet<>();
        List<Integer> known = knownCases(space);
        for (int index : known) {
            List<String> matched = table.matched(index);
            matched.stream().findFirst().ifPresent(deciding::add);
            if (matched.size() != 1) {
                byMatch.computeIfAbsent(String.join(" ", matched), key -> new ArrayList<>())
                        .add(index);
            }
        }
        List<Group> gaps = new ArrayList<>();
        List<Group> overlaps = new ArrayList<>();
        byMatch.forEach((key, indices) -> CaseBoxes.of(space, indices)
                .forEach(box -> (key.isEmpty() ? gaps : overlaps)
                        .add(new Group(table.matched(indices.get(0)), box.states(space), box.cases()))));
        List<String> idle = rules.stream()
                .map(Rule::id)
                .filter(id -> !deciding.contains(id))
                .toList();
        return new RuleAnalysis(known.size(), gaps, overlaps, idle);
    }

    private static List<Integer> knownCases(FactSpace space) {
        List<Integer> known = new ArrayList<>();
        for (int index = 0; index < space.cases(); index++) {
            boolean all = true;
            for (int variable = 0; variable < space.variables(); variable++) {
                all &= space.isKnown(variable, space.state(index, variable));
            }
            if (all) {
                known.add(index);
            }
        }
        return known;
    }
}
