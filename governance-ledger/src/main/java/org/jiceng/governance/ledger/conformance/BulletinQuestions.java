package org.jiceng.governance.ledger.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.supervision.Bulletin;
import org.jiceng.governance.ledger.supervision.BulletinMeasure;
import org.jiceng.governance.ledger.supervision.BulletinPeriod;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.BulletinRhythm;
import org.jiceng.governance.ledger.supervision.Grouping;
import org.jiceng.governance.ledger.supervision.MatterFigure;
import org.jiceng.governance.ledger.supervision.Part;
import org.jiceng.governance.ledger.supervision.Viewer;

/** The questions about bulletins: {@code commands} lead to the matters, each of them accepted. */
final class BulletinQuestions {
    private final ObjectMapper mapper;
    private final WorkflowQuestions workflow;

    BulletinQuestions(ObjectMapper mapper, WorkflowQuestions workflow) {
        this.mapper = mapper;
        this.workflow = workflow;
    }

    Object period(JsonNode given) {
        return BulletinPeriod.of(value(given, "rhythm", BulletinRhythm.class), value(given, "day", LocalDate.class));
    }

    /** One figure with the matters behind it; nothing for a part without a matter. */
    Object figure(JsonNode given) {
        return answer(
                given,
                bulletin -> bulletin.row(part(given.path("part")))
                        .<Object>map(row -> traced(row.figure(measure(given))))
                        .orElse(Map.of()));
    }

    private static Part part(JsonNode keys) {
        Part part = Part.WHOLE;
        for (Map.Entry<String, JsonNode> key : keys.properties()) {
            part = part.and(Grouping.valueOf(key.getKey()), key.getValue().textValue());
        }
        return part;
    }

    private static Object traced(MatterFigure figure) {
        return Map.of(
                "numerator", figure.indicator().numerator(),
                "denominator", figure.indicator().denominator(),
                "counted", figure.counted(),
                "others", figure.others(),
                "excluded",
                        figure.excluded().stream().map(BulletinQuestions::left).toList());
    }

    private static Object left(MatterFigure.Excluded excluded) {
        return Map.of("code", excluded.reason().code(), "matters", excluded.matters());
    }

    /** One figure of the whole and of each part of a grouping. */
    Object parts(JsonNode given) {
        return answer(
                given,
                bulletin -> Map.of(
                        "parts",
                        bulletin.rows().stream()
                                .filter(row -> isAsked(given, row.part()))
                                .map(row -> counts(
                                        row.part(), row.figure(measure(given)).indicator()))
                                .toList()));
    }

    /** The same as it may leave the office. */
    Object published(JsonNode given) {
        int smallest = given.required("smallest").intValue();
        return answer(
                given,
                bulletin -> Map.of(
                        "parts",
                        bulletin.published(smallest).rows().stream()
                                .filter(row -> isAsked(given, row.part()))
                                .map(row -> row.figure(measure(given))
                                        .<Object>fold(
                                                shown -> counts(row.part(), shown.indicator()),
                                                kept -> Map.of("part", row.part(), "keptBack", true)))
                                .toList()));
    }

    private boolean isAsked(JsonNode given, Part part) {
        return part.keys().isEmpty() || part.keys().keySet().equals(Set.of(value(given, "by", Grouping.class)));
    }

    private static Object counts(Part part, Indicator indicator) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("part", part);
        counts.put("numerator", indicator.numerator());
        counts.put("denominator", indicator.denominator());
        counts.put("excluded", indicator.excluded());
        return counts;
    }

    private Object answer(JsonNode given, Function<Bulletin, Object> answer) {
        try {
            WorkflowQuestions.Situation situation = workflow.situation(given);
            return answer.apply(Bulletin.of(situation.workflow(), situation.histories(), request(given)));
        } catch (InvalidValueException e) {
            return Map.of("accepted", false, "reason", e.reason().code());
        }
    }

    private BulletinRequest request(JsonNode given) {
        BulletinPeriod period =
                new BulletinPeriod(value(given, "from", LocalDate.class), value(given, "to", LocalDate.class));
        BulletinRequest request =
                BulletinRequest.of(period, value(given, "drawnUpAt", Instant.class), Grouping.values());
        return given.has("viewer") ? request.readBy(viewer(given.required("viewer"))) : request;
    }

    private Viewer viewer(JsonNode viewer) {
        return Viewer.unit(
                value(viewer, "unit", UnitId.class),
                UnitDirectory.of(List.of(value(viewer, "units", Unit[].class))),
                value(viewer, "readers", PersonId[].class));
    }

    private BulletinMeasure measure(JsonNode given) {
        return value(given, "measure", BulletinMeasure.class);
    }

    private <T> T value(JsonNode node, String name, Class<T> type) {
        try {
            return mapper.treeToValue(node.required(name), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
