package org.jiceng.governance.grid.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Sound grids of one to three villages, drawn by a seed, in any order. */
final class RandomGrids {
    private RandomGrids() {}

    static List<Grid> of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Grid> grids = new ArrayList<>();
        int villages = 1 + random.nextInt(3);
        for (int v = 0; v < villages; v++) {
            RegionCode village = RegionCode.of(Long.toString(610_921_100_201L + v));
            fill(grids, village, GridLevel.FIRST, null, random);
        }
        Collections.shuffle(grids, new Random(seed));
        return grids;
    }

    private static void fill(
            List<Grid> grids, RegionCode village, GridLevel level, @Nullable GridCode parent, SplittableRandom random) {
        int count = level == GridLevel.FIRST ? 1 + random.nextInt(3) : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            GridCode code = GridCode.of("G" + random.nextInt(1000) + "-" + grids.size());
            grids.add(
                    Grid.builder(code, level, village, "网格" + i).parent(parent).build());
            if (level != GridLevel.THIRD) {
                fill(grids, village, GridLevel.ofNumber(level.number() + 1), code, random);
            }
        }
    }
}
