package org.jiceng.governance.ledger.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jspecify.annotations.Nullable;

/** The library's own definition, and others that differ from it in one thing. */
record Definitions(List<StageDefinition> stages, List<Transition> rows) {
    static final PolicyPack PACK = PolicyPacks.builtIn("shiquan-321");
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    Definitions {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /** The pack that gives one parameter of the ledger otherwise; quotes in the JSON may be single. */
    static PolicyPack extending(String parameter, String value) {
        return extending(Map.of(parameter, value));
    }

    /** The pack with these stages and actions. */
    static PolicyPack extending(Definitions definitions) {
        return extending(Map.of(
                "stages",
                json(definitions.stages().stream().map(StageDefinition::write).toList()),
                "actions",
                definitions.json()));
    }

    private static PolicyPack extending(Map<String, String> parameters) {
        String values = parameters.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "':[{'value':" + entry.getValue()
                        + ",'basis':{'document':'library default'}}]")
                .collect(Collectors.joining(","));
        String json = "{'id':'test','version':'1','title':{'zh':'试验','en':'test'},'extends':'shiquan-321','ledger':{"
                + values + "}}";
        return PackReader.standard().load(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Definitions standard() {
        WorkflowDefinition definition = LedgerWorkflow.of(PACK, DAY).definition();
        return new Definitions(definition.stages(), definition.transitions());
    }

    /** Hands a matter to a unit once the secretary has read it, and only then tells the person. */
    static Definitions assigningBeforeInforming() {
        return standard()
                .withFirstAlone(Action.ASSIGN)
                .moving(Action.ASSIGN, Stage.INSTRUCTED, Stage.ASSIGNED)
                .moving(Action.ACCEPT, Stage.ASSIGNED, Stage.ACCEPTED)
                .moving(Action.SUPERVISE, Stage.ACCEPTED, Stage.SUPERVISED)
                .adding(Action.ASSIGN, Guard.AS_INSTRUCTED);
    }

    /** Gives the person the reply first and has it signed off then. */
    static Definitions replyingBeforeTheSignature() {
        return standard()
                .moving(Action.REPLY, Stage.REPORTED, Stage.REPLIED)
                .moving(Action.SIGN_OFF, Stage.REPLIED, Stage.SIGNED_OFF)
                .moving(Action.ARCHIVE, Stage.SIGNED_OFF, Stage.ARCHIVED);
    }

    static Transition row(Action action, Effect effect, Stage from, @Nullable Stage to, Role... by) {
        return new Transition(
                action, effect, new Title("操作", "an action"), Set.of(from), to, Set.of(by), Set.of(), Set.of());
    }

    /** Its actions as a pack writes them. */
    String json() {
        return json(rows.stream().map(Transition::write).toList());
    }

    private static String json(List<?> parts) {
        try {
            return new ObjectMapper().writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    WorkflowDefinition definition() {
        return WorkflowDefinition.of(stages, rows);
    }

    Definitions with(Transition row) {
        List<Transition> more = new ArrayList<>(rows);
        more.add(row);
        return new Definitions(stages, more);
    }

    Definitions with(StageDefinition stage) {
        List<StageDefinition> more = new ArrayList<>(stages);
        more.add(stage);
        return new Definitions(more, rows);
    }

    Definitions with(Stage stage) {
        return with(new StageDefinition(
                stage, new Title("环节", "a stage"), false, stages.get(0).limit(), null));
    }

    Definitions without(Action... actions) {
        return new Definitions(
                stages,
                rows.stream()
                        .filter(row -> !Set.of(actions).contains(row.action()))
                        .toList());
    }

    /** Without the further rows of an action. */
    Definitions withFirstAlone(Action action) {
        Set<Action> seen = new HashSet<>();
        return new Definitions(
                stages,
                rows.stream()
                        .filter(row -> !row.action().equals(action) || seen.add(action))
                        .toList());
    }

    Definitions withoutLimit(Stage stage) {
        return new Definitions(
                stages.stream()
                        .map(one -> one.stage().equals(stage)
                                ? new StageDefinition(stage, one.title(), one.end(), null, one.emergencyLimit())
                                : one)
                        .toList(),
                rows);
    }

    Definitions changing(Action action, UnaryOperator<Transition> change) {
        return new Definitions(
                stages,
                rows.stream()
                        .map(row -> row.action().equals(action) ? change.apply(row) : row)
                        .toList());
    }

    Definitions moving(Action action, Stage from, Stage to) {
        return changing(
                action,
                row -> new Transition(
                        action, row.effect(), row.title(), Set.of(from), to, row.by(), row.guards(), row.required()));
    }

    Definitions by(Action action, Role... roles) {
        return changing(
                action,
                row -> new Transition(
                        action,
                        row.effect(),
                        row.title(),
                        row.from(),
                        row.to(),
                        Set.of(roles),
                        row.guards(),
                        row.required()));
    }

    Definitions without(Action action, Guard guard) {
        return guarding(action, guards -> guards.remove(guard));
    }

    Definitions adding(Action action, Guard guard) {
        return guarding(action, guards -> guards.add(guard));
    }

    private Definitions guarding(Action action, Consumer<Set<Guard>> change) {
        return changing(action, row -> {
            Set<Guard> guards = new LinkedHashSet<>(row.guards());
            change.accept(guards);
            return new Transition(
                    action, row.effect(), row.title(), row.from(), row.to(), row.by(), guards, row.required());
        });
    }
}
