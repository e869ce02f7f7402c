package org.jiceng.governance.examples.benchmarks.assignment;

import java.io.IOException;

/** A file of a network that cannot be read, or not as an assignment, and why. */
final class MalformedNetworkException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedNetworkException(String message) {
        super(message);
    }
}
