package org.jiceng.governance.grid.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes over from the answer of a similar problem what still holds: prices, and every household that is best where it was. */
final class Resumption {
    private final Slots slots;
    private final LeastCostAssignment former;
    private final int[] formerPerson;
    private final int[] formerHousehold;
    private final int[] personNow;
    private final BitSet waiting = new BitSet();

    Resumption(Slots slots, LeastCostAssignment former, int[] formerPerson, int[] formerHousehold) {
        this.slots = slots;
        this.former = former;
        this.formerPerson = formerPerson;
        this.formerHousehold = formerHousehold;
        personNow = new int[former.problem().persons()];
        Arrays.fill(personNow, Slots.NOBODY);
    }

    /** Gives back the households that are to be placed anew; nothing where there is now room for linked households at a price. */
    Optional<BitSet> start() {
        takePrices();
        for (int i = 0; i < formerHousehold.length; i++) {
            take(i);
        }
        for (int j = 0; j < slots.persons; j++) {
            relieve(j);
        }
        if (slots.hasLinked() && IntStream.range(0, slots.persons).anyMatch(this::isOpenAtSurcharge)) {
            return Optional.empty();
        }
        Refill refill = new Refill(slots, waiting);
        for (int j = 0; j < slots.persons; j++) {
            refill.fill(j);
        }
        return Optional.of(waiting);
    }

    private boolean isOpenAtSurcharge(int j) {
        return slots.hasRoomForLinked(j) && slots.price[slots.persons + j] > slots.price[j];
    }

    private void takePrices() {
        AssignmentCertificate certificate = former.certificate();
        for (int j = 0; j < slots.persons; j++) {
            long closed = slots.given.weights.closed();
            boolean isKnown = formerPerson[j] >= 0 && slots.capacity[j] > 0;
            slots.price[j] = isKnown ? certificate.price(formerPerson[j]) : closed;
            if (formerPerson[j] >= 0) {
                personNow[formerPerson[j]] = j;
            }
            if (slots.hasLinked()) {
                slots.price[slots.persons + j] =
                        slots.price[j] + (isKnown ? certificate.surcharge(formerPerson[j]) : 0);
            }
        }
    }

    /** Places a household where it was if that is the best for it by the prices. */
    private void take(int household) {
        int before = formerHousehold[household] < 0 ? Slots.NOBODY : former.personOf(formerHousehold[household]);
        int candidate = before == Slots.NOBODY || personNow[before] == Slots.NOBODY
                ? Slots.NOBODY
                : slots.candidate(household, personNow[before]);
        if (candidate != Slots.NOBODY && slots.isBest(household, candidate)) {
            slots.enter(household, candidate);
        } else {
            waiting.set(household);
        }
    }

    /** Takes households from a person who has more than the price and the capacity allow. */
    private void relieve(int j) {
        while (slots.load(j) > 0 && slots.price[j] < slots.last(j)) {
            remove(slots.size[j] > 0 ? j : slots.persons + j);
        }
        while (slots.hasLinked() && slots.size[slots.persons + j] > slots.given.mostLinked(j)) {
            remove(slots.persons + j);
        }
    }

    private void remove(int slot) {
        int household = slots.members[slot][slots.size[slot] - 1];
        slots.leave(household);
        waiting.set(household);
    }
}
