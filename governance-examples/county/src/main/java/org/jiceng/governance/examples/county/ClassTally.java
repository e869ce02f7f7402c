package org.jiceng.governance.examples.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.classify.ClassOutcome;
import org.jiceng.governance.core.classify.Classification;
import org.jiceng.governance.core.classify.Fact;
import org.jiceng.governance.core.region.Region;
import org.jiceng.governance.core.region.RegionLevel;

/** What a county officer wants to know of the classifications of a county: counts, never a single household. */
final class ClassTally {
    private final Map<ClassOutcome, Long> outcomes = new EnumMap<>(ClassOutcome.class);
    private final Map<String, Map<ClassOutcome, Long>> towns = new TreeMap<>();
    private final Map<String, Long> missing = new TreeMap<>();
    private long households;
    private long gaps;
    private long severalRules;
    private long overdue;
    private long dueWithinAMonth;

    private ClassTally() {}

    static ClassTally of(Classified classified) {
        ClassTally tally = new ClassTally();
        for (Classified.Entry entry : classified.entries()) {
            tally.add(entry);
            LocalDate due = classified.nextVisitDue(entry);
            if (due != null) {
                tally.addVisit(due, classified.classifier().asOf());
            }
        }
        return tally;
    }

    private void add(Classified.Entry entry) {
        Classification classification = entry.classification();
        households++;
        outcomes.merge(classification.outcome(), 1L, Long::sum);
        String town = entry.household()
                .village()
                .ancestor(RegionLevel.TOWNSHIP)
                .map(Object::toString)
                .orElse("");
        towns.computeIfAbsent(town, code -> new EnumMap<>(ClassOutcome.class))
                .merge(classification.outcome(), 1L, Long::sum);
        severalRules += classification.matched().size() > 1 ? 1 : 0;
        if (classification.outcome() == ClassOutcome.MANUAL_DECISION) {
            gaps += classification.missing().isEmpty() ? 1 : 0;
            for (Fact fact : classification.missing()) {
                missing.merge(fact.name(), 1L, Long::sum);
            }
        }
    }

    private void addVisit(LocalDate due, LocalDate asOf) {
        overdue += due.isBefore(asOf) ? 1 : 0;
        dueWithinAMonth += !due.isBefore(asOf) && due.isBefore(asOf.plusMonths(1)) ? 1 : 0;
    }

    /** Adds the counts to a report. */
    void report(Report report) {
        for (ClassOutcome outcome : List.of(
                ClassOutcome.LINKED, ClassOutcome.CONCERN, ClassOutcome.REASSURED, ClassOutcome.MANUAL_DECISION)) {
            share(report, "class_" + outcome, count(outcome));
        }
        share(report, "manual_gap", gaps);
        share(report, "manual_missing", count(ClassOutcome.MANUAL_DECISION) - gaps);
        report.with("missing_facts", missing);
        share(report, "several_rules", severalRules);
        report.with("visits_overdue", overdue).with("visits_due_month", dueWithinAMonth);
    }

    /** Adds the share that is left to a person, under a name of the caller's. */
    void reportManual(Report report, String name) {
        share(report, name, count(ClassOutcome.MANUAL_DECISION));
    }

    private void share(Report report, String name, long count) {
        report.withShare(name, count, households, "decisions.csv");
    }

    private long count(ClassOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** A row for each town, by code. */
    List<Map<String, Object>> byTown(List<Region> names) {
        Map<String, String> named = new LinkedHashMap<>();
        names.forEach(region -> named.put(region.code().toString(), region.name()));
        List<Map<String, Object>> rows = new ArrayList<>();
        towns.forEach((code, counts) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("town", named.getOrDefault(code, code));
            row.put(
                    "households",
                    counts.values().stream().mapToLong(Long::longValue).sum());
            for (ClassOutcome outcome : ClassOutcome.values()) {
                row.put(outcome.name(), counts.getOrDefault(outcome, 0L));
            }
            rows.add(row);
        });
        return rows;
    }
}
