package org.jiceng.governance.examples.benchmarks.assignment.draft;

import java.util.Arrays;

/**
 * Assigns households to persons at least cost: an ascent of prices first, then shortest paths among persons.
 *
 * <p>At any time every placed household is where its cost and the person's price are least, and no price is positive unless the
 * person is full. Once all are placed, these prices prove that no assignment costs less.
 */
@SuppressWarnings("all")
public final class Solver {
    private static final int NOBODY = -1;

    private final int households;
    private final int persons;
    private final int[] start;
    private final int[] person;
    private final int[] cost;
    private final int[] capacity;
    /** What it costs to leave a household without anybody: more than any rearrangement of the others. */
    private final long left;

    final long[] price;
    final int[] load;
    /** The candidate that a household is placed with, an index of the candidates; or nobody. */
    public final int[] placed;

    // The households of each person, as a heap by bid during the ascent and as a plain list after it.
    private final int[][] mine;
    private final long[] bid;
    private final int[] position;

    public Solver(Candidates given) {
        households = given.households();
        persons = given.persons();
        start = given.start;
        person = given.person;
        cost = given.cost;
        capacity = given.capacity;
        left = (persons + 1L) * given.highestCost() + 1;
        price = new long[persons];
        load = new int[persons];
        placed = new int[households];
        Arrays.fill(placed, NOBODY);
        mine = new int[persons][];
        bid = new long[households];
        position = new int[households];
        for (int j = 0; j < persons; j++) {
            mine[j] = new int[Math.min(capacity[j], 8) + 1];
        }
        distance = new long[persons];
        Arrays.fill(distance, Long.MAX_VALUE);
        from = new int[persons];
        by = new int[persons];
        done = new boolean[persons];
        touched = new int[persons];
        heap = new int[persons];
        place = new int[persons];
        Arrays.fill(place, -1);
        rows = new Row[persons];
    }

    public void solve() {
        int[] waiting = new int[households];
        int count = 0;
        for (int i = households - 1; i >= 0; i--) {
            waiting[count++] = i;
        }
        count = ascend(waiting, count);
        remaining = count;
        for (int k = 0; k < count; k++) {
            place(waiting[k]);
        }
    }

    /** Lets households bid; gives back how many wait still, when too many have been driven out again. */
    private int ascend(int[] waiting, int waitingCount) {
        int[] later = new int[households];
        int count = waitingCount;
        long bids = Long.getLong("B", 40L) * households + 1000;
        int stuck = 0;
        while (count > 0 && bids-- > 0) {
            int i = waiting[--count];
            int best = NOBODY;
            long least = left;
            long second = left;
            for (int c = start[i]; c < start[i + 1]; c++) {
                long value = cost[c] + price[person[c]];
                if (value < least || (value == least && best != NOBODY && load[person[c]] < capacity[person[c]])) {
                    second = least;
                    least = value;
                    best = c;
                } else if (value < second) {
                    second = value;
                }
            }
            if (best == NOBODY) {
                continue;
            }
            int j = person[best];
            if (capacity[j] == 0) {
                price[j] = left;
                waiting[count++] = i;
                continue;
            }
            long highest = price[j] + (second - least);
            if (load[j] < capacity[j]) {
                placed[i] = best;
                bid[i] = highest;
                add(j, i);
                rise(mine[j], load[j] - 1);
                continue;
            }
            int loser = mine[j][0];
            if (bid[loser] < highest) {
                price[j] = bid[loser];
                placed[loser] = NOBODY;
                waiting[count++] = loser;
                placed[i] = best;
                bid[i] = highest;
                mine[j][0] = i;
                sink(mine[j], 0, load[j]);
            } else if (highest > price[j]) {
                price[j] = highest;
                waiting[count++] = i;
            } else {
                later[stuck++] = i;
            }
        }
        while (stuck > 0) {
            waiting[count++] = later[--stuck];
        }
        for (int j = 0; j < persons; j++) {
            for (int k = 0; k < load[j]; k++) {
                position[mine[j][k]] = k;
            }
        }
        return count;
    }

    private void add(int j, int i) {
        if (load[j] == mine[j].length) {
            mine[j] = Arrays.copyOf(mine[j], Math.min(capacity[j] + 1, 2 * load[j] + 2));
        }
        position[i] = load[j];
        mine[j][load[j]++] = i;
    }

    private void drop(int j, int i) {
        int last = mine[j][--load[j]];
        mine[j][position[i]] = last;
        position[last] = position[i];
    }

