package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ServicePlan;
import org.jiceng.governance.examples.county.bulletin.BulletinSheet;
import org.jiceng.governance.examples.county.bulletin.QuarterBulletins;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.contacts.ContactFiles;
import org.jiceng.governance.examples.county.contacts.ContactGrids;
import org.jiceng.governance.examples.county.contacts.ContactPersons;
import org.jiceng.governance.examples.county.contacts.ContactYear;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.grids.CountyPlan;
import org.jiceng.governance.examples.county.grids.CountyRequest;
import org.jiceng.governance.examples.county.grids.GroupTable;
import org.jiceng.governance.examples.county.grids.Person;
import org.jiceng.governance.examples.county.grids.PersonTable;
import org.jiceng.governance.examples.county.grids.PlanFigures;
import org.jiceng.governance.examples.county.grids.PlanFiles;
import org.jiceng.governance.examples.county.grids.VillageOutlines;
import org.jiceng.governance.examples.county.ledger.JournalHistories;
import org.jiceng.governance.examples.county.ledger.Place;
import org.jiceng.governance.examples.county.matters.CountyUnits;
import org.jiceng.governance.examples.county.matters.MatterYear;
import org.jiceng.governance.examples.county.matters.YearFiles;
import org.jiceng.governance.examples.county.matters.YearSettings;
import org.jiceng.governance.examples.county.report.CountyReport;
import org.jiceng.governance.examples.county.report.CountyResults;
import org.jiceng.governance.examples.county.report.DecidedHousehold;
import org.jiceng.governance.examples.county.roster.CountyOutline;
import org.jiceng.governance.examples.county.roster.CountyProfile;
import org.jiceng.governance.examples.county.roster.Roster;
import org.jiceng.governance.examples.county.roster.RosterFiles;
import org.jiceng.governance.examples.county.roster.RosterGroup;
import org.jiceng.governance.examples.county.roster.RosterPersons;
import org.jiceng.governance.examples.county.roster.RosterSettings;
import org.jiceng.governance.examples.county.roster.RosterSummary;
import org.jiceng.governance.grid.contact.ContactRequest;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a county's roster, takes it through intake, classifies it, plans its grids and contacts, lets a year of contacts and one of matters pass and writes the files. */
@Command(name = "run", sortOptions = false)
final class RunCommand extends Subcommand {
    private static final int HOUSEHOLDS_FOR_A_PETITION = 50;
    private static final int LEAST_PETITIONS = 40;
    private static final int MOST_PETITIONS = 4_000;

    private static final List<BulletinMeasure> MEASURES = List.of(
            BulletinMeasure.REGISTERED,
            BulletinMeasure.ACCEPTED_IN_TIME,
            BulletinMeasure.CLOSED_IN_TIME,
            BulletinMeasure.SATISFIED);

    @Option(names = "--county", paramLabel = "hanyin|shiquan")
    private CountyProfile county = CountyProfile.HANYIN;

    @Option(names = "--households", paramLabel = "N")
    private @Nullable Long households;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--year", paramLabel = "YEAR")
    private int year = 2021;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf = LocalDate.of(2024, 6, 30);

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--journal", paramLabel = "JDBC", descriptionKey = "run.journal", converter = PlaceConverter.class)
    private @Nullable Place journal;

