package org.jiceng.governance.examples.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.calendar.CalendarAnswer;
import org.jiceng.governance.core.calendar.DayLimit;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.ConfirmedClass;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.intake.HouseholdIntake;
import org.jiceng.governance.core.intake.HouseholdRow;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Rows;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.service.ServicePlan;

/** One village's office on one day, by the settings in {@code spring-brook.json}. */
public final class VillageOffice {
    /** The office's own rule: a household may object for five working days after it was told its class. */
    private static final DayLimit OBJECTION = DayLimit.workingDays(5);

    private final String village;
    private final PolicyPack pack;
    private final HouseholdClassifier classifier;
    private final ServicePlan service;
    private final HouseholdIntake intake = HouseholdIntake.standard();
    private final WorkCalendar calendar = WorkCalendar.stateCouncil();

    /**
     * The office of a village.
     *
     * @param village the village's 12-digit code
     * @param today the day as of which the settings hold
     */
    public VillageOffice(String village, LocalDate today) {
        this.village = village;
        this.pack = pack();
        this.classifier = HouseholdClassifier.of(pack, today);
        this.service = ServicePlan.of(pack, today);
    }

    /** The county's pack, which says only what differs from the built-in one. */
    static PolicyPack pack() {
        try (InputStream json = VillageOffice.class.getResourceAsStream("spring-brook.json")) {
            return PackReader.standard().load(Objects.requireNonNull(json).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in the cards and recommends a class for every household that could be taken in. */
    public VillageReport report(List<HouseholdCard> cards) {
        Rows<Household> households = intake.accept(rows(cards));
        VillageIncome income =
                households.values().stream().collect(VillageIncome.collector(classifier.referenceYear()));
        return new VillageReport(households.map(household -> classifier.classify(household, income)), service);
    }

    private List<HouseholdRow> rows(List<HouseholdCard> cards) {
        List<HouseholdRow> rows = new ArrayList<>();
        for (HouseholdCard card : cards) {
            rows.add(card.row(rows.size() + 1L, village, classifier.referenceYear()));
        }
        return rows;
    }

    /** Puts a recommended class into effect in the name of a person, or gives the reasons why not. */
    public Outcome<ConfirmedClass> confirm(Classification recommended, PersonId by, LocalDate on) {
        return ConfirmedClass.confirm(recommended, pack, by, on);
    }

    /** The last day on which a household may object; the calendar may not know the year yet. */
    public CalendarAnswer<LocalDate> objectionsUntil(LocalDate told) {
        return calendar.due(told, OBJECTION);
    }
}
