package org.jiceng.governance.ledger.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.StageGraph.Step;

/**
 * Says whether a definition is sound: what is wrong with it, which article of law it does not meet, and what follows from the
 * order of its stages, which is the pack's own.
 *
 * <p>A ring of stages has a bound if one of its actions counts how often it is taken and stops: {@link Effect#REWORK} with {@link
 * Guard#REWORKS_LEFT}, {@link Effect#REOPEN} with {@link Guard#REOPENINGS_LEFT}, {@link Effect#REQUEST_REVIEW} with {@link
 * Guard#REVIEW_LEFT}. It needs none, and is only noted, if each turn is a decision of the office, a secretary or the head of a
 * unit to send the matter back: {@link Effect#REVISE}, {@link Effect#RETURN}, {@link Effect#SUSTAIN}. Every other ring is an
 * error. That matters go up and down between tiers is no ring here, since each time another matter begins.
 *
 * <p>Who withdraws ends a matter, but nobody can count on it; so that way does not save a stage from being a dead end.
 */
public final class WorkflowLinter {
    /** These end a matter lawfully without a result: each has its own conditions. */
    private static final Set<Effect> ENDS_WITHOUT_RESULT = Set.of(
            Effect.MERGE,
            Effect.REJECT,
            Effect.TRANSFER,
            Effect.DIVERT,
            Effect.HAND_UP,
            Effect.HAND_DOWN,
            Effect.WITHDRAW);

    /** After these a result must be signed off, and the person must have the reply, once more. */
    private static final Set<Effect> HANDLES_ANEW = Set.of(Effect.REPORT, Effect.RETURN, Effect.REWORK, Effect.REOPEN);

    private static final Map<Effect, Guard> BOUNDS = Map.of(
            Effect.REWORK, Guard.REWORKS_LEFT,
            Effect.REOPEN, Guard.REOPENINGS_LEFT,
            Effect.REQUEST_REVIEW, Guard.REVIEW_LEFT);

    private static final Set<Effect> SENDS_BACK = Set.of(Effect.REVISE, Effect.RETURN, Effect.SUSTAIN);

    private static final Set<Role> DECIDES =
            Set.of(Role.CONTACT_OFFICE, Role.SECRETARY, Role.SECRETARY_DELEGATE, Role.UNIT_HEAD, Role.COMMITTEE_MEMBER);

    private static final Map<Effect, List<Effect>> COUNTERPARTS =
            Map.of(Effect.OBJECT, List.of(Effect.SUSTAIN, Effect.OVERRULE), Effect.PAUSE, List.of(Effect.RESUME));

    private final WorkflowDefinition definition;
    private final LedgerSettings settings;
    private final StageGraph graph;
    private final Set<Stage> reachable;
    private final List<LintFinding> findings = new ArrayList<>();

    private WorkflowLinter(WorkflowDefinition definition, LedgerSettings settings) {
        this.definition = definition;
        this.settings = settings;
        this.graph = new StageGraph(definition);
        this.reachable = graph.reached(step -> true);
    }

    /**
     * Everything found in a definition, by kind in the order of {@link LintReason} and then in the order of the definition.
     *
     * @param settings those of the same pack: which roles serve for which, and how many days there are to tell the person
     */
    public static List<LintFinding> check(WorkflowDefinition definition, LedgerSettings settings) {
        WorkflowLinter linter = new WorkflowLinter(definition, settings);
        linter.stages();
        linter.actions();
        linter.filing();
        linter.law();
        linter.rings();
        linter.order();
        return linter.findings.stream()
                .sorted(Comparator.comparing(LintFinding::kind))
                .toList();
    }

