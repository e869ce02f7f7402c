package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;
import java.util.function.Function;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.outcome.Truth;

/** Easy Rules with rules built in code, its fastest form, and one set of facts used again for every household. */
final class EasyRules implements Engine {
    private static final String CASE = "case";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules(
            rule(1, HandWrittenRules.LINKED, ClassOutcome.LINKED, HouseholdCase::getCircumstance),
            rule(
                    2,
                    HandWrittenRules.CONCERN,
                    ClassOutcome.CONCERN,
                    household -> household
                            .getBelowAverage()
                            .and(household.getRatedInTwoYears().not())),
            rule(
                    3,
                    HandWrittenRules.REASSURED,
                    ClassOutcome.REASSURED,
                    household -> household.getAboveAverage().and(household.getRatedThreeYears())));

    @Override
    public void fire(List<HouseholdCase> cases) {
        Facts facts = new Facts();
        for (HouseholdCase household : cases) {
            facts.put(CASE, household);
            engine.fire(rules, facts);
        }
    }

    private static Rule rule(int priority, String id, ClassOutcome gives, Function<HouseholdCase, Truth> when) {
        return new RuleBuilder()
                .name(id)
                .priority(priority)
                .when(facts -> !when.apply(household(facts)).isFalse())
                .then(facts -> household(facts).fired(id, gives, when.apply(household(facts))))
                .build();
    }

    private static HouseholdCase household(Facts facts) {
        return facts.get(CASE);
    }
}
