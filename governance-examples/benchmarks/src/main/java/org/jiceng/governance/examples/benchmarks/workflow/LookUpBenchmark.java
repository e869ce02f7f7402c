package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Look-ups in a second: may this action be taken at this stage? Half of them may, and which comes next is chance, the same for
 * all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(LookUpBenchmark.PAIRS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookUpBenchmark {
    static final int PAIRS = 10_000;

    private final LibraryWorkflow library = new LibraryWorkflow();
    private final List<Row> rows = Row.of(library.definition());
    private final Stateless4jMachine stateless4j = new Stateless4jMachine(rows);
    private final ColaMachine cola = new ColaMachine(rows);
    private final SpringMachine spring = new SpringMachine(rows);
    private final List<Pair> pairs = Pair.mix(library.definition(), 1, PAIRS);

    /** Stops the run if the contestants do not give the same answers. */
    @Setup
    public void prepare() {
        Agreement.requireOnTable(Pair.all(library.definition()), library, stateless4j, cola, spring);
    }

    /** The library. */
    @Benchmark
    public int library() {
        return permitted(library);
    }

    /** stateless4j. */
    @Benchmark
    public int stateless4j() {
        return permitted(stateless4j);
    }

    /** COLA's state machine. */
    @Benchmark
    public int cola() {
        return permitted(cola);
    }

    /** Spring Statemachine. */
    @Benchmark
    public int spring() {
        return permitted(spring);
    }

    private int permitted(Contestant contestant) {
        int permitted = 0;
        for (Pair pair : pairs) {
            if (contestant.permits(pair.stage(), pair.action())) {
                permitted++;
            }
        }
        return permitted;
    }
}
