package org.jiceng.governance.examples.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.classify.VillageIncome;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.service.ServicePlan;
import org.jspecify.annotations.Nullable;

/** Households with their classifications by one pack on one day, in the order given. */
final class Classified {
    private final HouseholdClassifier classifier;
    private final ServicePlan service;
    private final Map<RegionCode, VillageIncome> incomes;
    private final List<Entry> entries;

    private Classified(
            HouseholdClassifier classifier,
            ServicePlan service,
            Map<RegionCode, VillageIncome> incomes,
            List<Entry> entries) {
        this.classifier = classifier;
        this.service = service;
        this.incomes = incomes;
        this.entries = entries;
    }

    /** One household and what became of it. */
    record Entry(Household household, Classification classification) {
        /** The class by which it is served: the confirmed one, else the recommended one; {@code null} if there is none. */
        @Nullable
        HouseholdClass served() {
            return household.confirmedClass() != null
                    ? household.confirmedClass()
                    : classification.outcome().householdClass().orElse(null);
        }

        @Override
        public String toString() {
            return classification.toString();
        }
    }

    static Classified of(PolicyPack pack, LocalDate asOf, List<Household> households) {
        return of(HouseholdClassifier.of(pack, asOf), ServicePlan.of(pack, asOf), households);
    }

    static Classified of(HouseholdClassifier classifier, ServicePlan service, List<Household> households) {
        Map<RegionCode, VillageIncome> incomes = households.stream()
                .collect(Collectors.groupingBy(
                        Household::village, TreeMap::new, VillageIncome.collector(classifier.referenceYear())));
        List<Entry> entries = new ArrayList<>(households.size());
        for (Household household : households) {
            entries.add(new Entry(household, classifier.classify(household, income(incomes, classifier, household))));
        }
        return new Classified(classifier, service, incomes, entries);
    }

    private static VillageIncome income(
            Map<RegionCode, VillageIncome> incomes, HouseholdClassifier classifier, Household household) {
        return incomes.getOrDefault(household.village(), VillageIncome.empty(classifier.referenceYear()));
    }

    List<Entry> entries() {
        return entries;
    }

    HouseholdClassifier classifier() {
        return classifier;
    }

    VillageIncome incomeOf(Household household) {
        return income(incomes, classifier, household);
    }

    /** The day by which the household's next visit is due; {@code null} if it is served on request or by no class yet. */
    @Nullable
    LocalDate nextVisitDue(Entry entry) {
        HouseholdClass served = entry.served();
        return served == null
                ? null
                : service.nextVisitDue(served, entry.household().lastVisit()).orElse(null);
    }
}
