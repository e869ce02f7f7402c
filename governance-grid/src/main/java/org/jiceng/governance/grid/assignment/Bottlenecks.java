package org.jiceng.governance.grid.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds who competes with those who are left out: everybody whom a chain of moves from one of them reaches. */
final class Bottlenecks {
    private static final int NOBODY = Slots.NOBODY;

    private final Slots slots;
    private final BitSet households = new BitSet();
    private final BitSet reached = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>();

    private Bottlenecks(Slots slots) {
        this.slots = slots;
    }

    static List<Bottleneck> of(Slots slots) {
        Bottlenecks search = new Bottlenecks(slots);
        for (int i = 0; i < slots.placed.length; i++) {
            if (slots.placed[i] == NOBODY) {
                search.reach(i);
            }
        }
        search.spread();
        return search.parts();
    }

    private void spread() {
        while (!open.isEmpty()) {
            int slot = open.remove();
            if (slots.twin(slot) != NOBODY) {
                reachSlot(slots.twin(slot));
            }
            for (int k = 0; k < slots.size[slot]; k++) {
                reach(slots.members[slot][k]);
            }
        }
    }

    private void reach(int household) {
        if (!households.get(household)) {
            households.set(household);
            for (int c = slots.start[household]; c < slots.end[household]; c++) {
                reachSlot(slots.person[c] + slots.shift(household));
            }
        }
    }

    private void reachSlot(int slot) {
        if (!reached.get(slot)) {
            reached.set(slot);
            open.add(slot);
        }
    }

    /** The reached households, parted where no candidate joins them. */
    private List<Bottleneck> parts() {
        int[] root = IntStream.range(0, slots.persons).toArray();
        households.stream().forEach(i -> join(i, root));
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        households.stream()
                .forEach(i -> parts.computeIfAbsent(partOf(i, root), key -> new ArrayList<>())
                        .add(i));
        Map<Integer, List<Integer>> persons = IntStream.range(0, slots.persons)
                .filter(j -> isReached(j) || isReachedForLinked(j))
                .boxed()
                .collect(Collectors.groupingBy(j -> find(j, root)));
        return parts.entrySet().stream()
                .map(part -> part(part.getValue(), persons.getOrDefault(part.getKey(), List.of())))
                .sorted(Comparator.comparing(part -> part.households().get(0)))
                .toList();
    }

    private void join(int household, int... root) {
        for (int c = slots.start[household] + 1; c < slots.end[household]; c++) {
            root[find(slots.person[c], root)] = find(slots.person[c - 1], root);
        }
    }

    /** A part of its own, below 0, for a household that has no candidates. */
    private int partOf(int household, int... root) {
        int first = slots.start[household];
        return first == slots.end[household] ? -1 - household : find(slots.person[first], root);
    }

    private static int find(int person, int... root) {
        int top = person;
        while (root[top] != top) {
            root[top] = root[root[top]];
            top = root[top];
        }
        return top;
    }

    private boolean isReached(int person) {
        return reached.get(person);
    }

    private boolean isReachedForLinked(int person) {
        return slots.hasLinked() && reached.get(slots.persons + person);
    }

    private Bottleneck part(List<Integer> ids, List<Integer> persons) {
        List<Integer> linkedOnly = persons.stream().filter(j -> !isReached(j)).toList();
        int room = persons.stream()
                .mapToInt(j -> isReached(j) ? slots.capacity[j] : slots.given.mostLinked(j))
                .sum();
        List<Integer> leftOut =
                ids.stream().filter(i -> slots.placed[i] == NOBODY).toList();
        return new Bottleneck(ids, persons, linkedOnly, room, leftOut);
    }
}
