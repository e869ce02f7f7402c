package org.jiceng.governance.examples.county.contacts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.grid.assessment.ContactDuty;
import org.jiceng.governance.grid.assessment.ContactRecord;
import org.jiceng.governance.grid.assessment.Heard;
import org.jiceng.governance.grid.assessment.PersonAssessment;
import org.jiceng.governance.grid.assessment.PersonFigures;
import org.jiceng.governance.grid.contact.ContactHousehold;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.CoverageFigures;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Contacts as {@code assignments.csv} and {@code coverage.csv}, a year of them by month as {@code
 * contact-records/2023-01.csv} and so on, and {@code assessments.csv}. Persons and households stand there by their ids only.
 */
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

    private static final List<String> RECORD_COLUMNS =
            List.of("person_id", "household_id", "line", "day", "manner", "duties", "heard", "settled");
    private static final List<String> ASSESSMENT_COLUMNS = List.of(
            "person_id",
            "grade",
            "visits_kept",
            "visits_owed",
            "visits_left_out",
            "households_contacted",
            "households",
            "contacts",
            "heard",
            "settled",
            "stipend_months",
            "stipend_fen",
            "commendation_fen",
            "reasons");

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

    /** Writes a row for each contact, into a file for each month of a folder; the files appear when the caller commits. */
    public static void writeRecords(ContactYear year, Path folder, OutputFiles files) {
        Map<YearMonth, CsvOutput> months = new HashMap<>();
        for (ContactRecord record : year.records()) {
            months.computeIfAbsent(
                            YearMonth.from(record.day()),
                            month -> files.csv(folder.resolve(month + ".csv"), RECORD_COLUMNS))
                    .row(row(record));
        }
    }

    private static List<String> row(ContactRecord record) {
        return List.of(
                record.person().value(),
                record.household().value(),
                record.line().name(),
                record.day().toString(),
                record.manner().name(),
                record.duties().stream().map(ContactDuty::name).collect(joining(";")),
                record.heard().stream().map(thing -> thing.kind().name()).collect(joining(";")),
                Long.toString(record.heard().stream().filter(Heard::settled).count()));
    }

    /** Writes a row for each person, by id; the file appears when the caller commits. */
    public static void writeAssessments(ContactYear year, Path place, OutputFiles files) {
        CsvOutput output = files.csv(place, ASSESSMENT_COLUMNS);
        year.assessment().persons().forEach(person -> output.row(row(person)));
    }

    private static List<String> row(PersonAssessment person) {
        PersonFigures figures = person.figures();
        return List.of(
                person.person().value(),
                person.grade().name(),
                Long.toString(figures.visitsKept().numerator()),
                Long.toString(figures.visitsKept().denominator()),
                Long.toString(figures.visitsKept().excluded()),
                Long.toString(figures.householdsContacted().numerator()),
                Long.toString(figures.householdsContacted().denominator()),
                Long.toString(figures.contacts().numerator()),
                Long.toString(figures.settled().denominator()),
                Long.toString(figures.settled().numerator()),
                Integer.toString(person.stipendMonths()),
                Long.toString(person.stipendFen()),
                Long.toString(person.commendationFen()),
                person.reasons().stream().map(Reason::code).collect(joining(";")));
    }
}
