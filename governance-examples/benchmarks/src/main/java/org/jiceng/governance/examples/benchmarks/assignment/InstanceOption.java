package org.jiceng.governance.examples.benchmarks.assignment;

import picocli.CommandLine.Option;

/** Which instance. */
final class InstanceOption {
    // Set by picocli before it calls.
    @SuppressWarnings("NullAway.Init")
    @Option(
            names = "--instance",
            paramLabel = "KIND:HOUSEHOLDS",
            required = true,
            converter = Named.Converter.class,
            description = "Which one, nearest:64000 for example.")
    private Named instance;

    Named named() {
        return instance;
    }
}
