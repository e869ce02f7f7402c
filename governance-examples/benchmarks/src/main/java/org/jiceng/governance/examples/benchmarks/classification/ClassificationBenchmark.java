package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.household.Household;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Households classified in a second, with the outcome and the matched rules of each, by the library, a hand-written loop
 * and two rule engines. A million households are made once; each invocation takes the next {@value #BATCH} of them,
 * village by village, and begins again after the last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ClassificationBenchmark.BATCH)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassificationBenchmark {
    static final int HOUSEHOLDS = 1_000_000;
    static final int BATCH = 20_000;

    private static final long SEED = 321;
    private static final int VILLAGES_IN_BATCH = BATCH / 400;

    private final List<Village> villages = Villages.of(SEED, HOUSEHOLDS);
    private final HouseholdClassifier classifier = new LibraryRules().classifier();
    private final Engine drools = new DroolsRules();
    private final Engine easyRules = new EasyRules();
    private int next;

    /**
     * Stops the run if the contestants do not give the same answers; then lets the households settle in memory, which
     * would otherwise happen at some time while they are measured.
     */
    @Setup
    public void prepare() {
        Agreement.require(villages, new LibraryRules(), new HandWrittenRules());
        Agreement.require(villages.subList(0, VILLAGES_IN_BATCH), new HandWrittenRules(), drools, easyRules);
        System.gc();
    }

    /** The library. */
    @Benchmark
    public void library(Blackhole answers) {
        for (Village village : nextBatch()) {
            for (Household household : village.households()) {
                Classification classification = classifier.classify(household, village.income());
                answers.consume(classification.outcome());
                answers.consume(classification.matched());
            }
        }
    }

    /** The loop. */
    @Benchmark
    public void handWritten(Blackhole answers) {
        for (Village village : nextBatch()) {
            VillageAverage average = new VillageAverage(village.income());
            for (Household household : village.households()) {
                Decision decision = HandWrittenRules.decide(household, average);
                answers.consume(decision.outcome());
                answers.consume(decision.matched());
            }
        }
    }

    /** Drools. */
    @Benchmark
    public void drools(Blackhole answers) {
        engine(drools, answers);
    }

    /** Easy Rules. */
    @Benchmark
    public void easyRules(Blackhole answers) {
        engine(easyRules, answers);
    }

    private void engine(Engine engine, Blackhole answers) {
        for (Village village : nextBatch()) {
            List<HouseholdCase> cases = HouseholdCase.of(village);
            engine.fire(cases);
            for (HouseholdCase household : cases) {
                answers.consume(household.outcome());
                answers.consume(household.matched());
            }
        }
    }

    /** Pairs of villages have 800 households, so an even number of villages always has as many. */
    private List<Village> nextBatch() {
        List<Village> batch = villages.subList(next, next + VILLAGES_IN_BATCH);
        next = (next + VILLAGES_IN_BATCH) % villages.size();
        return batch;
    }
}