    private void rise(int[] list, int at) {
        int k = at;
        int i = list[k];
        while (k > 0) {
            int up = (k - 1) >> 1;
            if (bid[list[up]] <= bid[i]) {
                break;
            }
            list[k] = list[up];
            k = up;
        }
        list[k] = i;
    }

    private void sink(int[] list, int at, int size) {
        int k = at;
        int i = list[k];
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && bid[list[child + 1]] < bid[list[child]]) {
                child++;
            }
            if (bid[list[child]] >= bid[i]) {
                break;
            }
            list[k] = list[child];
            k = child;
        }
        list[k] = i;
    }

    // ---- shortest paths among persons

    private final long[] distance;
    private final int[] from;
    private final int[] by;
    private final boolean[] done;
    private final int[] touched;
    private int touchedCount;
    private final int[] heap;
    private final int[] place;
    private int heapSize;
    private final Row[] rows;
    int remaining;
    long searches;
    long settled;
    long rebuilt;

    /** Where the households of a person could go: for each other person the least difference of costs. */
    private static final class Row {
        int[] key;
        long[] least;
        int[] who;
        int[] at;
        int size;
        long dummyCost;
        int dummyWho;
        boolean stale;
    }

    private void place(int i) {
        int best = NOBODY;
        long least = left;
        for (int c = start[i]; c < start[i + 1]; c++) {
            long value = cost[c] + price[person[c]];
            if (value < least) {
                least = value;
                best = c;
            }
        }
        if (best == NOBODY) {
            return;
        }
        int j = person[best];
        placed[i] = best;
        enter(j, i);
        if (load[j] > capacity[j]) {
            relieve(j);
        }
    }

    private void enter(int j, int i) {
        add(j, i);
        Row row = rows[j];
        if (row != null && !row.stale) {
            for (int c = start[i]; c < start[i + 1]; c++) {
                put(row, person[c], cost[c] - cost[placed[i]], i, j);
            }
            if (cost[placed[i]] > row.dummyCost) {
                row.dummyCost = cost[placed[i]];
                row.dummyWho = i;
            }
        }
    }

    private void leave(int j, int i) {
        drop(j, i);
        Row row = rows[j];
        if (row != null && !row.stale) {
            for (int c = start[i]; c < start[i + 1]; c++) {
                int slot = slot(row, person[c]);
                if (slot >= 0 && row.who[slot] == i) {
                    row.who[slot] = NOBODY;
                }
            }
            if (row.dummyWho == i) {
                row.stale = true;
            }
        }
    }

    private Row row(int j) {
        Row row = rows[j];
        if (row == null) {
            row = new Row();
            row.key = new int[64];
            row.least = new long[64];
            row.who = new int[64];
            row.at = new int[64];
            row.stale = true;
            rows[j] = row;
        }
        if (row.stale) {
            rebuild(row, j);
        }
        return row;
    }

    private void rebuild(Row row, int j) {
        rebuilt++;
        Arrays.fill(row.key, 0);
        row.size = 0;
        row.dummyCost = Long.MIN_VALUE;
        row.dummyWho = NOBODY;
        for (int k = 0; k < load[j]; k++) {
            int i = mine[j][k];
            int mineCost = cost[placed[i]];
            for (int c = start[i]; c < start[i + 1]; c++) {
                put(row, person[c], cost[c] - mineCost, i, j);
            }
            if (mineCost > row.dummyCost) {
                row.dummyCost = mineCost;
                row.dummyWho = i;
            }
        }
        row.stale = false;
    }

    /** A table with open addressing: the key is the person's number and 1. */
    private static int slot(Row row, int k) {
        int mask = row.key.length - 1;
        int h = (k * 0x9E3779B9) >>> 16 & mask;
        while (row.key[h] != 0) {
            if (row.key[h] == k + 1) {
                return h;
            }
            h = h + 1 & mask;
        }
        return -1 - h;
    }

    private void put(Row row, int k, long value, int i, int j) {
        if (k == j) {
            return;
        }
        int slot = slot(row, k);
        if (slot >= 0) {
            if (value < row.least[slot] || (value == row.least[slot] && row.who[slot] == NOBODY)) {
                row.least[slot] = value;
                row.who[slot] = i;
            }
            return;
        }
        if (2 * (row.size + 1) > row.key.length) {
            grow(row);
            slot = slot(row, k);
        }
        int h = -1 - slot;
        row.key[h] = k + 1;
        row.least[h] = value;
        row.who[h] = i;
        row.at[row.size++] = h;
    }

    private static void grow(Row row) {
        int[] key = row.key;
        long[] least = row.least;
        int[] who = row.who;
        int[] at = row.at;
        int length = 2 * key.length;
        row.key = new int[length];
        row.least = new long[length];
        row.who = new int[length];
        row.at = new int[length];
        for (int s = 0; s < row.size; s++) {
            int old = at[s];
            int h = -1 - slot(row, key[old] - 1);
            row.key[h] = key[old];
            row.least[h] = least[old];
            row.who[h] = who[old];
            row.at[s] = h;
        }
    }

    /** Moves one household from a person over capacity along the shortest way to somebody with room, or to nobody. */
    private void relieve(int source) {
        searches++;
        touchedCount = 0;
        heapSize = 0;
        reach(source, 0, NOBODY, NOBODY);
        long nearest = Long.MAX_VALUE;
        int last = NOBODY;
        boolean toNobody = false;
        while (heapSize > 0) {
            int j = heap[0];
            long d = distance[j];
            if (d >= nearest) {
                break;
            }
            removeFirst();
            done[j] = true;
            settled++;
            if (load[j] < capacity[j]) {
                nearest = d;
                last = j;
                toNobody = false;
                break;
            }
            Row row = row(j);
            long base = d - price[j];
            long dummy = d + left - row.dummyCost - price[j];
            if (dummy < nearest) {
                nearest = dummy;
                last = j;
                toNobody = true;
            }
            for (int s = 0; s < row.size; s++) {
                int h = row.at[s];
                int k = row.key[h] - 1;
                long reached = base + row.least[h] + price[k];
                if (reached < distance[k] && reached < nearest && !done[k]) {
                    if (row.who[h] == NOBODY) {
                        rebuild(row, j);
                        s = -1;
                        continue;
                    }
                    reach(k, reached, j, row.who[h]);
                }
            }
        }
        for (int t = 0; t < touchedCount; t++) {
            int k = touched[t];
            if (distance[k] < nearest) {
                price[k] += nearest - distance[k];
            }
        }
        if (toNobody) {
            int i = rows[last].dummyWho;
            leave(last, i);
            placed[i] = NOBODY;
        }
        for (int k = last; k != source; k = from[k]) {
            move(by[k], from[k], k);
        }
        for (int t = 0; t < touchedCount; t++) {
            int k = touched[t];
            distance[k] = Long.MAX_VALUE;
            done[k] = false;
            place[k] = -1;
        }
    }

    private void move(int i, int j, int k) {
        leave(j, i);
        for (int c = start[i]; c < start[i + 1]; c++) {
            if (person[c] == k && (person[placed[i]] != k || cost[c] < cost[placed[i]])) {
                placed[i] = c;
            }
        }
        enter(k, i);
    }

    private void reach(int k, long d, int j, int i) {
        if (distance[k] == Long.MAX_VALUE) {
            touched[touchedCount++] = k;
        }
        distance[k] = d;
        from[k] = j;
        by[k] = i;
        if (place[k] < 0) {
            place[k] = heapSize;
            heap[heapSize++] = k;
        }
        int at = place[k];
        while (at > 0) {
            int up = (at - 1) >> 1;
            if (distance[heap[up]] <= d) {
                break;
            }
            heap[at] = heap[up];
            place[heap[at]] = at;
            at = up;
        }
        heap[at] = k;
        place[k] = at;
    }

    private void removeFirst() {
        place[heap[0]] = -1;
        int k = heap[--heapSize];
        if (heapSize == 0) {
            return;
        }
        int at = 0;
        while (2 * at + 1 < heapSize) {
            int child = 2 * at + 1;
            if (child + 1 < heapSize && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[k]) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = k;
        place[k] = at;
    }

    /** In one pass over the candidates: whether the prices prove that the assignment is the cheapest. */
    static boolean proves(Candidates given, int[] placed, long[] price, long left) {
        int[] load = new int[given.persons()];
        for (int i = 0; i < given.households(); i++) {
            long value = placed[i] < 0 ? left : given.cost[placed[i]] + price[given.person[placed[i]]];
            if (placed[i] >= 0) {
                load[given.person[placed[i]]]++;
            }
            for (int c = given.start[i]; c < given.start[i + 1]; c++) {
                if (given.cost[c] + price[given.person[c]] < value) {
                    return false;
                }
            }
            if (value > left) {
                return false;
            }
        }
        for (int j = 0; j < load.length; j++) {
            if (price[j] < 0 || load[j] > given.capacity[j] || (price[j] > 0 && load[j] < given.capacity[j])) {
                return false;
            }
        }
        return true;
    }

    long left() {
        return left;
    }
}
