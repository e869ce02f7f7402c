package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.function.Supplier;

/** One way to assign. */
interface Contestant {
    /**
     * Hands an instance to the solver in its own form; the solving begins when the answer is asked for.
     *
     * @param mayFail whether some households may be left without a person; then they get one more, nobody, who has room for all
     */
    Supplier<Answer> build(Instance instance, boolean mayFail);
}