    @Override
    ExitCode run() {
        RosterSettings settings = settings();
        Path folder = out == null ? Path.of("county-output", county.toString()) : out;
        Roster roster = Roster.of(settings);
        RosterSummary summary = new RosterSummary(settings.referenceYear());
        RowProblems problems = new RowProblems(session().err(), session().locale());
        List<Household> good = new ArrayList<>();
        Consumer<HouseholdRow> intake = HouseholdTable.intake("households.csv", good, problems);
        try (OutputFiles files = OutputFiles.open();
                Progress progress = new Progress(session().err(), settings.households())) {
            RosterFiles.write(roster, folder, files, household -> {
                summary.add(household);
                intake.accept(household);
                progress.accept(summary.households());
            });
            Classified classified = Classified.of(pack(), asOf, good);
            DecisionFile.write(classified, DecisionFile.begin(folder.resolve("decisions.csv"), files));
            Report report = report(settings, roster, summary);
            addClasses(report, classified, roster, good);
            List<Person> people = addPersons(report, settings, good, problems, folder, files);
            CountyPlan plan = addGrids(report, roster, good, people, problems, folder, files);
            CountyContacts contacts = addContacts(report, classified, people, plan, folder, files);
            addContactYear(report, contacts, classified, folder, files);
            MatterYear passed =
                    YearFiles.write(year(settings, roster), SaltOption.seeded(seed, 0), folder, journal, files);
            addMatters(report, passed);
            List<MatterHistory> histories = JournalHistories.of(passed.journal());
            Map<String, BulletinSheet> bulletins = addBulletins(report, histories, folder, files);
            CountyReport.write(
                    new CountyResults(
                            settings,
                            pack(),
                            roster,
                            summary,
                            decided(classified),
                            plan,
                            contacts,
                            passed,
                            histories,
                            bulletins),
                    session().locale(),
                    folder.resolve("report.html"),
                    files);
            files.commit();
            if (journal != null) {
                report.with("journal", journal.toString());
            }
            print(report.with("out", folder.toString()));
        }
        return problems.exit();
    }

    private void addClasses(Report report, Classified classified, Roster roster, List<Household> good) {
        report.with("pack", classified.classifier().pack().id());
        ClassTally tally = ClassTally.of(classified);
        tally.report(report);
        if (county != CountyProfile.HANYIN) {
            Classified literal = Classified.of(PolicyPacks.builtIn("hanyin-321"), asOf, good);
            ClassTally.of(literal).reportManual(report, "manual_by_hanyin");
        }
        report.with(
                "towns",
                tally.byTown(roster.divisions().towns().stream()
                        .map(town -> Region.of(town.region(), town.name()))
                        .toList()));
    }

    private List<Person> addPersons(
            Report report,
            RosterSettings settings,
            List<Household> good,
            RowProblems problems,
            Path folder,
            OutputFiles files) {
        List<List<String>> rows = RosterPersons.of(settings, good);
        CsvOutput persons = files.csv(folder.resolve("persons.csv"), PersonTable.COLUMNS);
        rows.forEach(persons::row);
        report.with("base_grids_published", county.baseGrids(settings.households()))
                .with("three_line_persons", RosterPersons.ofThreeLines(rows));
        return PersonTable.of(rows, "persons.csv", problems);
    }

    private CountyPlan addGrids(
            Report report,
            Roster roster,
            List<Household> good,
            List<Person> people,
            RowProblems problems,
            Path folder,
            OutputFiles files) {
        Map<RegionCode, List<Household>> households = CountyRequest.byVillage(good);
        CountyRequest request = new CountyRequest(
                roster.divisions().villages().stream()
                        .map(village -> Region.of(village.region(), village.name()))
                        .toList(),
                roster.groups().stream().map(RunCommand::group).toList(),
                households,
                people,
                VillageOutlines.within(CountyOutline.of(county).boundary(), households),
                null,
                Set.of());
        CountyPlan plan = CountyPlan.of(pack(), asOf, request);
        plan.refused().forEach(problems::refused);
        PlanFiles.write(plan, folder, files);
        PlanReport.add(new PlanFigures(plan), true, false, json(), session(), report);
        return plan;
    }

    /** The first year of the contacts: there is none before to keep to. */
    private CountyContacts addContacts(
            Report report,
            Classified classified,
            List<Person> people,
            CountyPlan plan,
            Path folder,
            OutputFiles files) {
        ContactGrids grids = ContactGrids.of(plan.memberships());
        ContactRequest request = ContactRequest.builder()
                .households(ContactOptions.households(classified, ServicePlan.of(pack(), asOf), grids))
                .persons(ContactPersons.of(people, grids))
                .build();
        CountyContacts contacts = CountyContacts.of(pack(), asOf, request);
        ContactFiles.writeAssignments(contacts, folder.resolve("assignments.csv"), files);
        ContactFiles.writeCoverage(contacts, folder.resolve("coverage.csv"), files);
        ContactOptions.Assigned assigned = new ContactOptions.Assigned(
                contacts, ContactPersons.withoutLine(people), ContactOptions.undecided(classified), false);
        ContactReport.addContacts(assigned, json(), session(), report);
        return contacts;
    }

