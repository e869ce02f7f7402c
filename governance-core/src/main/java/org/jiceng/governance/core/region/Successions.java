package org.jiceng.governance.core.region;

import static org.jiceng.governance.core.region.SuccessionEvidence.KIND_CHANGED;
import static org.jiceng.governance.core.region.SuccessionEvidence.NEIGHBOURING_SUPERIOR;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_BASE_NAME;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_NAME;
import static org.jiceng.governance.core.region.SuccessionEvidence.SAME_SUPERIOR;
import static org.jiceng.governance.core.region.SuccessionEvidence.SUCCESSOR_SUPERIOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search for likely successors. It goes from the highest level to the lowest, because a town that moved to another
 * county takes its villages with it.
 *
 * <p>Same base name is the condition, the superior ranks: under the same superior before under its successor before under
 * a neighbour. Only the best rank counts, because towns of one county have communities of the same name.
 */
final class Successions {
    private record Key(RegionLevel level, String baseName) {}

    private record Pair(RegionCode retired, RegionCode successor) {}

    private static final List<SuccessionEvidence> RANKS =
            List.of(SAME_SUPERIOR, SUCCESSOR_SUPERIOR, NEIGHBOURING_SUPERIOR);

    private final Map<Key, List<Region>> added = new HashMap<>();
    private final Set<Pair> found = new HashSet<>();

    private Successions(List<Region> added) {
        for (Region region : added) {
            this.added.computeIfAbsent(key(region), key -> new ArrayList<>()).add(region);
        }
    }

    static List<Succession> between(List<Region> retired, List<Region> added) {
        Successions search = new Successions(added);
        return retired.stream()
                .sorted(Comparator.comparing((Region region) -> region.code().level()))
                .flatMap(region -> search.of(region).stream())
                .sorted(Comparator.comparing((Succession s) -> s.retired().code())
                        .thenComparing(s -> s.successor().code()))
                .toList();
    }

    private List<Succession> of(Region retired) {
        List<Region> candidates = added.getOrDefault(key(retired), List.of());
        for (SuccessionEvidence rank : RANKS) {
            List<Succession> successions = candidates.stream()
                    .filter(candidate -> holds(rank, retired.code(), candidate.code()))
                    .map(candidate -> new Succession(retired, candidate, evidence(retired, candidate, rank)))
                    .toList();
            if (!successions.isEmpty()) {
                successions.forEach(
                        s -> found.add(new Pair(retired.code(), s.successor().code())));
                return successions;
            }
        }
        return List.of();
    }

    private boolean holds(SuccessionEvidence rank, RegionCode retired, RegionCode successor) {
        Optional<RegionCode> from = retired.parent();
        Optional<RegionCode> to = successor.parent();
        return switch (rank) {
            case SAME_SUPERIOR -> from.equals(to);
            case SUCCESSOR_SUPERIOR ->
                from.flatMap(f -> to.map(t -> new Pair(f, t)))
                        .filter(found::contains)
                        .isPresent();
            default -> from.flatMap(RegionCode::parent).equals(to.flatMap(RegionCode::parent));
        };
    }

    private static Set<SuccessionEvidence> evidence(Region retired, Region successor, SuccessionEvidence rank) {
        Set<SuccessionEvidence> evidence =
                EnumSet.of(retired.name().equals(successor.name()) ? SAME_NAME : SAME_BASE_NAME, rank);
        if (!kind(retired.code()).equals(kind(successor.code()))) {
            evidence.add(KIND_CHANGED);
        }
        return evidence;
    }

    /** What the code says of the kind of its own level; empty above township level, where it says nothing. */
    private static Optional<? extends Enum<?>> kind(RegionCode code) {
        return code.level() == RegionLevel.TOWNSHIP ? code.townshipKind() : code.villageKind();
    }

    private static Key key(Region region) {
        return new Key(region.code().level(), BaseName.of(region));
    }
}
