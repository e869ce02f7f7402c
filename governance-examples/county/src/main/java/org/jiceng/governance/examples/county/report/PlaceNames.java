package org.jiceng.governance.examples.county.report;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.roster.Divisions;

/** The names of the towns and villages of a county. */
final class PlaceNames {
    private final Map<RegionCode, String> names = new HashMap<>();

    PlaceNames(Divisions divisions) {
        Stream.concat(divisions.towns().stream(), divisions.villages().stream())
                .forEach(division -> names.put(division.region(), division.name()));
    }

    /** The name of a town or village, its code if it is in no list. */
    String of(RegionCode place) {
        return names.getOrDefault(place, place.text());
    }
}
