package org.jiceng.governance.grid.assessment;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.service.ClassPeriod;

/** One assessment: the days of one year for which a register is kept. */
final class Assessing {
    private static final Comparator<DueVisit> BY_DAY =
            Comparator.comparing(DueVisit::due).thenComparing(DueVisit::household);

    private final ContactAssessment rules;
    private final int year;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<HouseholdId, ? extends Collection<ClassPeriod>> classes;
    private final Map<PersonId, List<TieSpan>> ties;
    private final Map<PersonId, List<ContactRecord>> made;
    private final Map<PersonId, List<DueVisit>> due = new HashMap<>();
    private final List<DueVisit> ofNobody = new ArrayList<>();

    Assessing(
            ContactAssessment rules,
            int year,
            LocalDate from,
            LocalDate to,
            Collection<TieSpan> allTies,
            ContactRegister register,
            Map<HouseholdId, ? extends Collection<ClassPeriod>> classes) {
        this.rules = rules;
        this.year = year;
        this.from = from;
        this.to = to;
        this.classes = classes;
        ties = allTies.stream().filter(tie -> tie.meets(from, to)).collect(groupingBy(TieSpan::person));
        made = register.between(from, to).stream().collect(groupingBy(ContactRecord::person));
        Map<HouseholdId, List<TieSpan>> byHousehold = allTies.stream().collect(groupingBy(TieSpan::household));
        VisitCheck check = VisitCheck.of(rules.plan(), register);
        classes.forEach((household, periods) -> check.visits(
                        household, periods, byHousehold.getOrDefault(household, List.of()), from, to)
                .due()
                .forEach(this::attribute));
    }

    private void attribute(DueVisit visit) {
        visit.tied()
                .forEach(person ->
                        due.computeIfAbsent(person, nobody -> new ArrayList<>()).add(visit));
        if (visit.tied().isEmpty()) {
            ofNobody.add(visit);
        }
    }

    YearAssessment assessment() {
        Map<PersonId, PersonFigures> figures = new TreeMap<>();
        persons().forEach(person -> figures.put(person, figures(person)));
        Grading grading = rules.grading(figures.values());
        ofNobody.sort(BY_DAY);
        return new YearAssessment(
                year,
                from,
                to,
                figures.entrySet().stream()
                        .map(entry -> assessment(
                                entry.getKey(),
                                entry.getValue(),
                                grading.reason(entry.getValue().visitsKept())))
                        .toList(),
                ofNobody);
    }

    private Collection<PersonId> persons() {
        TreeSet<PersonId> persons = new TreeSet<>(ties.keySet());
        persons.addAll(made.keySet());
        return persons;
    }

    private List<TieSpan> ties(PersonId person) {
        return ties.getOrDefault(person, List.of());
    }

    private PersonFigures figures(PersonId person) {
        return PersonFigures.of(
                ties(person), due.getOrDefault(person, List.of()), made.getOrDefault(person, List.of()));
    }

    private PersonAssessment assessment(PersonId person, PersonFigures figures, Reason reason) {
        Grade grade = Grading.grade(reason);
        int months = monthsTied(person);
        List<Reason> reasons = Stream.concat(Stream.of(reason), leftOut(person)).toList();
        return new PersonAssessment(
                person, figures, grade, reasons, rules.commendationFen(grade), months, rules.stipendFen(months));
    }

    private Stream<Reason> leftOut(PersonId person) {
        List<Reason> reasons = new ArrayList<>();
        if (!YearAssessment.isWhole(year, from, to)) {
            reasons.add(Reason.of(AssessmentReason.GRADE_OF_PART_OF_YEAR, "from", from)
                    .with("to", to)
                    .with("year", year));
        }
        long unknown = ties(person).stream()
                .map(TieSpan::household)
                .distinct()
                .filter(household -> !classes.containsKey(household))
                .count();
        if (unknown > 0) {
            reasons.add(Reason.of(AssessmentReason.GRADE_CLASSES_UNKNOWN, "households", unknown));
        }
        return reasons.stream();
    }

    /** The calendar months of which some day is assessed and has a tie of the person. */
    private int monthsTied(PersonId person) {
        return (int) Stream.iterate(
                        YearMonth.from(from), month -> !month.atDay(1).isAfter(to), month -> month.plusMonths(1))
                .filter(month -> ties(person).stream()
                        .anyMatch(tie -> tie.meets(
                                ContactAssessment.latest(from, month.atDay(1)),
                                ContactAssessment.earliest(to, month.atEndOfMonth()))))
                .count();
    }
}
