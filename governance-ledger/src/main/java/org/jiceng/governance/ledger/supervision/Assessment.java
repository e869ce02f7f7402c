package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/**
 * How one matter was handled, part by part, with the points that a pack gives. What is not decided yet, does not apply or is not
 * known gives no points and takes none.
 *
 * @term 一件一考评
 * @param matter the matter
 * @param components one for each part, in the order of the constants
 * @basis 石泉县“321”基层治理模式: 三（二）1; parts and points are the library's own
 */
public record Assessment(MatterId matter, List<Component> components) {
    private static final IndicatorDefinition POINTS = new IndicatorDefinition(
            "ledger.assessment-points",
            "indicator.ledger.assessment-points",
            "石泉县“321”基层治理模式, 三（二）1 (one assessment a matter); parts and points are the pack's");

    /** What was found. */
    public enum Finding {
        /** It was kept. */
        KEPT,
        /** It was kept only thanks to a lawful extension. */
        KEPT_BY_EXTENSION,
        /** It was kept in part. */
        PARTLY,
        /** It was not kept. */
        FAILED,
        /** It is not decided yet. */
        NOT_YET,
        /** There was nothing to keep. */
        NOT_APPLICABLE,
        /** The calendar does not know a year on which it rests. */
        UNKNOWN;

        /** Whether it gives or takes points. */
        public boolean isDecided() {
            return compareTo(FAILED) <= 0;
        }
    }

    /**
     * One part.
     *
     * @param part what is assessed
     * @param finding what was found
     * @param points the points earned: the attainable ones, or as large a share of them as was kept, rounded down
     * @param attainable the points that could have been earned; 0 unless it is decided
     * @param explanation why
     */
    public record Component(AssessmentPart part, Finding finding, int points, int attainable, Reason explanation) {}

    public Assessment {
        components = List.copyOf(components);
    }

    /**
     * The assessment at a moment, by what had happened by then; empty if the matter was not registered by then.
     *
     * @param workflow reads the clocks and says which stages are open
     * @param settings the points
     */
    public static Optional<Assessment> of(
            LedgerWorkflow workflow, SupervisionSettings settings, MatterHistory history, Instant at) {
        return history.until(at).map(known -> {
            Findings findings = new Findings(workflow, known, at);
            List<Component> components = new ArrayList<>();
            for (AssessmentPart part : AssessmentPart.values()) {
                components.add(findings.of(part).worth(part, settings.points().getOrDefault(part, 0)));
            }
            return new Assessment(known.id(), components);
        });
    }

    /** One part. */
    public Component component(AssessmentPart part) {
        return components.stream()
                .filter(component -> component.part() == part)
                .findFirst()
                .orElseThrow();
    }

    /** The points earned. */
    public int points() {
        return components.stream().mapToInt(Component::points).sum();
    }

    /** The points that could have been earned. */
    public int attainable() {
        return components.stream().mapToInt(Component::attainable).sum();
    }

    /** The points of several matters: those earned, of those that could have been; as for a unit or a secretary. */
    public static Indicator points(Collection<Assessment> assessments) {
        return assessments.stream()
                .map(one -> Indicator.of(POINTS, one.points(), one.attainable()))
                .reduce(Indicator.none(POINTS), Indicator::plus);
    }
}
