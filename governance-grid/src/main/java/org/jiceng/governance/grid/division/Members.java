package org.jiceng.governance.grid.division;

/**
 * Areas listed group after group, within a group ascending.
 *
 * @param order the areas
 * @param start where each group begins in {@code order}; one longer than the groups
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read at every step
record Members(int[] order, int[] start) {
    static Members of(int[] groupOf, int groups) {
        int[] start = new int[groups + 1];
        for (int group : groupOf) {
            start[group + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            start[group + 1] += start[group];
        }
        int[] order = new int[groupOf.length];
        int[] next = start.clone();
        for (int area = 0; area < groupOf.length; area++) {
            order[next[groupOf[area]]++] = area;
        }
        return new Members(order, start);
    }
}
