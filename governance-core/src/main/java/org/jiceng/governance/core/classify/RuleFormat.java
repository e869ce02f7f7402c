package org.jiceng.governance.core.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.PackNode;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.policy.ParameterType;
import org.jiceng.governance.core.policy.Title;
import org.jspecify.annotations.Nullable;

/** Household rules as a pack writes them. */
final class RuleFormat {
    static final int MOST_PERCENTAGES = 3;
    private static final int MOST_RULES = 12;

    /** The types of conditions by their names in a pack. */
    private enum Type {
        HAS_CIRCUMSTANCE,
        HAS_OPEN_CLAIM,
        INCOME,
        SAFE_FAMILY,
        OTHERWISE,
        ALL,
        ANY,
        NOT
    }

    private RuleFormat() {}

    /** A list of rules, the one that goes first at the head. */
    static ParameterType<List<Rule>> rules() {
        return ParameterType.of(RuleFormat::readRules, RuleFormat::writeRules);
    }

    private static @Nullable List<Rule> readRules(PackNode node) {
        List<PackNode> items = node.items();
        if (items == null) {
            return null;
        }
        if (items.size() > MOST_RULES) {
            node.fault(Reason.of(PackReason.PACK_TOO_MANY, "most", MOST_RULES));
            return null;
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (PackNode item : items) {
            Rule rule = readRule(item);
            if (rule != null && !ids.add(rule.id())) {
                item.fault(Reason.of(PackReason.PACK_DUPLICATE_NAME, "name", rule.id()));
            } else if (rule != null) {
                rules.add(rule);
            }
        }
        if (percentages(rules).size() > MOST_PERCENTAGES) {
            node.fault(Reason.of(PackReason.PACK_RULES_TOO_WIDE, "most", MOST_PERCENTAGES));
            return null;
        }
        return rules.size() == items.size() ? rules : null;
    }

    private static @Nullable Rule readRule(PackNode node) {
        if (!node.isObjectOf(Set.of("id", "class", "when", "title", "basis"))) {
            return null;
        }
        String id = PackNode.read(node.required("id"), PackNode::name);
        HouseholdClass gives = PackNode.read(node.required("class"), item -> item.choice(HouseholdClass.class));
        Condition when = PackNode.read(node.required("when"), RuleFormat::readCondition);
        Title title = PackNode.read(node.required("title"), Title::read);
        Basis basis = PackNode.read(node.required("basis"), Basis::read);
        if (id == null || gives == null || when == null || title == null || basis == null) {
            return null;
        }
        return new Rule(id, gives, when, title, basis);
    }

    private static @Nullable Condition readCondition(PackNode node) {
        if (node.field("type") == null) {
            // Reports what is wrong: no object, or an object without a type.
            return node.isObjectOf(Set.of("type")) ? missingType(node) : null;
        }
        Type type = PackNode.read(node.field("type"), item -> item.choice(Type.class));
        if (type == null || !node.isObjectOf(fields(type))) {
            return null;
        }
        return switch (type) {
            case HAS_CIRCUMSTANCE -> new Condition.HasCircumstance();
            case HAS_OPEN_CLAIM -> new Condition.HasOpenClaim();
            case OTHERWISE -> new Condition.Otherwise();
            case INCOME -> readIncome(node);
            case SAFE_FAMILY -> readSafeFamily(node);
            case ALL -> map(readConditions(node), Condition.All::new);
            case ANY -> map(readConditions(node), Condition.Any::new);
            case NOT -> map(PackNode.read(node.required("of"), RuleFormat::readCondition), Condition.Not::new);
        };
    }

    private static @Nullable Condition missingType(PackNode node) {
        node.required("type");
        return null;
    }

    private static Set<String> fields(Type type) {
        return switch (type) {
            case HAS_CIRCUMSTANCE, HAS_OPEN_CLAIM, OTHERWISE -> Set.of("type");
            case INCOME -> Set.of("type", "comparison", "percent");
            case SAFE_FAMILY -> Set.of("type", "rated", "years");
            case ALL, ANY, NOT -> Set.of("type", "of");
        };
    }

    private static @Nullable Condition readIncome(PackNode node) {
        Condition.Comparison comparison =
                PackNode.read(node.required("comparison"), item -> item.choice(Condition.Comparison.class));
        Integer percent = PackNode.read(
                node.required("percent"), item -> item.wholeNumber(1, Condition.AgainstAverage.MOST_PERCENT));
        return comparison == null || percent == null ? null : new Condition.AgainstAverage(comparison, percent);
    }

    private static @Nullable Condition readSafeFamily(PackNode node) {
        Condition.Rated rated = PackNode.read(node.required("rated"), item -> item.choice(Condition.Rated.class));
        Integer years =
                PackNode.read(node.required("years"), item -> item.wholeNumber(1, Condition.SafeFamily.MOST_YEARS));
        return rated == null || years == null ? null : new Condition.SafeFamily(rated, years);
    }

    private static @Nullable List<Condition> readConditions(PackNode node) {
        PackNode of = node.required("of");
        return of == null ? null : of.distinctItems(RuleFormat::readCondition);
    }

    private static <T> @Nullable Condition map(@Nullable T value, Function<T, ? extends Condition> how) {
        return value == null ? null : how.apply(value);
    }

    private static Object writeRules(List<Rule> rules) {
        return rules.stream().map(RuleFormat::write).toList();
    }

    private static Map<String, Object> write(Rule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", rule.id());
        map.put("class", rule.gives().name());
        map.put("when", write(rule.when()));
        map.put("title", rule.title().write());
        map.put("basis", rule.basis().write());
        return map;
    }

    private static Map<String, Object> write(Condition condition) {
        if (condition instanceof Condition.AgainstAverage income) {
            return typed(Type.INCOME, "comparison", income.comparison().name(), "percent", income.percent());
        }
        if (condition instanceof Condition.SafeFamily ratings) {
            return typed(Type.SAFE_FAMILY, "rated", ratings.rated().name(), "years", ratings.years());
        }
        if (condition instanceof Condition.All all) {
            return typed(
                    Type.ALL, "of", all.of().stream().map(RuleFormat::write).toList());
        }
        if (condition instanceof Condition.Any any) {
            return typed(
                    Type.ANY, "of", any.of().stream().map(RuleFormat::write).toList());
        }
        if (condition instanceof Condition.Not not) {
            return typed(Type.NOT, "of", write(not.of()));
        }
        if (condition instanceof Condition.HasCircumstance) {
            return typed(Type.HAS_CIRCUMSTANCE);
        }
        return typed(condition instanceof Condition.HasOpenClaim ? Type.HAS_OPEN_CLAIM : Type.OTHERWISE);
    }

    private static Map<String, Object> typed(Type type, Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", type.name());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** The percentages of the average that the rules ask for, ascending. */
    static List<Integer> percentages(List<Rule> rules) {
        TreeSet<Integer> percentages = new TreeSet<>();
        rules.forEach(rule -> visit(rule.when(), condition -> {
            if (condition instanceof Condition.AgainstAverage income) {
                percentages.add(income.percent());
            }
        }));
        return List.copyOf(percentages);
    }

    /** Shows a condition and all conditions in it to a visitor. */
    static void visit(Condition condition, Consumer<Condition> visitor) {
        visitor.accept(condition);
        if (condition instanceof Condition.All all) {
            all.of().forEach(part -> visit(part, visitor));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(part -> visit(part, visitor));
        } else if (condition instanceof Condition.Not not) {
            visit(not.of(), visitor);
        }
    }
}
