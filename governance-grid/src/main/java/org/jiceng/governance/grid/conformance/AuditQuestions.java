package org.jiceng.governance.grid.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.core.household.HouseholdClass;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.audit.AuditFigures;
import org.jiceng.governance.grid.audit.AuditRequest;
import org.jiceng.governance.grid.audit.BoundaryFinding;
import org.jiceng.governance.grid.audit.Finding;
import org.jiceng.governance.grid.audit.GridAudit;
import org.jiceng.governance.grid.audit.GridCertificate;
import org.jiceng.governance.grid.audit.Neighbours;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridPerson;

/**
 * The questions for an audit. A household stands as {@code id}, its {@code grids}, and perhaps {@code village},
 * {@code residents} and {@code class}; {@code strangers} are members that no roster has.
 */
final class AuditQuestions {
    private final ObjectMapper mapper;
    private final JsonNode given;
    private final List<Household> households = new ArrayList<>();
    private final List<GridMember> members = new ArrayList<>();

    AuditQuestions(ObjectMapper mapper, JsonNode given) throws JsonProcessingException {
        this.mapper = mapper;
        this.given = given;
        for (JsonNode node : given.required("households")) {
            households.add(household(node));
            members.addAll(members(node));
        }
        for (JsonNode node : given.path("strangers")) {
            members.addAll(members(node));
        }
    }

    private Household household(JsonNode node) {
        return Household.builder(
                        HouseholdId.of(GridSubject.text(node, "id")),
                        RegionCode.of(node.path("village").asText(GridSubject.text(given, "village"))))
                .residents(node.has("residents") ? node.get("residents").intValue() : null)
                .confirmedClass(node.has("class") ? HouseholdClass.valueOf(GridSubject.text(node, "class")) : null)
                .build();
    }

    private List<GridMember> members(JsonNode node) throws JsonProcessingException {
        List<GridMember> found = new ArrayList<>();
        for (JsonNode grid : node.path("grids")) {
            found.add(mapper.treeToValue(
                    mapper.createObjectNode()
                            .put("household", GridSubject.text(node, "id"))
                            .set("grid", grid),
                    GridMember.class));
        }
        return found;
    }

    Map<String, Object> answer(PolicyPack pack, LocalDate asOf, List<Grid> grids) throws JsonProcessingException {
        AuditRequest request = AuditRequest.of(grids, members, households);
        if (given.has("withoutStaff")) {
            request = request.withoutStaff();
        }
        if (given.has("persons")) {
            request = request.persons(list("persons", GridPerson.class));
        }
        if (given.has("codes")) {
            request = request.codes(GridCodeScheme.standard());
        }
        if (given.has("pairs")) {
            request = request.neighbours(Neighbours.ofPairs(list("pairs", Neighbours.Pair.class)));
        }
        if (given.has("boundaries")) {
            request = request.boundaries(list("boundaries", BoundaryFinding.class));
        }
        return answer(GridAudit.of(pack, asOf).audit(request));
    }

    private <T> List<T> list(String name, Class<T> type) throws JsonProcessingException {
        List<T> values = new ArrayList<>();
        for (JsonNode node : given.required(name)) {
            values.add(mapper.treeToValue(node, type));
        }
        return values;
    }

    private static Map<String, Object> answer(GridCertificate certificate) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", certificate.isSound());
        answer.put(
                "findings",
                certificate.findings().stream().map(AuditQuestions::finding).toList());
        answer.put("figures", figures(certificate.figures()));
        answer.put("notExamined", certificate.notExamined());
        return answer;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", finding.code());
        answer.put("severity", finding.severity());
        if (finding.grid() != null) {
            answer.put("grid", finding.grid());
        }
        return answer;
    }

    private static Map<String, Object> figures(AuditFigures figures) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("grids", List.copyOf(figures.grids().values()));
        answer.put("baseGrids", figures.baseGrids());
        answer.put("households", figures.households());
        answer.put("householdsInGrids", figures.householdsInGrids());
        answer.put("baseGridsWithHead", figures.baseGridsWithHead());
        answer.put("baseGridsWithWorker", figures.baseGridsWithWorker());
        answer.put("workers", figures.workers());
        answer.put("stipendFen", figures.stipendFen());
        answer.put("workload", figures.workload());
        figures.workload().deviation().ifPresent(deviation -> answer.put("deviation", fraction(deviation)));
        if (figures.unevenness() != null) {
            answer.put("unevenness", fraction(figures.unevenness()));
        }
        if (figures.connection() != null) {
            answer.put("connection", figures.connection());
        }
        return answer;
    }

    private static List<Long> fraction(Fraction fraction) {
        return List.of(fraction.numerator(), fraction.denominator());
    }
}
