package org.jiceng.governance.examples.benchmarks.partition;

import java.io.IOException;

/** A graph file that cannot be read, and why. */
final class MalformedGraphException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedGraphException(String message) {
        super(message);
    }
}
