package org.jiceng.governance.grid.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.conformance.ConformanceSubject;
import org.jiceng.governance.core.identity.GridCode;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.Place;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.CodeRequest;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridLevel;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jiceng.governance.grid.grid.GridRegister;
import org.jiceng.governance.grid.grid.GridRules;
import org.jiceng.governance.grid.grid.GridTree;
import org.jiceng.governance.grid.grid.Validity;
import org.jspecify.annotations.Nullable;

/** This library as a subject: each question of the cases put to the API that answers it. */
public final class GridSubject implements ConformanceSubject {
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final PackReader reader = PackReader.standard();
    private final Map<String, PolicyPack> packs = new TreeMap<>();

    /** The subject with the built-in packs. */
    public GridSubject() {
        PolicyPacks.builtInIds().forEach(id -> packs.put(id, PolicyPacks.builtIn(id)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the question is none of those that the cases ask
     */
    @Override
    public JsonNode answer(JsonNode given) {
        try {
            return mapper.valueToTree(answered(given.required("ask").textValue(), given));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object answered(String ask, JsonNode given) throws JsonProcessingException {
        return switch (ask) {
            case "grid" -> grid(given.required("grid"));
            case "grid-tree" -> GridTree.of(grids(given)).<Object>fold(GridSubject::bases, GridSubject::refused);
            case "grid-chain" -> chain(given);
            case "grid-register" ->
                GridRegister.of(grids(given)).fold(register -> inPlace(register, given), GridSubject::refused);
            case "grid-code" -> code(GridCode.of(text(given, "code")));
            case "grid-codes" -> codes(given);
            case "grid-head" ->
                fitness(rules(given)
                        .headFault(
                                mapper.treeToValue(given.required("person"), GridPerson.class),
                                GridLevel.valueOf(text(given, "level"))));
            case "grid-worker" ->
                fitness(rules(given).workerFault(mapper.treeToValue(given.required("person"), GridPerson.class)));
            case "grid-stipend" ->
                Map.of("fen", rules(given).stipendFen(given.required("workers").longValue()));
            case "grid-parts" ->
                Map.of(
                        "parts",
                        rules(given)
                                .parts(
                                        given.required("residents").longValue(),
                                        given.required("workload").longValue()));
            case "grid-audit" -> new AuditQuestions(mapper, given).answer(pack(given), asOf(given), grids(given));
            case "grid-plan" -> new PlanQuestions(given).answer(pack(given), asOf(given));
            case "contact-reception-day" -> new AssessmentQuestions(given).receptionDay();
            case "contact-record" -> new AssessmentQuestions(given).record();
            case "contact-register" -> new AssessmentQuestions(given).register();
            case "contact-visits" -> new AssessmentQuestions(given).visits(pack(given), asOf(given));
            case "contact-assessment" -> new AssessmentQuestions(given).assessment(pack(given), asOf(given));
            case "contact-quarter" -> new AssessmentQuestions(given).contactsOfQuarter();
            case "contact-linked-visits" -> new AssessmentQuestions(given).linkedVisits(pack(given), asOf(given));
            case "contact-person" -> new ContactQuestions(given).person();
            case "contact-eligible" -> new ContactQuestions(given).eligible(pack(given), asOf(given));
            case "contact-line" -> fitness(new ContactQuestions(given).line(pack(given), asOf(given)));
            case "contact-capacity" -> new ContactQuestions(given).capacity(pack(given), asOf(given));
            case "contact-distance" -> new ContactQuestions(given).distance(pack(given), asOf(given));
            case "contact-chain" -> new ContactQuestions(given).chain(pack(given), asOf(given));
            case "contact-help" -> new ContactQuestions(given).help(pack(given), asOf(given));
            case "contact-audit" -> new ContactQuestions(given).audit(pack(given), asOf(given));
            case "contact-plan" -> new ContactQuestions(given).plan(pack(given), asOf(given));
            default -> throw new IllegalArgumentException("no case asks " + ask + "\nSee docs/conformance.md.");
        };
    }

    /** Built part by part, since a mapper would hide why a value is refused. */
    private static Object grid(JsonNode node) {
        try {
            List<GridCode> successors = new ArrayList<>();
            node.path("successors").forEach(code -> successors.add(GridCode.of(code.textValue())));
            Grid grid = Grid.builder(
                            GridCode.of(text(node, "code")),
                            GridLevel.valueOf(text(node, "level")),
                            RegionCode.of(text(node, "village")),
                            text(node, "name"))
                    .validity(new Validity(day(node.path("validity"), "from"), day(node.path("validity"), "to")))
                    .successors(successors)
                    .build();
            return Map.of("accepted", true, "code", grid.code());
        } catch (InvalidValueException e) {
            return Map.of("accepted", false, "reason", e.reason().code());
        }
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        return node.has(name) ? LocalDate.parse(text(node, name)) : null;
    }

    private static Object bases(GridTree tree) {
        return Map.of(
                "accepted", true,
                "grids", tree.grids().stream().map(Grid::code).toList(),
                "baseGrids", tree.baseGrids().stream().map(Grid::code).toList());
    }

    private Object chain(JsonNode given) throws JsonProcessingException {
        List<GridMember> members = new ArrayList<>();
        for (JsonNode member : given.required("members")) {
            members.add(mapper.treeToValue(member, GridMember.class));
        }
        return GridTree.of(grids(given))
                .fold(tree -> GridMembership.of(tree, members), Outcome::<GridMembership>refused)
                .<Object>fold(
                        membership -> Map.of(
                                "accepted",
                                true,
                                "chain",
                                codes(membership.chain(HouseholdId.of(text(given, "household"))))),
                        GridSubject::refused);
    }

    private static Object inPlace(GridRegister register, JsonNode given) {
        LocalDate day = LocalDate.parse(text(given, "day"));
        return Map.of("accepted", true, "inPlace", codes(register.inPlaceOf(GridCode.of(text(given, "code")), day)));
    }

    private static List<GridCode> codes(List<Grid> grids) {
        return grids.stream().map(Grid::code).toList();
    }

    private static Object code(GridCode code) {
        GridCodeScheme scheme = GridCodeScheme.standard();
        return scheme.check(code)
                .<Object>map(reason -> Map.of("accepted", false, "reason", reason.code()))
                .orElseGet(() -> Map.of("accepted", true, "village", scheme.village(code)));
    }

    private Object codes(JsonNode given) throws JsonProcessingException {
        List<CodeRequest> grids = new ArrayList<>();
        for (JsonNode node : given.required("grids")) {
            grids.add(new CodeRequest(
                    GridLevel.valueOf(text(node, "level")),
                    node.has("place") ? mapper.treeToValue(node.get("place"), Place.class) : null,
                    node.has("kept") ? GridCode.of(text(node, "kept")) : null));
        }
        List<GridCode> issued = new ArrayList<>();
        given.required("issued").forEach(code -> issued.add(GridCode.of(code.textValue())));
        return GridCodeScheme.standard()
                .assign(RegionCode.of(text(given, "village")), grids, issued)
                .<Object>fold(codes -> Map.of("accepted", true, "codes", codes), GridSubject::refused);
    }

    private static Object fitness(Optional<Reason> fault) {
        return fault.<Object>map(reason -> Map.of("may", false, "reason", reason.code()))
                .orElse(Map.of("may", true));
    }

    /** Every reason by its code and what it is about, in the order given. */
    private static Object refused(List<Reason> reasons) {
        return Map.of(
                "accepted",
                false,
                "reasons",
                reasons.stream()
                        .map(reason -> Map.of(
                                "code",
                                reason.code(),
                                "at",
                                reason.attributes()
                                        .getOrDefault(
                                                "household", reason.attributes().getOrDefault("grid", ""))))
                        .toList());
    }

    private List<Grid> grids(JsonNode given) throws JsonProcessingException {
        List<Grid> grids = new ArrayList<>();
        for (JsonNode node : given.required("grids")) {
            grids.add(mapper.treeToValue(node, Grid.class));
        }
        return grids;
    }

    private GridRules rules(JsonNode given) throws JsonProcessingException {
        return GridRules.of(pack(given), asOf(given));
    }

    private PolicyPack pack(JsonNode given) throws JsonProcessingException {
        JsonNode pack = given.required("pack");
        return pack.isTextual()
                ? Objects.requireNonNull(packs.get(pack.textValue()))
                : reader.load(mapper.writeValueAsBytes(pack));
    }

    private static LocalDate asOf(JsonNode given) {
        return LocalDate.parse(text(given, "asOf"));
    }

    static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }
}
