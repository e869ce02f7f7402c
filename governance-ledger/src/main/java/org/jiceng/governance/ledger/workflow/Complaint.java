package org.jiceng.governance.ledger.workflow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;

/**
 * The matters that are about one complaint: each was merged into, handed on to or reviewed as another. Who must keep away from one
 * must keep away from all. Related matters are about complaints of their own.
 */
final class Complaint {
    private Complaint() {}

    /** The other matters that come to be about one complaint by an action which says who must keep away; none by any other. */
    static List<Matter> others(Question question) {
        Matter matter = question.matter();
        Function<MatterId, Optional<Matter>> matters = question.around().matters();
        return switch (question.effect()) {
            case ACCUSE -> others(matters, matter);
            case MERGE ->
                Optional.ofNullable(question.get(Field.INTO))
                        .flatMap(matters)
                        .map(into -> others(matters, matter, into))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The matters about the same complaint as some, and not those, the nearest first. */
    private static List<Matter> others(Function<MatterId, Optional<Matter>> matters, Matter... some) {
        Map<MatterId, Matter> found = new LinkedHashMap<>();
        Deque<Matter> next = new ArrayDeque<>(Arrays.asList(some));
        while (!next.isEmpty()) {
            Matter matter = next.remove();
            if (found.putIfAbsent(matter.id(), matter) == null) {
                matter.links().stream()
                        .filter(link -> link.kind() != LinkKind.RELATED)
                        .map(Link::other)
                        .flatMap(other -> matters.apply(other).stream())
                        .forEach(next::add);
            }
        }
        return found.values().stream().skip(some.length).toList();
    }
}
