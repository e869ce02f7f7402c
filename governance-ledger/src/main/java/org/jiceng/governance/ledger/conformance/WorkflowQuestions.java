package org.jiceng.governance.ledger.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.NextAction;
import org.jiceng.governance.ledger.workflow.Surroundings;

/**
 * Answers the questions about the workflow: {@code commands} lead to a situation, each of them accepted; then {@code
 * workflow-decision} puts one more {@code command}, and {@code workflow-next} asks what an {@code actor} may do.
 */
final class WorkflowQuestions {
    private final CommandReader reader = new CommandReader();
    private final Map<String, LedgerWorkflow> workflows = new HashMap<>();

    /** {@code accepted}, and {@code stage} and {@code version} or the {@code codes} in alphabetical order. */
    Map<String, Object> decision(JsonNode given) {
        Situation situation = situation(given);
        Decision decision = situation.decide(command(given.required("command")));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("accepted", decision.isAccepted());
        decision.thereafter()
                .ifPresentOrElse(
                        matter -> {
                            answer.put("stage", matter.stage().name());
                            answer.put("version", matter.version());
                        },
                        () -> answer.put("codes", codes(decision.reasons())));
        return answer;
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).sorted().toList();
    }

    /** {@code known}, and if so {@code stage} and {@code version}; the actions {@code allowed} in alphabetical order. */
    Map<String, Object> next(JsonNode given) {
        Situation situation = situation(given);
        Matter matter = situation
                .matter(MatterId.of(given.required("matter").textValue()))
                .orElseThrow();
        Actor actor = reader.readActor(given.required("actor").toString()).fold(read -> read, reasons -> {
            throw noCommand(reasons);
        });
        List<String> allowed = situation
                .workflow
                .nextActions(
                        matter,
                        actor,
                        OffsetDateTime.parse(given.required("at").textValue()).toInstant(),
                        situation.around)
                .stream()
                .map(NextAction::action)
                .map(Object::toString)
                .sorted()
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean known = !situation.workflow.isHidden(matter, actor, situation.around);
        answer.put("known", known);
        if (known) {
            answer.put("stage", matter.stage().name());
            answer.put("version", matter.version());
        }
        answer.put("allowed", allowed);
        return answer;
    }

    Situation situation(JsonNode given) {
        return new Situation(given);
    }

    private Command command(JsonNode json) {
        return reader.read((ObjectNode) json).fold(read -> read, reasons -> {
            throw noCommand(reasons);
        });
    }

    private static IllegalArgumentException noCommand(List<Reason> reasons) {
        return new IllegalArgumentException(
                "a case holds what is no command: " + reasons + "\nWrite commands as docs/ledger.md says.");
    }

    /** The matters after the commands that lead to them. */
    final class Situation {
        private final LedgerWorkflow workflow;
        private final Map<MatterId, Matter> matters = new HashMap<>();
        private final Map<MatterId, List<MatterEvent>> events = new TreeMap<>();
        private final Surroundings around = new Surroundings(UnitDirectory.empty(), this::matter);

        private Situation(JsonNode given) {
            String pack = given.required("pack").textValue();
            String asOf = given.required("asOf").textValue();
            workflow = workflows.computeIfAbsent(
                    pack + " " + asOf, key -> LedgerWorkflow.of(PolicyPacks.builtIn(pack), LocalDate.parse(asOf)));
            given.required("commands").forEach(json -> lead(command(json)));
        }

        LedgerWorkflow workflow() {
            return workflow;
        }

        List<MatterHistory> histories() {
            return events.values().stream().map(MatterHistory::new).toList();
        }

        private Optional<Matter> matter(MatterId id) {
            return Optional.ofNullable(matters.get(id));
        }

        private Decision decide(Command command) {
            return workflow.decide(matters.get(command.matter()), command, around);
        }

        private void lead(Command command) {
            decide(command)
                    .<Void>fold(
                            accepted -> {
                                matters.put(accepted.matter().id(), accepted.matter());
                                accepted.others().forEach(other -> matters.put(other.id(), other));
                                accepted.events()
                                        .forEach(event -> events.computeIfAbsent(
                                                        event.matter(), key -> new ArrayList<>())
                                                .add(event));
                                return null;
                            },
                            refused -> {
                                throw noCommand(refused.reasons());
                            });
        }
    }
}
