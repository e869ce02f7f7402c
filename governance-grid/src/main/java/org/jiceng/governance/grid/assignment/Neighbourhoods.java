package org.jiceng.governance.grid.assignment;

/**
 * An order of households in which those who want the same persons stand near each other, so that a search which goes from
 * household to household finds the next ones close by in memory. Which order it is changes no cost, only the time.
 */
final class Neighbourhoods {
    /** Through so many households of a person the neighbours of that person are looked for. */
    private static final int SEEN = 4;

    private final int[] start;
    private final Longs candidates;
    private final int persons;
    /** Where the households begin whose cheapest candidate is a person, then where those without one begin and end. */
    private final int[] first;
    /** The households by their cheapest candidate, those without candidates last. */
    private final int[] household;

    private Neighbourhoods(int persons, int households, int[] start, Longs candidates) {
        this.persons = persons;
        this.start = start;
        this.candidates = candidates;
        int[] cheapest = new int[households];
        first = new int[persons + 2];
        for (int i = 0; i < households; i++) {
            cheapest[i] = cheapest(i);
            first[cheapest[i] + 1]++;
        }
        for (int j = 0; j <= persons; j++) {
            first[j + 1] += first[j];
        }
        household = new int[households];
        int[] next = first.clone();
        for (int i = 0; i < households; i++) {
            household[next[cheapest[i]]++] = i;
        }
    }

    /**
     * The households in order.
     *
     * @param start where the candidates of each household begin, and behind the last household where they end
     * @param candidates for each its person in the upper half and its cost in the lower one
     */
    static int[] order(int persons, int households, int[] start, Longs candidates) {
        return new Neighbourhoods(persons, households, start, candidates).order();
    }

    /** The cheapest person of a household; the number after that of the last person if it has none. */
    private int cheapest(int i) {
        int best = persons;
        int least = Integer.MAX_VALUE;
        for (int c = start[i]; c < start[i + 1]; c++) {
            int cost = (int) candidates.get(c) & Integer.MAX_VALUE;
            if (best == persons || cost < least) {
                best = person(c);
                least = cost;
            }
        }
        return best;
    }

    private int person(int candidate) {
        return (int) (candidates.get(candidate) >>> Integer.SIZE);
    }

    private int[] order() {
        int[] order = new int[household.length];
        int placed = 0;
        int[] queue = queue();
        for (int j : queue) {
            int count = first[j + 1] - first[j];
            System.arraycopy(household, first[j], order, placed, count);
            placed += count;
        }
        System.arraycopy(household, placed, order, placed, household.length - placed);
        return order;
    }

    /** All persons, each followed by those whom the households want beside. */
    private int[] queue() {
        int[] queue = new int[persons];
        boolean[] known = new boolean[persons];
        int end = 0;
        int next = 0;
        for (int from = 0; from < persons; from++) {
            if (!known[from]) {
                known[from] = true;
                queue[end++] = from;
            }
            while (next < end) {
                end = follow(queue[next++], queue, end, known);
            }
        }
        return queue;
    }

    private int follow(int j, int[] queue, int end, boolean... known) {
        int last = end;
        for (int at = first[j]; at < Math.min(first[j] + SEEN, first[j + 1]); at++) {
            int i = household[at];
            for (int c = start[i]; c < start[i + 1]; c++) {
                int other = person(c);
                if (!known[other]) {
                    known[other] = true;
                    queue[last++] = other;
                }
            }
        }
        return last;
    }
}
