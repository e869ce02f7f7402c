package org.jiceng.governance.grid.assessment;

import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Reason;

/**
 * The assessment of one contact person over a span: figures, grade, reasons and money. Personal data: {@code toString} leaves it
 * out.
 *
 * @param person the person
 * @param figures the figures behind the grade
 * @param grade the grade; what follows from it, a person decides
 * @param reasons why: first which figure was held against which threshold, then what the assessment leaves out
 * @param commendationFen what the pack gives for being commended, in fen; 0 for another grade
 * @param stipendMonths in how many calendar months the person was tied to a household on one day at least
 * @param stipendFen the stipend of these months, in fen; it does not depend on the grade
 */
public record PersonAssessment(
        PersonId person,
        PersonFigures figures,
        Grade grade,
        List<Reason> reasons,
        long commendationFen,
        int stipendMonths,
        long stipendFen) {
    public PersonAssessment {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(grade, "grade");
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "PersonAssessment[masked]";
    }
}
