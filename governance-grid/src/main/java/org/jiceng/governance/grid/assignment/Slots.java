package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who is placed where, and at what prices. For each person there are two slots: that of the person, which all households take,
 * and, numbered after all of these, that of the linked households, which take it first and then the person's.
 *
 * <p>Between two steps of a search this holds: a placed household is where its cost and the slot's price are least, and not
 * above the cost of leaving it out; a person's price is at least the cost of the last household's load and at most that of one
 * more; the price of the slot for linked households is at least the person's where a linked household is placed, and at most
 * that where there is room for one more.
 */
final class Slots {
    static final int NOBODY = -1;

    final AssignmentProblem given;
    final int persons;
    final int[] start;
    final int[] end;
    final int[] person;
    /** The candidate that each household has, an index of the candidates; or nobody. */
    final int[] placed;

    final long[] price;
    final int[] capacity;
    /** The households in each slot, in no order. */
    final int[][] members;

    final int[] size;
    final int[] position;

    Slots(AssignmentProblem given) {
        this.given = given;
        persons = given.persons();
        start = given.start;
        end = given.end;
        person = given.person;
        placed = new int[given.households()];
        Arrays.fill(placed, NOBODY);
        int slots = given.hasLinked() ? 2 * persons : persons;
        price = new long[slots];
        members = new int[slots][];
        size = new int[slots];
        Arrays.fill(members, new int[0]);
        position = new int[given.households()];
        capacity = given.capacity;
        for (int j = 0; j < persons; j++) {
            price[j] = capacity[j] == 0 ? given.weights.closed() : next(j);
        }
        levelLinked();
    }

    /** What a candidate weighs. */
    long cost(int candidate) {
        return given.weight(candidate);
    }

    private Slots(Slots other, AssignmentProblem given) {
        this.given = given;
        persons = other.persons;
        start = other.start;
        end = other.end;
        person = other.person;
        placed = other.placed.clone();
        price = other.price.clone();
        capacity = given.capacity;
        members = other.members.clone();
        for (int slot = 0; slot < members.length; slot++) {
            members[slot] = members[slot].clone();
        }
        size = other.size.clone();
        position = other.position.clone();
    }

    /** The same once more, to be changed by itself, for a problem that differs only in capacities. */
    Slots copy(AssignmentProblem other) {
        return new Slots(this, other);
    }

    /** Takes everybody from a person whom nobody is to have any more; gives back who that was, ascending. */
    int[] close(int j) {
        IntStream.Builder households = IntStream.builder();
        for (int slot = j; slot < size.length; slot += persons) {
            while (size[slot] > 0) {
                households.add(members[slot][0]);
                leave(members[slot][0]);
            }
            price[slot] = given.weights.closed();
        }
        return households.build().sorted().toArray();
    }

    /** What the load of one household more costs with a person; endless where there is no room. */
    long next(int j) {
        return step(j, load(j) + 1);
    }

    /** What the load of the last household costs with a person. */
    long last(int j) {
        return step(j, load(j));
    }

    long step(int j, int load) {
        return load > capacity[j] ? Long.MAX_VALUE : given.step(j, load);
    }

    /** How many households a person has, linked ones and others. */
    int load(int j) {
        return hasLinked() ? size[j] + size[persons + j] : size[j];
    }

    boolean hasLinked() {
        return size.length > persons;
    }

    /** Whether a person's linked households are fewer than they may be; true if only the capacity limits them. */
    boolean hasRoomForLinked(int j) {
        return !given.limitsLinked(j) || size[persons + j] < given.mostLinked(j);
    }

    /** The slot that a household takes with person 0; that with another person is as many further. */
    int shift(int household) {
        return given.isLinked(household) ? persons : 0;
    }

    /** How much further a slot is numbered than that of the same person for other than linked households. */
    int shiftOf(int slot) {
        return slot < persons ? 0 : persons;
    }

    int personOf(int slot) {
        return slot - shiftOf(slot);
    }

    /**
     * The other slot of the same person, where one household more in a slot may as well be one more in the other: the person's
     * for a linked household where the most of these are not reached; that for linked households where one of them is.
     */
    int twin(int slot) {
        if (!hasLinked()) {
            return NOBODY;
        }
        boolean stands = slot < persons ? size[persons + slot] > 0 : hasRoomForLinked(slot - persons);
        return stands ? otherSlot(slot) : NOBODY;
    }

    /** The other slot of the same person; nobody's if there are no linked households. */
    int otherSlot(int slot) {
        if (!hasLinked()) {
            return NOBODY;
        }
        return slot < persons ? slot + persons : slot - persons;
    }

    /** The slot in which a placed household is. */
    int slotOf(int household) {
        return person[placed[household]] + shift(household);
    }

    /** Puts every slot for linked households at the price of its person. */
    void levelLinked() {
        if (hasLinked()) {
            System.arraycopy(price, 0, price, persons, persons);
        }
    }

    void enter(int household, int candidate) {
        int slot = person[candidate] + shift(household);
        if (size[slot] == members[slot].length) {
            members[slot] = Arrays.copyOf(members[slot], Math.max(4, 2 * size[slot]));
        }
        position[household] = size[slot];
        members[slot][size[slot]++] = household;
        placed[household] = candidate;
    }

    /** Whether a household is in a slot; nobody is nowhere. */
    boolean isIn(int household, int slot) {
        return household != NOBODY && placed[household] != NOBODY && slotOf(household) == slot;
    }

    void leave(int household) {
        int slot = slotOf(household);
        int moved = members[slot][--size[slot]];
        members[slot][position[household]] = moved;
        position[moved] = position[household];
        placed[household] = NOBODY;
    }

    /** Whether a candidate is as good for a household as any, and as leaving it out. */
    boolean isBest(int household, int candidate) {
        int shift = shift(household);
        long value = cost(candidate) + price[person[candidate] + shift];
        for (int c = start[household]; c < end[household]; c++) {
            if (cost(c) + price[person[c] + shift] < value) {
                return false;
            }
        }
        return value <= given.leftOut(household);
    }

    /** Takes a household out; gives back what is saved with it. */
    long remove(int household) {
        int candidate = placed[household];
        if (candidate == NOBODY) {
            return given.leftOut(household);
        }
        long saved = cost(candidate) + last(person[candidate]);
        leave(household);
        return saved;
    }

    /** The candidate of a household that is a person; nobody if there is none. */
    int candidate(int household, int j) {
        int low = start[household];
        int high = end[household] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (person[middle] < j) {
                low = middle + 1;
            } else if (person[middle] > j) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return NOBODY;
    }
}
