package org.jiceng.governance.ledger.workflow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.policy.Title;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.StageGraph.Step;

/** Draws a definition. */
public final class WorkflowDiagram {
    private static final String BEGINNING_OR_END = "[*]";

    private final WorkflowDefinition definition;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    private WorkflowDiagram(WorkflowDefinition definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
    }

    /**
     * The definition as a Mermaid state diagram, always the same for the same definition: every stage with the actions that leave
     * a matter there, and an arrow for every pair of stages between which actions lead. Each line ends with {@code \n}.
     *
     * @param locale Chinese titles for every Chinese locale, English ones for all others
     */
    public static String mermaid(WorkflowDefinition definition, Locale locale) {
        WorkflowDiagram diagram = new WorkflowDiagram(definition, locale);
        diagram.stages();
        diagram.arrows();
        return diagram.text.toString();
    }

    private void stages() {
        for (StageDefinition stage : definition.stages()) {
            line("state \"" + escaped(stage.title()) + "\" as " + id(stage.stage()));
        }
    }

    private void arrows() {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        for (Transition row : definition.transitions()) {
            if (row.from().isEmpty()) {
                row.leadsTo().ifPresent(to -> add(titles, BEGINNING_OR_END + " --> " + id(to), row));
            }
        }
        for (Step step : new StageGraph(definition).steps()) {
            String from = id(step.from());
            add(titles, step.moves() ? from + " --> " + id(step.to()) : from, step.row());
        }
        titles.forEach((arrow, labels) -> line(arrow + " : " + String.join(separator(), labels)));
        definition.stages().stream()
                .filter(StageDefinition::end)
                .forEach(stage -> line(id(stage.stage()) + " --> " + BEGINNING_OR_END));
    }

    private void add(Map<String, Set<String>> titles, String arrow, Transition row) {
        titles.computeIfAbsent(arrow, key -> new LinkedHashSet<>()).add(escaped(row.title()));
    }

    private String separator() {
        return new Title("、", ", ").in(locale);
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** Mermaid takes words such as {@code NOTE} for its own, so a stage's name does not stand alone. */
    private static String id(Stage stage) {
        return "stage_" + stage;
    }

    /** What is neither letter, digit nor space is written by its number, so that nothing in a title is taken for Mermaid's. */
    private String escaped(Title title) {
        StringBuilder escaped = new StringBuilder();
        title.in(locale).codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || character == ' ') {
                escaped.appendCodePoint(character);
            } else {
                escaped.append('#').append(character).append(';');
            }
        });
        return escaped.toString();
    }
}
