package org.jiceng.governance.examples.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.contacts.ContactsReason;
import org.jiceng.governance.examples.county.contacts.CountyContacts;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.grid.contact.ContactChange;
import org.jiceng.governance.grid.contact.ContactChoice;
import org.jiceng.governance.grid.contact.ContactExplanation;
import org.jiceng.governance.grid.contact.ContactMove;
import org.jiceng.governance.grid.contact.ContactPerson;
import org.jiceng.governance.grid.contact.ContactTie;
import org.jiceng.governance.grid.contact.TieKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains who contacts a household, whom a person contacts, or why a household has not a certain person. */
@Command(name = "why", sortOptions = false)
final class WhyCommand extends Subcommand {
    @Option(names = "--household", paramLabel = "ID", descriptionKey = "why.household")
    private @Nullable String household;

    @Option(names = "--person", paramLabel = "ID", descriptionKey = "why.person")
    private @Nullable String person;

    @Mixin
    private final ContactOptions given = new ContactOptions();

    @Override
    ExitCode run() {
        HouseholdId asked = household == null ? null : HouseholdId.of(household);
        PersonId of = person == null ? null : PersonId.of(person);
        if (asked == null && of == null) {
            throw CallFailure.wrongCall(Reason.of(CallReason.CALL_OPTION_MISSING, "option", "--household, --person"));
        }
        RowProblems problems = new RowProblems(session().err(), session().locale());
        ContactOptions.Assigned assigned = given.assign(problems);
        if (of != null && assigned.withoutLine().contains(of)) {
            throw CallFailure.wrongCall(Reason.of(ContactsReason.PERSON_WITHOUT_LINE, "person", of));
        }
        CountyContacts contacts = assigned.contacts();
        Report report = given.report(session(), problems);
        if (asked == null && of != null) {
            explain(assigned.again() ? contacts : contacts.again(), of, report);
        } else if (asked != null) {
            explain(contacts, asked, report);
            if (of != null) {
                explain(contacts, asked, of, report);
            }
        }
        print(report);
        return problems.exit();
    }

    private void explain(CountyContacts contacts, HouseholdId asked, Report report) {
        ContactExplanation why = contacts.plan().why(asked);
        report.with("household", asked.value());
        table(
                "contacted_by",
                contacts.ties(asked).map(tie -> row(contacts, tie)).toList(),
                report);
        if (why.isLeftOut()) {
            List<String> missing = titles().of("line", why.linesLeftOut());
            report.with("left_out_lines", missing.isEmpty() ? session().texts().getString("why.any-line") : missing);
            ContactReport.addBottleneck(contacts, asked, json(), session(), report);
        }
        table("alternatives", why.others().stream().map(this::row).toList(), report);
    }

    /** Adds a table, as text only if it has rows. */
    private void table(String name, List<Map<String, @Nullable Object>> rows, Report report) {
        if (json() || !rows.isEmpty()) {
            report.with(name, rows);
        }
    }

    private Titles titles() {
        return new Titles(session(), json());
    }

    private void explain(CountyContacts contacts, HouseholdId asked, PersonId of, Report report) {
        List<Reason> reasons = contacts.plan().whyNot(asked, of);
        report.with("person", of.value());
        if (reasons.isEmpty()) {
            report.with("why_not", session().texts().getString("why.contacts"));
        } else {
            report.with("why_not", titles().texts(reasons));
        }
    }

    private void explain(CountyContacts contacts, PersonId of, Report report) {
        ContactChange without = contacts.plan().without(of);
        ContactPerson known = contacts.person(of);
        List<ContactTie> ties = contacts.ties(of).toList();
        report.with("person", of.value())
                .with("has_households", count(ties, Set.of(TieKind.values())))
                .with("has_one_to_one", count(ties, Set.of(TieKind.ONE_TO_ONE)))
                .with("capacity", contacts.rules().capacity(known))
                .with("most_one_to_one", contacts.rules().mostOneToOne(known))
                .with(
                        "scopes",
                        known.lines().stream()
                                .map(line -> titles().of("line", line) + " "
                                        + titles().of("scope", contacts.rules().scope(line)))
                                .toList());
        table("contacts", ties.stream().map(tie -> row(contacts, tie)).toList(), report);
        table("next_best", nextBest(contacts, ties), report);
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        ContactReport.cost(more, "more_", without.more());
        report.with("without_moves", without.moves().size()).with("without_costs", List.of(more));
        table("moves_without", without.moves().stream().map(WhyCommand::row).toList(), report);
    }

    /** For each household of a person the cheapest other one; none where nobody else could. */
    private List<Map<String, @Nullable Object>> nextBest(CountyContacts contacts, List<ContactTie> ties) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        ties.stream()
                .map(ContactTie::household)
                .distinct()
                .forEach(household -> contacts.plan().why(household).others().stream()
                        .findFirst()
                        .ifPresent(choice -> {
                            Map<String, @Nullable Object> row = new LinkedHashMap<>();
                            row.put("household", household.value());
                            row.putAll(row(choice));
                            rows.add(row);
                        }));
        return rows;
    }

    private static long count(List<ContactTie> ties, Set<TieKind> kinds) {
        return ties.stream()
                .filter(tie -> kinds.contains(tie.kind()))
                .map(ContactTie::household)
                .distinct()
                .count();
    }

    private Map<String, @Nullable Object> row(CountyContacts contacts, ContactTie tie) {
        OptionalLong metres = contacts.metres(tie);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("household", tie.household().value());
        row.put("person", tie.person().value());
        row.put("line", titles().of("line", tie.line()));
        row.put("kind", titles().of("kind", tie.kind()));
        row.put("distance", metres.isPresent() ? metres.getAsLong() : null);
        row.put("locked", tie.locked());
        return row;
    }

    private Map<String, @Nullable Object> row(ContactChoice choice) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("person", choice.person().value());
        row.put("lines", titles().of("line", choice.lines()));
        row.put("metres", choice.metres());
        ContactReport.cost(row, "more_", choice.more());
        return row;
    }

    private static Map<String, @Nullable Object> row(ContactMove move) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("household", move.household().value());
        row.put("before", move.before().stream().map(PersonId::value).toList());
        row.put("after", move.after().stream().map(PersonId::value).toList());
        return row;
    }
}
