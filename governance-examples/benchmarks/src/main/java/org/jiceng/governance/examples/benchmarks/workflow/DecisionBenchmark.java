package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decisions in a second on the nine commands of the main line of {@value #MATTERS} matters, in an order by chance. They are few
 * enough to stay in the processor's cache, as a matter does that was just read to be decided on. The library answers with the
 * event, the clocks and the next matter, or with every reason and what may be done instead; the state machines with the
 * next stage.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(DecisionBenchmark.MATTERS * 9)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    static final int MATTERS = 100;

    private static final long SEED = 321;

    /** {@code accepted}: all are accepted; {@code mixed}: about half are refused. */
    @Param({"accepted", "mixed"})
    public @Nullable String commands;

    private final LibraryWorkflow library = new LibraryWorkflow();
    private final List<Row> rows = Row.of(library.definition());
    private final Stateless4jMachine stateless4j = new Stateless4jMachine(rows);
    private final ColaMachine cola = new ColaMachine(rows);
    private final SpringMachine spring = new SpringMachine(rows);
    private List<Case> cases = List.of();

    /** Makes the commands; stops the run if the contestants do not give the same answers; lets memory settle. */
    @Setup
    public void prepare() {
        cases = Objects.equals(commands, "mixed") ? Cases.mixed(SEED, MATTERS) : Cases.accepted(SEED, MATTERS);
        Agreement.requireOnCases(cases, library, stateless4j, cola, spring);
        System.gc();
    }

    /** The library. */
    @Benchmark
    public void library(Blackhole answers) {
        for (Case asked : cases) {
            answers.consume(library.answer(asked));
        }
    }

    /** stateless4j. */
    @Benchmark
    public void stateless4j(Blackhole answers) {
        decide(stateless4j, answers);
    }

    /** COLA's state machine. */
    @Benchmark
    public void cola(Blackhole answers) {
        decide(cola, answers);
    }

    /** Spring Statemachine. */
    @Benchmark
    public void spring(Blackhole answers) {
        decide(spring, answers);
    }

    private void decide(Contestant contestant, Blackhole answers) {
        for (Case asked : cases) {
            answers.consume(contestant.decide(asked));
        }
    }
}
