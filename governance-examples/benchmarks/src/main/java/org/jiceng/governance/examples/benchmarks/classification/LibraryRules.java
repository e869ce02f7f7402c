package org.jiceng.governance.examples.benchmarks.classification;

import java.time.LocalDate;
import java.util.List;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.HouseholdClassifier;
import org.jiceng.governance.core.policy.PolicyPacks;

/** The library with the built-in pack {@code hanyin-321}. */
final class LibraryRules implements Contestant {
    private final HouseholdClassifier classifier =
            HouseholdClassifier.of(PolicyPacks.builtIn("hanyin-321"), LocalDate.of(2024, 6, 30));

    HouseholdClassifier classifier() {
        return classifier;
    }

    @Override
    public List<Decision> decide(Village village) {
        return village.households().stream()
                .map(household -> decision(classifier.classify(household, village.income())))
                .toList();
    }

    private static Decision decision(Classification classification) {
        return new Decision(classification.outcome(), classification.matched());
    }
}
