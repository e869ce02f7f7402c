package org.jiceng.governance.grid.boundary;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jiceng.governance.core.outcome.Outcome;

/**
 * GeoJSON of boundaries: one feature for each grid with the properties {@code grid_code}, {@code level} and {@code name}.
 *
 * <p>Written: positions of WGS 84, longitude first, with at most seven decimals; outer rings counter-clockwise; a polygon, or
 * a multipolygon where there are several; the same features always give the same bytes. Read: rings may turn either way,
 * positions may have more decimals and a height, which are dropped, and members that are not known are passed over; all else
 * must be as RFC 7946 says. A file of up to 64 MiB, nested no deeper than 64, is read.
 *
 * @basis RFC 7946
 */
public final class GridGeoJson {
    /** The most faults that are named; a file with more is refused with the first of them. */
    public static final int MOST_FAULTS = 1000;

    private GridGeoJson() {}

    /**
     * The features, in their order, as GeoJSON in UTF-8 with one feature a line.
     *
     * @throws IllegalArgumentException if two features have the same code
     */
    public static byte[] write(Collection<GridFeature> features) {
        return GeoJsonWriter.write(features).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The features of a file, in its order, or every fault of it. A reason names what it is about by a JSON pointer, and
     * the feature, counted from 1, as the attribute {@code feature}.
     *
     * @param json GeoJSON in UTF-8
     */
    public static Outcome<List<GridFeature>> read(byte[] json) {
        return new GeoJsonReader().grids(json);
    }

    /**
     * The boundaries of a file of other land, such as villages, or every fault of it, as {@link #read} tells them.
     *
     * @param json GeoJSON in UTF-8
     * @param codeProperty the property that holds the code of a feature, a text that no two of them share
     */
    public static Outcome<SortedMap<String, Boundary>> readOutlines(byte[] json, String codeProperty) {
        return new GeoJsonReader().outlines(json, codeProperty);
    }
}
