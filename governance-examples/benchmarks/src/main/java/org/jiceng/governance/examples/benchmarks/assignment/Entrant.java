package org.jiceng.governance.examples.benchmarks.assignment;

/** The contestants by name. */
enum Entrant {
    LIBRARY("library"),
    OR_TOOLS("OR-Tools"),
    JGRAPHT("JGraphT");

    final String title;

    Entrant(String title) {
        this.title = title;
    }

    Contestant contestant() {
        return switch (this) {
            case LIBRARY -> new LibraryAssigner();
            case OR_TOOLS -> new OrToolsFlow();
            case JGRAPHT -> new JGraphTFlow();
        };
    }
}
