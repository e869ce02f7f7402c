package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Arrays;

/** Finds the persons nearest to a place, by squares that hold about two of them each. */
final class NearestPersons {
    private final int[] x;
    private final int[] y;
    private final int across;
    private final int width;
    /** Where the persons of each square begin in {@link #inSquares}. */
    private final int[] first;

    private final int[] inSquares;
    /** The squared distance of each person found, with its number in the lower bits. */
    private long[] found = new long[256];

    private static final int NUMBER_BITS = 20;

    private int count;

    NearestPersons(int[] x, int[] y, int side) {
        if (x.length > 1 << NUMBER_BITS || side > 1 << 21) {
            throw new IllegalArgumentException("Too many persons or too wide: " + x.length + ", " + side + " m");
        }
        this.x = x;
        this.y = y;
        across = Math.max(1, (int) Math.sqrt(x.length / 2.0));
        width = side / across + 1;
        first = new int[across * across + 1];
        for (int j = 0; j < x.length; j++) {
            first[square(j) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        inSquares = new int[x.length];
        int[] next = first.clone();
        for (int j = 0; j < x.length; j++) {
            inSquares[next[square(j)]++] = j;
        }
    }

    private int square(int j) {
        return y[j] / width * across + x[j] / width;
    }

    /** Writes so many persons, nearest first, and their distances in metres, from an index on. */
    void find(int atX, int atY, int many, int[] person, int[] distance, int from) {
        count = 0;
        int column = atX / width;
        int row = atY / width;
        int ring = -1;
        do {
            ring++;
            look(column, row, ring, atX, atY);
        } while (!enough(many, (long) ring * width) && ring < across);
        Arrays.sort(found, 0, count);
        for (int k = 0; k < many; k++) {
            int j = (int) (found[k] & ((1 << NUMBER_BITS) - 1));
            person[from + k] = j;
            distance[from + k] = (int) Math.round(Math.sqrt((double) squared(j, atX, atY)));
        }
    }

    /** Whether so many are within a radius; nobody further out in a square not looked at can be nearer. */
    private boolean enough(int many, long radius) {
        int within = 0;
        for (int k = 0; k < count && within < many; k++) {
            if (found[k] >> NUMBER_BITS <= radius * radius) {
                within++;
            }
        }
        return within >= many;
    }

    private void look(int column, int row, int ring, int atX, int atY) {
        for (int r = Math.max(0, row - ring); r <= Math.min(across - 1, row + ring); r++) {
            int step = Math.abs(r - row) == ring || ring == 0 ? 1 : 2 * ring;
            for (int c = column - ring; c <= column + ring; c += step) {
                if (c >= 0 && c < across) {
                    take(r * across + c, atX, atY);
                }
            }
        }
    }

    private void take(int square, int atX, int atY) {
        for (int k = first[square]; k < first[square + 1]; k++) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = squared(inSquares[k], atX, atY) << NUMBER_BITS | inSquares[k];
        }
    }

    private long squared(int j, int atX, int atY) {
        long dx = (long) x[j] - atX;
        long dy = (long) y[j] - atY;
        return dx * dx + dy * dy;
    }
}
