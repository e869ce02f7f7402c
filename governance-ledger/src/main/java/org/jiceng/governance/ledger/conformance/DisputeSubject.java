package org.jiceng.governance.ledger.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiceng.governance.core.conformance.ConformanceSubject;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.dispute.Assembly;
import org.jiceng.governance.ledger.dispute.Attempt;
import org.jiceng.governance.ledger.dispute.Attendance;
import org.jiceng.governance.ledger.dispute.Consultation;
import org.jiceng.governance.ledger.dispute.ConsultationFigures;
import org.jiceng.governance.ledger.dispute.ConsultationId;
import org.jiceng.governance.ledger.dispute.ConsultationMeasure;
import org.jiceng.governance.ledger.dispute.ConsultationRules;
import org.jiceng.governance.ledger.dispute.Dispute;
import org.jiceng.governance.ledger.dispute.DisputeFigures;
import org.jiceng.governance.ledger.dispute.DisputeId;
import org.jiceng.governance.ledger.dispute.DisputeKind;
import org.jiceng.governance.ledger.dispute.DisputeMeasure;
import org.jiceng.governance.ledger.dispute.DisputeStep;
import org.jiceng.governance.ledger.dispute.DisputeTier;
import org.jiceng.governance.ledger.dispute.DisputeTopic;
import org.jiceng.governance.ledger.dispute.Guidance;
import org.jiceng.governance.ledger.dispute.HandUpGround;
import org.jiceng.governance.ledger.dispute.Issues;
import org.jiceng.governance.ledger.dispute.Resolution;
import org.jiceng.governance.ledger.dispute.Settlement;
import org.jiceng.governance.ledger.dispute.SettlementNeeds;
import org.jiceng.governance.ledger.dispute.SettlementRules;
import org.jiceng.governance.ledger.dispute.Talks;
import org.jiceng.governance.ledger.dispute.TracedFigure;

/**
 * Disputes and consultations of this library as a subject: each question put to the API that answers it. Every question gives
 * {@code pack} and {@code asOf}.
 *
 * <ul>
 *   <li>{@code dispute-lowest-tier} gives a {@code dispute}; the answer is its {@code tier}.
 *   <li>{@code dispute-next} gives a {@code dispute}; the answer is {@code heldAt}, the {@code ways} and the grounds of {@code
 *       handUp}, or nothing for a settled one.
 *   <li>{@code dispute-accept}, {@code dispute-attempt} (an {@code attempt}), {@code dispute-settle} (a {@code settlement}),
 *       {@code dispute-hand-up} ({@code ground}, {@code day}) and {@code dispute-reopen} ({@code day}) give a {@code dispute};
 *       the answer is {@code accepted}, then {@code heldAt} and {@code settled}, or the codes of all {@code reasons} in
 *       alphabetical order.
 *   <li>{@code consultation-check} gives a {@code consultation}; the answer is {@code accepted} and perhaps {@code reasons}.
 *   <li>{@code dispute-figure} and {@code consultation-figure} give {@code disputes} or {@code consultations}, {@code from},
 *       {@code to} and a {@code measure}; the answer is {@code numerator}, {@code denominator} and the ids {@code counted},
 *       {@code others} and {@code excluded}, these by reason.
 * </ul>
 */
public final class DisputeSubject implements ConformanceSubject {
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final Map<String, PolicyPack> builtIn = new TreeMap<>();
    private final PackReader packs = PackReader.standard();

