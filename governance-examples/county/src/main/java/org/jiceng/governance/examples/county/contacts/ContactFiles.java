package org.jiceng.governance.examples.county.contacts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.grid.grid.ContactLine;

/** Contacts as {@code assignments.csv} and {@code coverage.csv}. */
public final class ContactFiles {
    static final List<String> TIE_COLUMNS =
            List.of("household_id", "person_id", "line", "kind", "distance_m", "locked");
    private static final List<String> COVERAGE_COLUMNS = List.of(
            "village_code",
            "households",
            "contacted",
            "party_member",
            "peoples_deputy",
            "central_household_head",
            "linked",
            "linked_with_person",
            "left_out");

    private ContactFiles() {}

    /** Writes a row for each tie; the file appears when the caller commits. */
    public static void writeAssignments(CountyContacts contacts, Path place, OutputFiles files) {
        CsvOutput output = files.csv(place, TIE_COLUMNS);
        contacts.ties().forEach(tie -> output.row(row(tie, contacts.metres(tie))));
    }

    private static List<String> row(ContactTie tie, OptionalLong metres) {
        return List.of(
                tie.household().value(),
                tie.person().value(),
                tie.line().name(),
                tie.kind().name(),
                metres.isEmpty() ? "" : Long.toString(metres.getAsLong()),
                Boolean.toString(tie.locked()));
    }

    /** Writes a row for each village, by code; the file appears when the caller commits. */
    public static void writeCoverage(CountyContacts contacts, Path place, OutputFiles files) {
        CsvOutput output = files.csv(place, COVERAGE_COLUMNS);
        Map<RegionCode, Long> leftOut =
                contacts.leftOut().stream().collect(groupingBy(ContactHousehold::village, counting()));
        contacts.audit()
                .villages()
                .forEach((village, figures) -> output.row(row(village, figures, leftOut.getOrDefault(village, 0L))));
    }

    private static List<String> row(RegionCode village, CoverageFigures figures, long leftOut) {
        List<String> row = new ArrayList<>(
                List.of(village.text(), Integer.toString(figures.households()), Integer.toString(figures.contacted())));
        for (ContactLine line : ContactLine.values()) {
            row.add(String.valueOf(figures.contactedByLine().get(line)));
        }
        row.add(Integer.toString(figures.linked()));
        row.add(Integer.toString(figures.linkedWithPerson()));
        row.add(Long.toString(leftOut));
        return row;
    }
}
