package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;

/** Bulletins of matters that lie and count at random, the more lopsided the more there is to protect. */
final class RandomBulletins {
    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.UNIT, Grouping.TIER, Grouping.BOOK, Grouping.TOWN, Grouping.VILLAGE);

    private record Lying(Map<Grouping, String> keys, Set<BulletinMeasure> counting) {}

    private final SplittableRandom random;

    private RandomBulletins(long seed) {
        random = new SplittableRandom(seed);
    }

    static Bulletin of(long seed) {
        return new RandomBulletins(seed).bulletin();
    }

    private Bulletin bulletin() {
        int matters = 1 + random.nextInt(1 + random.nextInt(120));
        List<Grouping> groupings =
                GROUPINGS.stream().filter(grouping -> random.nextInt(3) > 0).toList();
        Map<BulletinMeasure, Integer> likely = new EnumMap<>(BulletinMeasure.class);
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            likely.put(measure, random.nextInt(100));
        }
        Map<Part, Map<MatterId, Lying>> parts = new TreeMap<>();
        parts.put(Part.WHOLE, new TreeMap<>());
        for (int i = 0; i < matters; i++) {
            Lying lying = new Lying(keys(), counting(likely));
            MatterId id = MatterId.of("m-" + i);
            parts.computeIfAbsent(Part.WHOLE, key -> new TreeMap<>()).put(id, lying);
            for (Grouping grouping : groupings) {
                Part part = Part.of(grouping, lying.keys().getOrDefault(grouping, ""));
                parts.computeIfAbsent(part, key -> new TreeMap<>()).put(id, lying);
            }
        }
        List<Bulletin.Row> rows = new ArrayList<>();
        parts.forEach((part, lying) -> rows.add(row(part, lying)));
        return new Bulletin(BulletinPeriod.quarter(2024, 1), Instant.EPOCH, EnumSet.allOf(Grouping.class), rows);
    }

    /** A unit of a town keeps what happens in its villages; the county's keeps what happens anywhere. */
    private Map<Grouping, String> keys() {
        int town = skewed(4);
        int village = skewed(3);
        boolean county = random.nextInt(4) == 0;
        return new EnumMap<>(Map.of(
                Grouping.TOWN, "t" + town,
                Grouping.VILLAGE, "t" + town + "v" + village,
                Grouping.TIER, county ? "COUNTY" : "TOWNSHIP",
                Grouping.UNIT, county ? "office" : "t" + town + "-office",
                Grouping.BOOK, "b" + skewed(3)));
    }

    /** A number below a bound, the small ones more often. */
    private int skewed(int bound) {
        return random.nextInt(1 + random.nextInt(bound));
    }

    private Set<BulletinMeasure> counting(Map<BulletinMeasure, Integer> likely) {
        Set<BulletinMeasure> counting = EnumSet.noneOf(BulletinMeasure.class);
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            boolean possible = measure.of().map(counting::contains).orElse(true);
            if (possible && random.nextInt(100) < likely.getOrDefault(measure, 0)) {
                counting.add(measure);
            }
        }
        return counting;
    }

    private static Bulletin.Row row(Part part, Map<MatterId, Lying> lying) {
        Map<BulletinMeasure, MatterFigure> figures = new EnumMap<>(BulletinMeasure.class);
        for (BulletinMeasure measure : BulletinMeasure.values()) {
            Tally tally = new Tally(measure.definition());
            lying.forEach((id, one) -> {
                if (measure.of().map(one.counting()::contains).orElse(true)) {
                    tally.count(id, one.counting().contains(measure));
                } else {
                    tally.exclude(id, Reason.of(SupervisionReason.NOT_YET_DUE));
                }
            });
            figures.put(measure, tally.figure());
        }
        return new Bulletin.Row(part, List.copyOf(lying.keySet()), figures);
    }
}
