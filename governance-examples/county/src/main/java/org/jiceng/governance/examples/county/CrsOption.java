package org.jiceng.governance.examples.county;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.examples.county.grids.Crs;
import org.jiceng.governance.examples.county.grids.Person;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The system of the places in the tables that a subcommand reads. GeoJSON is of WGS 84 by its own standard. */
final class CrsOption {
    @Option(names = "--crs", paramLabel = "WGS84|CGCS2000|GCJ-02", converter = Converter.class)
    private Crs crs = Crs.WGS84;

    /** Adds to a report what became of places that are not of WGS 84. */
    Report add(Session session, Report report) {
        return crs == Crs.WGS84
                ? report
                : report.with("crs", session.texts().getString(crs == Crs.GCJ02 ? "crs.converted" : "crs.equal"));
    }

    List<Household> households(List<Household> read) {
        return read.stream()
                .map(household -> household.toBuilder()
                        .place(crs.toWgs84(household.place()))
                        .build())
                .toList();
    }

    List<Person> persons(List<Person> read) {
        return read.stream()
                .map(person -> person.at(crs.toWgs84(person.place())))
                .toList();
    }

    /** Takes the names with and without a hyphen. */
    static final class Converter implements ITypeConverter<Crs> {
        @Override
        public Crs convert(String name) {
            String plain = name.toUpperCase(Locale.ROOT).replaceAll("[- ]", "");
            return Stream.of(Crs.values())
                    .filter(crs -> crs.name().equals(plain))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("not one of WGS84, CGCS2000, GCJ-02"));
        }
    }
}
