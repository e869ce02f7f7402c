package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/** A queue of slots, the nearest first: a heap in which a slot can come nearer. */
final class Nearest {
    private static final int OUTSIDE = -1;

    private final long[] distance;
    private final int[] heap;
    private final int[] position;
    private int size;

    Nearest(long[] distance) {
        this.distance = distance;
        heap = new int[distance.length];
        position = new int[distance.length];
        Arrays.fill(position, OUTSIDE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    /** Takes a slot in, or moves it to where its distance, which became less, puts it. */
    void put(int slot) {
        int at = position[slot] == OUTSIDE ? size++ : position[slot];
        long mine = distance[slot];
        while (at > 0) {
            int up = (at - 1) >> 1;
            if (distance[heap[up]] <= mine) {
                break;
            }
            set(at, heap[up]);
            at = up;
        }
        set(at, slot);
    }

    /** Takes the nearest out. */
    int removeFirst() {
        int first = heap[0];
        position[first] = OUTSIDE;
        int slot = heap[--size];
        if (size == 0) {
            return first;
        }
        long mine = distance[slot];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= mine) {
                break;
            }
            set(at, heap[child]);
            at = child;
        }
        set(at, slot);
        return first;
    }

    void clear() {
        while (size > 0) {
            position[heap[--size]] = OUTSIDE;
        }
    }

    private void set(int at, int slot) {
        heap[at] = slot;
        position[slot] = at;
    }
}