    private void stages() {
        for (StageDefinition one : definition.stages()) {
            Stage stage = one.stage();
            if (!reachable.contains(stage)) {
                find(Reason.of(LintReason.STAGE_UNREACHABLE, "stage", stage));
            }
            if (!one.end() && !reachesEnd(stage)) {
                find(Reason.of(LintReason.STAGE_DEAD_END, "stage", stage));
            }
            if (!one.end() && one.limit(false).isEmpty()) {
                find(Reason.of(LintReason.STAGE_WITHOUT_LIMIT, "stage", stage));
            }
        }
    }

    private boolean reachesEnd(Stage stage) {
        return graph.reached(Set.of(stage), step -> !step.has(Effect.WITHDRAW)).stream()
                .anyMatch(reached -> !definition.isOpen(reached));
    }

    private void actions() {
        for (Transition row : definition.transitions()) {
            if (row.by().stream().noneMatch(this::isServed)) {
                find(about(LintReason.ACTION_WITHOUT_ROLE, row));
            }
            Predecessors.of(row).forEach(needed -> requireBefore(row, needed));
            COUNTERPARTS.getOrDefault(row.effect(), List.of()).forEach(needed -> requireAfter(row, needed));
            if (row.effect() == Effect.INSTRUCT) {
                requireWays(row);
            }
        }
    }

    /** Whether somebody can act in a role at some tier; a petitioner has no unit, so serves for no role but their own. */
    private boolean isServed(Role role) {
        return Arrays.stream(Tier.values())
                .flatMap(tier -> settings.serving(tier, role).stream())
                .anyMatch(held -> role == Role.PERSON || held != Role.PERSON);
    }

    private void requireBefore(Transition row, List<Effect> needed) {
        Set<Stage> from = new HashSet<>(row.from());
        from.retainAll(reachable);
        if (!from.isEmpty() && Collections.disjoint(from, after(needed))) {
            find(about(LintReason.ACTION_NEVER_POSSIBLE, row).with("needed", names(needed)));
        }
    }

    /** The stages at which one of some effects can have happened, and not been undone by a sustained objection. */
    private Set<Stage> after(Collection<Effect> effects) {
        return graph.reached(targets(effects), step -> !step.has(Effect.SUSTAIN));
    }

    /** The stages to which steps with some effects lead. */
    private Set<Stage> targets(Collection<Effect> effects) {
        return graph.steps().stream()
                .filter(step -> effects.contains(step.row().effect()) && reachable.contains(step.from()))
                .map(Step::to)
                .collect(Collectors.toSet());
    }

    private void requireAfter(Transition row, Effect needed) {
        targets(row)
                .filter(at -> !canHave(needed, Set.of(at)))
                .forEach(at -> find(Reason.of(LintReason.COUNTERPART_MISSING, "action", row.action())
                        .with("stage", at)
                        .with("needed", needed)));
    }

    private void requireWays(Transition row) {
        for (Instruction instruction : Instruction.values()) {
            Effect way = Effect.valueOf(instruction.name());
            targets(row)
                    .filter(at -> !canHave(way, graph.reached(Set.of(at), step -> true)))
                    .forEach(at -> find(Reason.of(LintReason.INSTRUCTION_WITHOUT_WAY, "action", row.action())
                            .with("stage", at)
                            .with("instruction", instruction)));
        }
    }

    private static Stream<Stage> targets(Transition row) {
        return row.from().stream().map(row::target).distinct();
    }

    private boolean canHave(Effect effect, Set<Stage> at) {
        return graph.steps().stream().anyMatch(step -> step.has(effect) && at.contains(step.from()));
    }

    private void filing() {
        Set<Stage> files = targets(Set.of(Effect.ARCHIVE));
        requireOnTheWay(files, Effect.SIGN_OFF, LintReason.ARCHIVED_WITHOUT_SIGN_OFF);
        requireOnTheWay(files, Effect.REPLY, LintReason.ARCHIVED_WITHOUT_REPLY);
    }

