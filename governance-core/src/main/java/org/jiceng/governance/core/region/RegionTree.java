package org.jiceng.governance.core.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * Look-ups in a {@link RegionList}: who is under whom, and what a region's full name is. All answers are ordered by
 * code. Immutable; holds nothing beside the list.
 */
public final class RegionTree {
    private final RegionList list;

    private RegionTree(RegionList list) {
        this.list = list;
    }

    /** The tree of a list. */
    public static RegionTree of(RegionList list) {
        return new RegionTree(list);
    }

    /** The list that this is the tree of. */
    public RegionList list() {
        return list;
    }

    /** The region with a code; empty if the list does not have it. */
    public Optional<Region> find(RegionCode code) {
        return list.find(code);
    }

    /** The regions without a superior in the list. */
    public List<Region> roots() {
        return siblings(0, list.regions().size());
    }

    /**
     * The regions directly under one; empty at the bottom.
     *
     * @throws InvalidValueException if the list does not have the code
     */
    public List<Region> children(RegionCode code) {
        return siblings(indexOf(code) + 1, list.from(code.end()));
    }

    /**
     * The regions of a level under one, at any depth; never the region itself.
     *
     * @throws InvalidValueException if the list does not have the code
     */
    public List<Region> descendants(RegionCode code, RegionLevel level) {
        return below(code).stream()
                .filter(region -> region.code().level() == level)
                .toList();
    }

    /**
     * The regions under one, at any depth, whose whole name is as given. They may be several: towns of one county often
     * have a community of the same name. Reads all regions under the given one.
     *
     * @throws InvalidValueException if the list does not have the code
     */
    public List<Region> named(RegionCode within, String name) {
        return below(within).stream()
                .filter(region -> region.name().equals(name))
                .toList();
    }

    /**
     * The regions from a root down to one, both included.
     *
     * @throws InvalidValueException if the list does not have the code
     */
    public List<Region> path(RegionCode code) {
        List<Region> path = new ArrayList<>();
        path.add(list.regions().get(indexOf(code)));
        Optional<Region> superior = code.parent().flatMap(this::find);
        while (superior.isPresent()) {
            path.add(0, superior.get());
            superior = superior.get().code().parent().flatMap(this::find);
        }
        return List.copyOf(path);
    }

    /**
     * The names of the {@link #path} one after another, such as 汉阴县城关镇南街社区居委会. Place-holders of the list,
     * such as 市辖区, stay in it.
     *
     * @throws InvalidValueException if the list does not have the code
     */
    public String fullName(RegionCode code) {
        return path(code).stream().map(Region::name).collect(Collectors.joining());
    }

    /** The list and the number of its regions. */
    @Override
    public String toString() {
        return "RegionTree[" + list + "]";
    }

    private List<Region> below(RegionCode code) {
        return list.regions().subList(indexOf(code) + 1, list.from(code.end()));
    }

    /** The regions of a part of the list, each followed by what lies below it, without those below. */
    private List<Region> siblings(int from, int to) {
        List<Region> siblings = new ArrayList<>();
        for (int i = from;
                i < to;
                i = list.from(siblings.get(siblings.size() - 1).code().end())) {
            siblings.add(list.regions().get(i));
        }
        return List.copyOf(siblings);
    }

    private int indexOf(RegionCode code) {
        if (find(code).isEmpty()) {
            throw new InvalidValueException(
                    Reason.of(RegionReason.REGION_UNKNOWN, "code", code).with("asOf", list.asOf()));
        }
        return list.from(code.number());
    }
}
