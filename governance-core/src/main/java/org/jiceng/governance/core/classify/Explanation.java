package org.jiceng.governance.core.classify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jiceng.governance.core.household.Income;
import org.jiceng.governance.core.outcome.Messages;
import org.jspecify.annotations.Nullable;

/** Puts a classification into a resident's words. */
final class Explanation {
    private final Classification classification;
    private final Messages messages;
    private final Locale locale;

    Explanation(Classification classification, Messages messages, Locale locale) {
        this.classification = classification;
        this.messages = messages;
        this.locale = locale;
    }

    String withoutFigures() {
        return lines(List.of());
    }

    String withFigures(@Nullable Income own, boolean hasAverage, Optional<BigDecimal> average) {
        List<String> figures = new ArrayList<>();
        if (own != null) {
            figures.add(text(
                    "explain.figure.own",
                    "year",
                    String.valueOf(own.year()),
                    "yuan",
                    BigDecimal.valueOf(own.fen(), 2).toPlainString()));
        }
        average.ifPresent(
                yuan -> figures.add(text("explain.figure.average." + measure(), "yuan", yuan.toPlainString())));
        if (hasAverage && average.isEmpty()) {
            figures.add(text("explain.figure.hidden"));
        }
        return lines(figures);
    }

    private String lines(List<String> figures) {
        Verdict verdict = classification.verdict();
        List<String> lines = new ArrayList<>();
        lines.add(text("explain.outcome." + verdict.outcome()));
        for (String id : verdict.matched()) {
            rule(id).ifPresent(rule -> lines.add(text(
                    id.equals(verdict.decidedBy()) ? "explain.rule.decides" : "explain.rule.alsoMatches",
                    "title",
                    rule.title().in(locale),
                    "basis",
                    basis(rule))));
        }
        if (verdict.outcome() == ClassOutcome.MANUAL_DECISION
                && verdict.missing().isEmpty()) {
            lines.add(text("explain.gap"));
        }
        lines.add(text("explain.facts", "facts", join(verdict.facts())));
        lines.addAll(figures);
        if (!verdict.missing().isEmpty()) {
            lines.add(text(
                    "explain.missing",
                    "facts",
                    verdict.missing().stream().map(this::name).collect(joining())));
        }
        for (Counterfactual other : verdict.counterfactuals()) {
            lines.add(text(
                    "explain.counterfactual",
                    "changes",
                    join(other.changes()),
                    "class",
                    text("class." + other.gives())));
        }
        lines.add(text(
                "explain.ground",
                "day",
                classification.ground().asOf().toString(),
                "pack",
                classification.ground().pack(),
                "version",
                classification.ground().packVersion()));
        lines.add(text("explain.rights"));
        return String.join("\n", lines);
    }

    private Optional<ClassificationGround.RuleTitle> rule(String id) {
        return classification.ground().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private String basis(ClassificationGround.RuleTitle rule) {
        return rule.basis().isLibraryDefault()
                ? text("basis.libraryDefault")
                : rule.basis().text();
    }

    private String join(List<FactState> states) {
        return states.stream().map(this::sentence).collect(joining());
    }

    private Collector<CharSequence, ?, String> joining() {
        return Collectors.joining(text("explain.separator"));
    }

    private String name(Fact fact) {
        return text("fact." + fact.kind(), "year", year(fact));
    }

    private String year(Fact fact) {
        Integer year = fact.year();
        return String.valueOf(year == null ? classification.ground().referenceYear() : year);
    }

    /** The state of a fact in words. */
    private String sentence(FactState state) {
        Fact fact = state.fact();
        if (fact.kind() != Fact.Kind.INCOME || state.state().equals("UNKNOWN")) {
            return text("state." + fact.kind() + "." + state.state(), "year", year(fact));
        }
        String[] words = state.state().split("_", -1);
        String key = "state.INCOME." + words[0];
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("year", year(fact));
        attributes.put("income", text("measure." + measure()));
        if (words.length > 1 && !words[0].equals("AVERAGE")) {
            key += "_PERCENT";
            attributes.put("percent", words[1]);
            attributes.put("to", words[words.length - 1]);
        }
        return messages.text(key, attributes, locale);
    }

    private IncomeMeasure measure() {
        return classification.ground().measure();
    }

    private String text(String key, String... namesAndValues) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return messages.text(key, attributes, locale);
    }
}
