package org.jiceng.governance.grid.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.PersonId;

/**
 * The assessment of all contact persons in a year, as far as it is recorded.
 *
 * @param year the year
 * @param from the first day of it that is assessed, inclusive
 * @param to the last day of it that is assessed, inclusive
 * @param persons the assessments, by person
 * @param ofNobody the visits for which nobody answers since nobody was tied on the due day, by due day and household
 */
public record YearAssessment(
        int year,
        LocalDate from,
        LocalDate to,
        List<PersonAssessment> persons,
        @Personal List<DueVisit> ofNobody) {
    public YearAssessment {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        persons = List.copyOf(persons);
        ofNobody = List.copyOf(Objects.requireNonNullElse(ofNobody, List.of()));
    }

    /** Whether every day of the year is assessed. */
    @JsonIgnore
    public boolean isWholeYear() {
        return isWhole(year, from, to);
    }

    static boolean isWhole(int year, LocalDate from, LocalDate to) {
        return from.equals(LocalDate.of(year, 1, 1)) && to.equals(LocalDate.of(year, 12, 31));
    }

    /** The assessment of a person; empty for somebody who was neither tied to a household nor made a contact. */
    public Optional<PersonAssessment> of(PersonId person) {
        return persons.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** How many persons got each grade, every grade among them. */
    public Map<Grade, Integer> grades() {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            counts.put(grade, 0);
        }
        persons.forEach(person -> counts.merge(person.grade(), 1, Integer::sum));
        return counts;
    }

    /** What the commendations come to, in fen. */
    public long commendationFen() {
        return persons.stream().mapToLong(PersonAssessment::commendationFen).reduce(0, Math::addExact);
    }

    /** What the stipends come to, in fen. */
    public long stipendFen() {
        return persons.stream().mapToLong(PersonAssessment::stipendFen).reduce(0, Math::addExact);
    }

    @Override
    public String toString() {
        return "YearAssessment[" + from + " to " + to + ", " + persons.size() + " persons]";
    }
}