    /** The subject with the built-in packs. */
    public DisputeSubject() {
        PolicyPacks.builtInIds().forEach(id -> builtIn.put(id, PolicyPacks.builtIn(id)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the question is none of those that the cases ask
     */
    @Override
    public JsonNode answer(JsonNode given) {
        try {
            return mapper.valueToTree(answered(text(given, "ask"), given));
        } catch (InvalidValueException e) {
            return mapper.valueToTree(refused(List.of(e.reason())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object answered(String ask, JsonNode given) throws JsonProcessingException {
        return switch (ask) {
            case "dispute-accept" -> step(given, (rules, dispute) -> rules.accept(dispute));
            case "dispute-lowest-tier" ->
                Map.of("tier", settlementRules(given).lowestTier(dispute(given.required("dispute"))));
            case "dispute-next" -> next(given);
            case "dispute-attempt" -> {
                Attempt attempt = (Attempt) step(given.required("attempt"));
                yield step(given, (rules, dispute) -> rules.attempt(dispute, attempt));
            }
            case "dispute-settle" -> {
                Settlement settlement = (Settlement) step(given.required("settlement"));
                yield step(given, (rules, dispute) -> rules.settle(dispute, settlement));
            }
            case "dispute-hand-up" ->
                step(
                        given,
                        (rules, dispute) ->
                                rules.handUp(dispute, HandUpGround.valueOf(text(given, "ground")), day(given, "day")));
            case "dispute-reopen" -> step(given, (rules, dispute) -> rules.reopen(dispute, day(given, "day")));
            case "dispute-figure" -> disputeFigure(given);
            case "consultation-check" -> {
                Consultation consultation = consultation(given.required("consultation"));
                yield consultationRules(given)
                        .check(consultation)
                        .<Object>fold(valid -> Map.of("accepted", true), DisputeSubject::refused);
            }
            case "consultation-figure" -> consultationFigure(given);
            default -> throw new IllegalArgumentException("no case asks " + ask + "\nSee docs/conformance.md.");
        };
    }

    /** Something done about a dispute by the rules. */
    private interface Deed {
        Outcome<Dispute> of(SettlementRules rules, Dispute dispute);
    }

    private Object step(JsonNode given, Deed deed) throws JsonProcessingException {
        SettlementRules rules = settlementRules(given);
        return deed.of(rules, dispute(given.required("dispute")))
                .<Object>fold(
                        dispute -> Map.of(
                                "accepted",
                                true,
                                "heldAt",
                                rules.heldAt(dispute),
                                "settled",
                                dispute.settlement().isPresent()),
                        DisputeSubject::refused);
    }

    private Object next(JsonNode given) throws JsonProcessingException {
        return settlementRules(given)
                .next(dispute(given.required("dispute")))
                .<Object>map(DisputeSubject::guidance)
                .orElse(Map.of());
    }

    private static Object guidance(Guidance guidance) {
        return Map.of(
                "heldAt",
                guidance.heldAt(),
                "ways",
                guidance.ways().stream().map(DisputeSubject::needs).toList(),
                "handUp",
                guidance.handUp());
    }

    private static Object needs(SettlementNeeds needs) {
        return Map.of(
                "tier", needs.tier(),
                "leads", needs.panel().leads(),
                "takePart", needs.panel().takePart(),
                "resolution", needs.resolution(),
                "writtenAgreement", needs.writtenAgreement());
    }

    private Object disputeFigure(JsonNode given) throws JsonProcessingException {
        List<Dispute> disputes = new ArrayList<>();
        for (JsonNode node : given.required("disputes")) {
            disputes.add(dispute(node));
        }
        return figure(DisputeFigures.of(settlementRules(given), disputes, day(given, "from"), day(given, "to"))
                .figure(DisputeMeasure.valueOf(text(given, "measure"))));
    }

    private Object consultationFigure(JsonNode given) throws JsonProcessingException {
        List<Consultation> consultations = new ArrayList<>();
        for (JsonNode node : given.required("consultations")) {
            consultations.add(consultation(node));
        }
        return figure(
                ConsultationFigures.of(consultationRules(given), consultations, day(given, "from"), day(given, "to"))
                        .figure(ConsultationMeasure.valueOf(text(given, "measure"))));
    }

    private static Object figure(TracedFigure<?> figure) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("numerator", figure.indicator().numerator());
        answer.put("denominator", figure.indicator().denominator());
        answer.put("counted", figure.counted());
        answer.put("others", figure.others());
        answer.put("excluded", figure.excluded());
        return answer;
    }

    private Dispute dispute(JsonNode node) throws JsonProcessingException {
        List<DisputeStep> history = new ArrayList<>();
        for (JsonNode step : node.required("history")) {
            history.add(step(step));
        }
        return new Dispute(
                DisputeId.of(text(node, "id")),
                DisputeKind.valueOf(text(node, "kind")),
                DisputeTopic.valueOf(text(node, "topic")),
                RegionCode.of(text(node, "region")),
                day(node, "raisedOn"),
                DisputeTier.valueOf(text(node, "raisedAt")),
                history);
    }

    private DisputeStep step(JsonNode node) throws JsonProcessingException {
        return mapper.treeToValue(node, DisputeStep.class);
    }

    private Consultation consultation(JsonNode node) throws JsonProcessingException {
        List<Attendance> attendance = new ArrayList<>();
        for (JsonNode one : node.required("attendance")) {
            attendance.add(mapper.treeToValue(one, Attendance.class));
        }
        return new Consultation(
                ConsultationId.of(text(node, "id")),
                RegionCode.of(text(node, "region")),
                day(node, "day"),
                Assembly.valueOf(text(node, "assembly")),
                node.required("weighty").booleanValue(),
                null,
                mapper.treeToValue(node.required("talks"), Talks.class),
                attendance,
                mapper.treeToValue(node.required("issues"), Issues.class),
                node.has("resolution") ? mapper.treeToValue(node.get("resolution"), Resolution.class) : null);
    }

    private SettlementRules settlementRules(JsonNode given) throws JsonProcessingException {
        return SettlementRules.of(pack(given), day(given, "asOf"));
    }

    private ConsultationRules consultationRules(JsonNode given) throws JsonProcessingException {
        return ConsultationRules.of(pack(given), day(given, "asOf"));
    }

    private PolicyPack pack(JsonNode given) throws JsonProcessingException {
        JsonNode pack = given.required("pack");
        return pack.isTextual()
                ? Objects.requireNonNull(builtIn.get(pack.textValue()))
                : packs.load(mapper.writeValueAsBytes(pack));
    }

    /** Every reason by its code, in alphabetical order. */
    private static Map<String, Object> refused(List<Reason> reasons) {
        return Map.of(
                "accepted",
                false,
                "reasons",
                reasons.stream().map(Reason::code).sorted().toList());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }

    private static LocalDate day(JsonNode node, String name) {
        return LocalDate.parse(text(node, name));
    }
}
