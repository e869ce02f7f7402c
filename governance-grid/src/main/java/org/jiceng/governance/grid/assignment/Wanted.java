package org.jiceng.governance.grid.assignment;

/** For each person the households of which the person is a candidate. */
final class Wanted {
    final int[] start;
    final int[] household;
    final int[] candidate;

    Wanted(AssignmentProblem given) {
        start = new int[given.persons() + 1];
        for (int i = 0; i < given.households(); i++) {
            for (int c = given.start[i]; c < given.end[i]; c++) {
                start[given.person[c] + 1]++;
            }
        }
        for (int j = 0; j < given.persons(); j++) {
            start[j + 1] += start[j];
        }
        household = new int[start[given.persons()]];
        candidate = new int[start[given.persons()]];
        int[] end = start.clone();
        for (int i : given.order) {
            for (int c = given.start[i]; c < given.end[i]; c++) {
                int at = end[given.person[c]]++;
                household[at] = i;
                candidate[at] = c;
            }
        }
    }
}
