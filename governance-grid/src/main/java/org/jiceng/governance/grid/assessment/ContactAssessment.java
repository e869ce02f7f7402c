package org.jiceng.governance.grid.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ClassPeriod;
import org.jiceng.governance.core.service.ServicePlan;

/**
 * The yearly assessment of contact persons by the settings of a pack in force on a day. Immutable.
 *
 * <p>The grade follows from the share of the visits kept, of those that a person answers for by {@link VisitCheck}, compared
 * exactly:
 *
 * <ol>
 *   <li>whoever answers for no visit that is known to be kept or missed is not assessed;
 *   <li>below the pack's {@code passPercent} somebody has failed, from it on passed;
 *   <li>from both {@code passPercent} and {@code commendedPercent} on somebody is commended, if those who are not behind, this
 *       person among them, are at most {@code commendedShare} per cent of all assessed. They are ranked by the share kept, then by
 *       how many were kept. Who stand alike are commended all or none, and fewer rather than more.
 * </ol>
 *
 * <p>The other figures stand beside the grade and do not enter it, so that no number of telephone calls makes up for a visit. The
 * library only grades: what follows for a person, a person decides.
 *
 * @term “三线”人员年度考核
 * @basis Hanyin paper (He Degui, Tao Yu), interview 2; the rules are the library's
 */
public final class ContactAssessment {
    private final ServicePlan plan;
    private final int commendedPercent;
    private final int passPercent;
    private final int commendedShare;
    private final int commendationFen;
    private final int stipendFen;

    private ContactAssessment(PolicyPack pack, LocalDate asOf) {
        plan = ServicePlan.of(pack, asOf);
        commendedPercent = pack.value(AssessmentParameters.COMMENDED_PERCENT, asOf);
        passPercent = pack.value(AssessmentParameters.PASS_PERCENT, asOf);
        commendedShare = pack.value(AssessmentParameters.COMMENDED_SHARE, asOf);
        commendationFen = pack.value(AssessmentParameters.COMMENDATION_FEN, asOf);
        stipendFen = pack.value(AssessmentParameters.STIPEND_FEN, asOf);
    }

    /**
     * The assessment by a pack's settings in force on a day; they hold for the whole year.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static ContactAssessment of(PolicyPack pack, LocalDate asOf) {
        return new ContactAssessment(pack, asOf);
    }

    /**
     * The assessment of everybody who was tied to a household or made a contact in a year, over those of its days for which the
     * register is kept; it says which. Refused if there is none, and with the attribute "household" for each household whose
     * classes overlap.
     *
     * @param year the calendar year
     * @param ties who was tied to which household from when to when, in any order; ties of one person to one household may overlap,
     *     as in two lines, and are one
     * @param register the contacts
     * @param classes the classes that were in effect, by household, in any order; for a household that is not there no visit is
     *     counted, and those tied to it are told so
     */
    public Outcome<YearAssessment> assess(
            int year,
            Collection<TieSpan> ties,
            ContactRegister register,
            Map<HouseholdId, ? extends Collection<ClassPeriod>> classes) {
        LocalDate from = latest(LocalDate.of(year, 1, 1), register.from());
        LocalDate to = earliest(LocalDate.of(year, 12, 31), register.to());
        List<Reason> faults = new ArrayList<>();
        if (to.isBefore(from)) {
            faults.add(Reason.of(RecordReason.YEAR_NOT_RECORDED, "year", year)
                    .with("from", register.from())
                    .with("to", register.to()));
        }
        new TreeMap<HouseholdId, Collection<ClassPeriod>>(classes).forEach((household, periods) -> {
            if (overlap(periods)) {
                faults.add(Reason.of(RecordReason.CLASSES_OVERLAP, "household", household));
            }
        });
        return faults.isEmpty()
                ? Outcome.accepted(new Assessing(this, year, from, to, ties, register, classes).assessment())
                : Outcome.refused(faults);
    }

    private static boolean overlap(Collection<ClassPeriod> periods) {
        List<ClassPeriod> inOrder = VisitCheck.inOrder(periods);
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDate end = inOrder.get(i - 1).until();
            if (end == null || end.isAfter(inOrder.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    ServicePlan plan() {
        return plan;
    }

    /** The grading of some persons by the thresholds of the pack. */
    Grading grading(Collection<PersonFigures> figures) {
        return new Grading(
                commendedPercent,
                passPercent,
                commendedShare,
                figures.stream().map(PersonFigures::visitsKept).toList());
    }

    long commendationFen(Grade grade) {
        return grade == Grade.COMMENDED ? commendationFen : 0;
    }

    long stipendFen(int months) {
        return (long) months * stipendFen;
    }

    static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
