package org.jiceng.governance.grid.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiceng.governance.core.region.Place;

/**
 * Which places touch, as places are numbered from 0 in the list that it was made from. Immutable.
 *
 * <p>Each place has the land that is nearer to it than to any other. Places whose land meets in more than a point touch,
 * unless they are too far apart or a barrier lies between them, as {@link AdjacencySettings} says. A common border counts as
 * far as it is within reach: half the distance at which the two would no longer touch. Places at one spot, which is seven
 * decimals of a degree, share its land like the slices of a cake, in the order of the list from the east counter-clockwise.
 *
 * <p>The same list and settings always give the same answer. Distances are true to scale at the middle latitude, which is
 * exact to a few thousandths for a county.
 */
public final class Adjacency {
    private static final Comparator<Border> IN_ORDER =
            Comparator.comparingInt(Border::first).thenComparingInt(Border::second);
    private static final Comparator<Neighbours.Gap> NEAREST_FIRST = Comparator.comparing(Neighbours.Gap::crossesBarrier)
            .thenComparingDouble(Neighbours.Gap::metres)
            .thenComparingInt(Neighbours.Gap::first)
            .thenComparingInt(Neighbours.Gap::second);

    private final int places;
    private final List<Border> borders;
    private final List<Link> links;
    private final List<Neighbours.Gap> gaps;

    private Adjacency(int places, List<Border> borders, List<Link> links, List<Neighbours.Gap> gaps) {
        this.places = places;
        this.borders = borders;
        this.links = links;
        this.gaps = gaps;
    }

    /** Which of some places touch; of no places, none. */
    public static Adjacency of(List<Place> places, AdjacencySettings settings) {
        Neighbours neighbours = Neighbours.of(places, settings);
        return new Adjacency(
                places.size(),
                neighbours.borders().stream().sorted(IN_ORDER).toList(),
                List.of(),
                neighbours.gaps().stream().sorted(NEAREST_FIRST).toList());
    }

    /** How many places there are. */
    public int places() {
        return places;
    }

    /** The common borders, each once, by the numbers of their places; a link counts as a border of 1 metre. */
    public List<Border> borders() {
        return borders;
    }

    /** The links by which components were joined, the shortest first; none unless {@link #joined} made this. */
    public List<Link> links() {
        return links;
    }

    /**
     * The components: places that are connected by borders. Each is in ascending order, and they are in the order of their
     * first places.
     */
    public List<List<Integer>> components() {
        Components components = components(borders);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, places)
                .forEach(i -> members.computeIfAbsent(components.first(i), first -> new ArrayList<>())
                        .add(i));
        return members.values().stream().map(List::copyOf).toList();
    }

    /**
     * This adjacency with its components joined by the shortest links that cross no barrier. Only places whose land meets
     * are linked, so components that barriers keep apart may remain.
     */
    public Adjacency joined() {
        return joined(gap -> !gap.crossesBarrier());
    }

    /** This adjacency with all components joined: without crossing a barrier where that is possible, then across. */
    public Adjacency joinedAcrossBarriers() {
        return joined(gap -> true);
    }

    private Adjacency joined(Predicate<Neighbours.Gap> allowed) {
        Components components = components(borders);
        List<Link> more = gaps.stream()
                .filter(allowed)
                .filter(gap -> components.join(gap.first(), gap.second()))
                .map(Neighbours.Gap::link)
                .toList();
        Stream<Border> crossings = more.stream().map(link -> new Border(link.first(), link.second(), 1));
        return new Adjacency(
                places,
                Stream.concat(borders.stream(), crossings).sorted(IN_ORDER).toList(),
                Stream.concat(links.stream(), more.stream()).toList(),
                gaps);
    }

    private Components components(List<Border> joining) {
        Components components = new Components(places);
        joining.forEach(border -> components.join(border.first(), border.second()));
        return components;
    }

    @Override
    public String toString() {
        return "Adjacency[%d places, %d borders, %d links]".formatted(places, borders.size(), links.size());
    }
}
