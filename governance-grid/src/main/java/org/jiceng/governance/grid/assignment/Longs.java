package org.jiceng.governance.grid.assignment;

import java.util.Arrays;

/** Whole numbers one after another, in pieces: while more come there is never room for twice as many. */
final class Longs {
    private static final int BITS = 10;
    private static final int PIECE = 1 << BITS;

    private long[][] pieces = {};
    private int size;

    int size() {
        return size;
    }

    long get(int at) {
        return pieces[at >>> BITS][at & (PIECE - 1)];
    }

    void add(long value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, Math.max(1, 2 * piece));
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new long[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    /** Forgets all from a number on. */
    void shorten(int newSize) {
        size = newSize;
    }
}