    private void addContactYear(
            Report report, CountyContacts contacts, Classified classified, Path folder, OutputFiles files) {
        Map<HouseholdId, HouseholdClass> classes = new LinkedHashMap<>();
        for (Classified.Entry entry : classified.entries()) {
            HouseholdClass served = entry.served();
            if (served != null) {
                classes.put(entry.household().id(), served);
            }
        }
        ContactYear passed = ContactYear.passed(pack(), asOf, seed, contacts, classes);
        ContactFiles.writeRecords(passed, folder.resolve("contact-records.csv"), files);
        ContactFiles.writeAssessments(passed, folder.resolve("assessments.csv"), files);
        ContactReport.addYear(passed, json(), session(), report);
    }

    private static List<DecidedHousehold> decided(Classified classified) {
        return classified.entries().stream()
                .map(entry -> new DecidedHousehold(
                        entry.household().id(),
                        entry.household().village(),
                        entry.classification().outcome(),
                        classified.nextVisitDue(entry)))
                .toList();
    }

    private static GroupTable.Group group(RosterGroup group) {
        return new GroupTable.Group(RegionCode.of(group.villageCode()), group.group(), group.name(), group.area());
    }

    private void addMatters(Report report, MatterYear passed) {
        WorkflowDefinition definition = LedgerWorkflow.of(pack(), asOf).definition();
        List<Matter> matters = passed.matters();
        report.with("matters", matters.size())
                .with("commands", passed.sent())
                .with("accepted", passed.accepted())
                .with("refused_by_code", passed.refusedByCode())
                .with("entries", passed.journal().size())
                .with(
                        "matters_by_stage",
                        MatterTally.of(matters, definition).rows(new Naming(definition, session(), json())));
    }

    private Map<String, BulletinSheet> addBulletins(
            Report report, List<MatterHistory> histories, Path folder, OutputFiles files) {
        Map<String, BulletinSheet> bulletins = QuarterBulletins.write(pack(), histories, asOf, folder, files);
        List<Reason> gaps = bulletins.values().stream()
                .flatMap(sheet -> sheet.gaps().stream())
                .distinct()
                .toList();
        report.with("bulletins", bulletinRows(bulletins)).withReasons("calendar_gaps", gaps, session());
        return bulletins;
    }

    /** What each quarter's bulletin says of the whole: how many were registered, and the three rates. */
    private static List<Map<String, @Nullable Object>> bulletinRows(Map<String, BulletinSheet> bulletins) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        bulletins.forEach((quarter, sheet) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("quarter", quarter);
            for (BulletinMeasure measure : MEASURES) {
                row.put(measure.name(), sheet.whole(measure).orElse(null));
            }
            rows.add(row);
        });
        return rows;
    }

    private YearSettings year(RosterSettings settings, Roster roster) {
        int petitions = settings.households() / HOUSEHOLDS_FOR_A_PETITION;
        return new YearSettings(
                CountyUnits.of(county.code(), roster.divisions()),
                pack(),
                asOf,
                seed,
                Math.min(Math.max(petitions, LEAST_PETITIONS), MOST_PETITIONS));
    }

    private PolicyPack pack() {
        return PolicyPacks.builtIn(county + "-321");
    }

    private RosterSettings settings() {
        long wanted = households == null ? county.households() : households;
        if (wanted < 1 || wanted > RosterSettings.MAX_HOUSEHOLDS) {
            throw badValue("--households", wanted);
        }
        if (!RosterSettings.isYear(year)) {
            throw badValue("--year", year);
        }
        if (!RosterSettings.isAsOf(asOf)) {
            throw badValue("--as-of", asOf);
        }
        if (journal != null && !journal.isDatabase()) {
            throw badValue("--journal", journal);
        }
        return new RosterSettings(county, (int) wanted, seed, year, asOf);
    }

    private static Report report(RosterSettings settings, Roster roster, RosterSummary summary) {
        return new Report()
                .with("county", settings.county().toString())
                .with("seed", settings.seed())
                .with("as_of", settings.asOf().toString())
                .with("reference_year", settings.referenceYear())
                .with("villages", roster.divisions().villages().size())
                .with("groups", roster.groups().size())
                .with("households", summary.households())
                .with("residents", summary.residents())
                .with("registered", summary.registered())
                .with("households_income_known", summary.incomesKnown())
                .with("mean_income_yuan", summary.meanIncomeYuan());
    }
}
