package org.jiceng.governance.core.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Region lists for tests: from the two counties' files, or from rows written as {@code code name}. */
final class CountyLists {
    private CountyLists() {}

    static RegionList villages(String county, int year) {
        return RegionList.of(endOf(year), read(county + "-villages-" + year + ".csv"));
    }

    /** A county with its towns and villages; the county's own row is in neither file. */
    static RegionList whole(Region county, String name, int year) {
        List<Region> rows = new ArrayList<>(read(name + "-villages-" + year + ".csv"));
        rows.addAll(read(name + "-towns-" + year + ".csv"));
        rows.add(county);
        return RegionList.of(endOf(year), rows);
    }

    static RegionList list(String asOf, String... rows) {
        return RegionList.of(LocalDate.parse(asOf), rows(rows));
    }

    static List<Region> rows(String... rows) {
        return Arrays.stream(rows).map(CountyLists::row).toList();
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** The rows of a file whose first columns are code and name. */
    static List<Region> read(String file) {
        InputStream stream = Objects.requireNonNull(CountyLists.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(CountyLists::csvRow).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region csvRow(String line) {
        String[] fields = line.split(",", -1);
        return Region.of(RegionCode.of(fields[0]), fields[1].replace("\"", ""));
    }

    private static Region row(String row) {
        int space = row.indexOf(' ');
        return Region.of(RegionCode.of(row.substring(0, space)), row.substring(space + 1));
    }
}