    private void requireOnTheWay(Set<Stage> files, Effect needed, LintReason kind) {
        Set<Stage> without = graph.reached(handledFrom(), step -> !step.has(needed));
        for (Step step : graph.steps()) {
            if (without.contains(step.from()) && !step.has(needed) && isFiling(step, files)) {
                find(Reason.of(kind, "stage", step.from())
                        .with("action", step.row().action()));
            }
        }
    }

    /** The stages from which on a result has yet to be signed off and told. */
    private Set<Stage> handledFrom() {
        Set<Stage> from = targets(HANDLES_ANEW);
        from.addAll(graph.starts());
        return from;
    }

    private boolean isFiling(Step step, Set<Stage> files) {
        boolean ends = definition.isOpen(step.from()) && !definition.isOpen(step.to());
        return step.moves()
                && (files.contains(step.to())
                        || (ends && !ENDS_WITHOUT_RESULT.contains(step.row().effect())));
    }

    private void law() {
        for (Transition row : definition.transitions()) {
            for (Guard guard : Statute.guards(row.effect())) {
                if (!row.guards().contains(guard)) {
                    find(
                            Reason.of(LintReason.GUARD_MISSING, "action", row.action())
                                    .with("guard", guard),
                            guard.article().orElseThrow());
                }
            }
        }
        Statute.effects().forEach((effect, article) -> {
            if (definition.transitions().stream().noneMatch(row -> row.effect() == effect)) {
                find(Reason.of(LintReason.EFFECT_MISSING, "effect", effect), article);
            }
        });
    }

    private void rings() {
        Predicate<Step> unbounded = step -> step.moves() && !isBounded(step);
        for (Set<Stage> ring : graph.rings(unbounded.and(step -> !isDecided(step)))) {
            find(Reason.of(LintReason.LOOP_WITHOUT_BOUND, "stages", names(ring)));
        }
        List<Set<Stage>> rings = graph.rings(unbounded);
        graph.steps().stream()
                .filter(step -> unbounded.test(step) && isDecided(step) && isIn(rings, step))
                .map(Step::row)
                .distinct()
                .forEach(row -> find(about(LintReason.LOOP_BY_DECISION, row)));
    }

    private static boolean isBounded(Step step) {
        Guard bound = BOUNDS.get(step.row().effect());
        return bound != null && step.row().guards().contains(bound);
    }

    private static boolean isDecided(Step step) {
        return SENDS_BACK.contains(step.row().effect())
                && DECIDES.containsAll(step.row().by());
    }

    private static boolean isIn(List<Set<Stage>> rings, Step step) {
        return rings.stream().anyMatch(ring -> ring.contains(step.from()) && ring.contains(step.to()));
    }

    private void order() {
        for (Transition row : definition.transitions()) {
            if (row.effect() == Effect.ASSIGN && canFollow(row, Effect.ACCEPT)) {
                find(about(LintReason.ASSIGNS_BEFORE_INFORMING, row).with("days", settings.informDays()));
            }
            if (row.effect() == Effect.REPLY && canFollow(row, Effect.SIGN_OFF)) {
                find(about(LintReason.REPLIES_BEFORE_SIGN_OFF, row));
            }
        }
    }

    /** Whether an effect can follow a row before anything is sent back or handled anew. */
    private boolean canFollow(Transition row, Effect effect) {
        Set<Stage> following = graph.reached(targets(row).toList(), this::goesOn);
        return canHave(effect, following);
    }

    private boolean goesOn(Step step) {
        Effect effect = step.row().effect();
        return !SENDS_BACK.contains(effect) && !HANDLES_ANEW.contains(effect);
    }

    private static Reason about(LintReason kind, Transition row) {
        return Reason.of(kind, "action", row.action()).with("stages", names(row.from()));
    }

    private static String names(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void find(Reason reason) {
        findings.add(new LintFinding(LintReason.valueOf(reason.code()), reason, null));
    }

    private void find(Reason reason, Basis article) {
        findings.add(
                new LintFinding(LintReason.valueOf(reason.code()), reason.with("article", article.text()), article));
    }
}
