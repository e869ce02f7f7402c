package org.jiceng.governance.examples.benchmarks.assignment;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A network as an assignment, so that a least assignment of all households is a least flow. Two forms are exact:
 *
 * <ol>
 *   <li>{@linkplain BipartiteReduction As it stands}, where supplies flow to persons and from there nowhere, or into one sink.
 *   <li>{@linkplain ArcReduction By arcs}, for any other network.
 * </ol>
 */
abstract class Reduction {
    static final long MOST_UNITS = 10_000_000;

    private final Instance instance;
    private final long shift;

    /** @param shift what was added to the cost of each candidate so that none is below 0 */
    Reduction(Instance instance, long shift) {
        this.instance = instance;
        this.shift = shift;
    }

    /**
     * The network in the smaller of the forms that it fits.
     *
     * @throws MalformedNetworkException if it has too many units or costs too far apart
     */
    static Reduction of(Network network) throws MalformedNetworkException {
        BipartiteShape shape = new BipartiteShape(network);
        return shape.fits() ? BipartiteReduction.of(network, shape) : ArcReduction.of(network);
    }

    final Instance instance() {
        return instance;
    }

    /** What the flow of an assignment costs. */
    long cost(Answer answer) {
        return answer.cost() - answer.assigned() * shift;
    }

    /** Why the answer is no flow: how much is left over; or nothing, if it is one. */
    abstract Optional<String> infeasible(Answer answer);

    /**
     * How much flows through each arc.
     *
     * @param personOf the person of each household, negative for nobody
     */
    abstract long[] flow(IntUnaryOperator personOf);

    static MalformedNetworkException tooManyUnits() {
        return new MalformedNetworkException("More than " + MOST_UNITS + " units would each be a household. Divide all"
                + " supplies and capacities by what divides them all, or lower capacities that are never used up.");
    }

    static int cost(long cost, long shift, int line) throws MalformedNetworkException {
        long shifted = cost + shift;
        if (shifted > Integer.MAX_VALUE) {
            throw new MalformedNetworkException("Line " + line + " costs " + cost
                    + ", more than 2^31 - 1 above the least or" + " above 0. Give costs that lie nearer together.");
        }
        return (int) shifted;
    }
}
