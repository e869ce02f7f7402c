package org.jiceng.governance.ledger.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiceng.governance.core.conformance.ConformanceSubject;
import org.jiceng.governance.core.json.GovernanceJson;

/** This library as a subject: each question of the cases put to the API that answers it. */
public final class LedgerSubject implements ConformanceSubject {
    private final ObjectMapper mapper = GovernanceJson.mapper();
    private final ClockQuestions clocks = new ClockQuestions(mapper);
    private final WorkflowQuestions workflow = new WorkflowQuestions();
    private final BulletinQuestions bulletins = new BulletinQuestions(mapper, workflow);
    private final DisputeSubject disputes = new DisputeSubject();

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the question is none of those that the cases ask
     */
    @Override
    public JsonNode answer(JsonNode given) {
        String ask = given.required("ask").textValue();
        return switch (ask.split("-", 2)[0]) {
            case "dispute", "consultation" -> disputes.answer(given);
            default -> mapper.valueToTree(answered(ask, given));
        };
    }

    private Object answered(String ask, JsonNode given) {
        return switch (ask) {
            case "bulletin-period" -> bulletins.period(given);
            case "bulletin-figure" -> bulletins.figure(given);
            case "bulletin-parts" -> bulletins.parts(given);
            case "bulletin-published" -> bulletins.published(given);
            case "clock-reading" -> clocks.reading(given);
            case "clock-steps" -> clocks.steps(given);
            case "window" -> clocks.window(given);
            case "workflow-decision" -> workflow.decision(given);
            case "workflow-next" -> workflow.next(given);
            default -> throw new IllegalArgumentException("no case asks " + ask + "\nSee docs/conformance.md.");
        };
    }
}
