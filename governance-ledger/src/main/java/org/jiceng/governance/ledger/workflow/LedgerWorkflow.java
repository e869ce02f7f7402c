package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.deadline.ClockReader;
import org.jiceng.governance.ledger.deadline.ClockReading;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's rules as a pack sets them: what may be done with a matter, by whom and when, and what comes of it. Immutable; its
 * methods change nothing, and the same arguments give the same answer.
 *
 * @term 书记民情三本账
 */
public final class LedgerWorkflow {
    private static final Set<Effect> WHILE_OBJECTED =
            Set.of(Effect.SUSTAIN, Effect.OVERRULE, Effect.REMARK, Effect.ACCUSE, Effect.MIGRATE);

    private final PackPin pin;
    private final WorkflowDefinition definition;
    private final LedgerSettings settings;
    private final ClockReader clocks;

    private LedgerWorkflow(PackPin pin, WorkflowDefinition definition, LedgerSettings settings, ClockReader clocks) {
        this.pin = pin;
        this.definition = definition;
        this.settings = settings;
        this.clocks = clocks;
    }

    /**
     * The workflow of a pack with the settings in force on a day, and the calendar that comes with the library.
     *
     * @throws InvalidValueException if the pack has no section {@code ledger}, or none in force on the day
     * @throws InvalidValueException if its definition contradicts itself
     */
    public static LedgerWorkflow of(PolicyPack pack, LocalDate asOf) {
        return of(pack, asOf, WorkCalendar.stateCouncil());
    }

    /**
     * The workflow of a pack with the settings in force on a day.
     *
     * @throws InvalidValueException if the pack has no section {@code ledger}, or none in force on the day
     * @throws InvalidValueException if its definition contradicts itself
     */
    public static LedgerWorkflow of(PolicyPack pack, LocalDate asOf, WorkCalendar calendar) {
        LedgerSettings settings = LedgerSettings.of(pack, asOf);
        return new LedgerWorkflow(
                new PackPin(pack.id(), pack.version(), asOf),
                WorkflowDefinition.of(
                        pack.value(WorkflowParameters.STAGES, asOf), pack.value(WorkflowParameters.ACTIONS, asOf)),
                settings,
                ClockReader.of(settings.clocks(), calendar));
    }

    /** The same rules on another day on which the same settings are in force. */
    LedgerWorkflow pinnedTo(LocalDate day) {
        PackPin other = new PackPin(pin.id(), pin.version(), day);
        return pin.equals(other) ? this : new LedgerWorkflow(other, definition, settings, clocks);
    }

    /** The pack and the day on which it rests. */
    public PackPin pin() {
        return pin;
    }

    /** The stages and actions. */
    public WorkflowDefinition definition() {
        return definition;
    }

    /** The settings. */
    public LedgerSettings settings() {
        return settings;
    }

    /** What reads the clocks of matters. */
    public ClockReader clocks() {
        return clocks;
    }

    /** The stage at which a matter begins. */
    Stage firstStage() {
        return definition.transitions().stream()
                .filter(row -> row.effect() == Effect.REGISTER)
                .flatMap(row -> row.leadsTo().stream())
                .findFirst()
                .orElseThrow();
    }

    /** {@link #decide(Matter, Command, Surroundings)} where no unit and no other matter is known. */
    public Decision decide(@Nullable Matter matter, Command command) {
        return decide(matter, command, Surroundings.none());
    }

    /**
     * What comes of a command. Nothing is changed: the caller appends the events where it keeps them.
     *
     * @param matter the matter that the command names; {@code null} if there is none
     */
    public Decision decide(@Nullable Matter matter, Command command, Surroundings around) {
        Matter known = matter == null || isHidden(matter, command.actor(), around) ? null : matter;
        Question question = new Question(this, known, command.actor(), command.at(), command.data(), around);
        Transition registering = known == null ? definition.registering(command.action()) : null;
        if (registering != null) {
            Decision decision = decideRegistering(registering, command, question);
            return matter != null && decision.isAccepted() ? unknown(command) : decision;
        }
        if (known == null) {
            return unknown(command);
        }
        requireSame(known, command);
        if (known.version() != command.expectedVersion()) {
            return new Decision.Refused(
                    List.of(versionConflict(command, known.version())),
                    allowed(known, command.actor(), command.at(), around));
        }
        ask(question, command.action());
        return question.against().isEmpty()
                ? Events.of(command, question)
                : new Decision.Refused(
                        question.against(), allowed(question.matter(), command.actor(), command.at(), around));
    }

    private Decision decideRegistering(Transition row, Command command, Question question) {
        question.by(row);
        Set<UnitId> accused = Set.copyOf(command.data().get(Field.ACCUSED_UNITS, List.of()));
        if (Standing.isKeptAway(command.actor(), accused, question)) {
            return unknown(command);
        }
        if (command.expectedVersion() != 0) {
            question.refuse(versionConflict(command, 0));
        }
        Tier tier = Events.tier(question);
        boolean mayRegister = row.by().stream()
                .flatMap(role -> settings.serving(tier, role).stream())
                .anyMatch(command.actor()::has);
        if (!mayRegister) {
            question.refuse(rolesMissing(row.by()));
        }
        requireData(question, row);
        checkGuards(question, row);
        LinkChecks.recipients(question, accused);
        return question.against().isEmpty()
                ? Events.registering(command, question)
                : new Decision.Refused(question.against(), mayRegister ? List.of(row.action()) : List.of());
    }

    private static void requireSame(Matter matter, Command command) {
        if (!matter.id().equals(command.matter())) {
            throw new IllegalArgumentException("the command is about " + command.matter() + ", not about " + matter.id()
                    + "\nGive the matter that the command names.");
        }
    }

    private static Decision unknown(Command command) {
        return new Decision.Refused(List.of(unknown(command.matter())), List.of());
    }

    private static Reason unknown(MatterId matter) {
        return Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", matter);
    }

    private static Reason versionConflict(Command command, int version) {
        return Reason.of(WorkflowReason.VERSION_CONFLICT, "expected", command.expectedVersion())
                .with("actual", version);
    }

    /** Says to a question everything that is against an action and that the actor may know. */
    private void ask(Question question, Action action) {
        Matter matter = question.matter();
        if (question.at().isBefore(matter.lastAt())) {
            question.refuse(Reason.of(WorkflowReason.TIME_REVERSED, "last", matter.lastAt()));
        }
        Transition row = definition.row(action, matter.stage());
        if (row == null) {
            askWithoutRow(question, action);
            return;
        }
        question.by(row);
        if (!mayAct(question, row)) {
            question.refuse(notForActor(question, row));
            return;
        }
        checkState(question, row);
        requireData(question, row);
        if (question.at().isBefore(matter.lastAt())) {
            return;
        }
        checkGuards(question, row);
        LinkChecks.recipients(question, matter.accusedUnits());
        if (question.against().isEmpty()) {
            LinkChecks.requireFree(question);
        }
    }

    private void askWithoutRow(Question question, Action action) {
        List<Transition> rows = definition.rows(action);
        if (rows.isEmpty()) {
            question.refuse(Reason.of(WorkflowReason.ACTION_UNDEFINED, "action", action));
            return;
        }
        refuseStage(question, action, rows);
        if (!mayAct(question, rows.get(0))) {
            question.refuse(notForActor(question, rows.get(0)));
        }
    }

    private static void refuseStage(Question question, Action action, List<Transition> rows) {
        boolean registers = rows.stream().allMatch(row -> row.from().isEmpty());
        Matter matter = question.matter();
        question.refuse(
                registers
                        ? Reason.of(WorkflowReason.MATTER_EXISTS, "matter", matter.id())
                        : Reason.of(WorkflowReason.ACTION_NOT_AT_STAGE, "action", action)
                                .with("stage", matter.stage())
                                .with("from", from(rows)));
    }

    private static String from(List<Transition> rows) {
        Set<Stage> from = new LinkedHashSet<>();
        rows.forEach(row -> from.addAll(row.from()));
        return from.stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private static boolean mayAct(Question question, Transition row) {
        return row.from().isEmpty() || isInCharge(question, question.matter(), row);
    }

    /** Why an actor may not act by a row, which tells nothing of what the matter is about. */
    private static Reason notForActor(Question question, Transition row) {
        Matter matter = question.matter();
        boolean hasRole = row.by().stream()
                .flatMap(role -> question.settings().serving(matter.tier(), role).stream())
                .anyMatch(question.actor()::has);
        return hasRole ? Reason.of(WorkflowReason.NOT_IN_CHARGE, "action", row.action()) : rolesMissing(row.by());
    }

    /** Whether the actor is in charge of a matter in one of the roles of a row. */
    static boolean isInCharge(Question question, Matter matter, Transition row) {
        for (Role role : row.by()) {
            if (Standing.isInCharge(matter, role, question.actor(), row.effect(), question)) {
                return true;
            }
        }
        return false;
    }

    private static Reason rolesMissing(Set<Role> roles) {
        return Reason.of(
                WorkflowReason.ROLE_MISSING,
                "roles",
                roles.stream().map(Role::name).collect(Collectors.joining(", ")));
    }

    private void checkState(Question question, Transition row) {
        Matter matter = question.matter();
        if (matter.objected() && !WHILE_OBJECTED.contains(row.effect())) {
            question.refuse(WorkflowReason.OBJECTION_UNDECIDED);
        }
        if (row.effect() != Effect.MIGRATE && !matter.pack().equals(pin)) {
            question.refuse(
                    Reason.of(WorkflowReason.OTHER_PACK, "pack", matter.pack().id())
                            .with("version", matter.pack().version())
                            .with("asOf", matter.pack().asOf()));
        }
    }

    private static void requireData(Question question, Transition row) {
        Essentials.fields(row.effect()).forEach(field -> IntakeChecks.require(question, field));
        row.required().forEach(field -> IntakeChecks.require(question, field));
        for (Field<?> field : Essentials.derived(row.effect())) {
            if (question.data().has(field)) {
                question.refuse(Reason.of(WorkflowReason.DATA_DERIVED, "field", field.name()));
            }
        }
    }

    private static void checkGuards(Question question, Transition row) {
        Guard essential = Essentials.guard(row.effect());
        if (essential != null && !row.guards().contains(essential)) {
            essential.check(question);
        }
        if (row.effect() == Effect.ASSIGN || row.effect() == Effect.TRANSFER) {
            HandlingChecks.receivedByUnit(question);
        }
        row.guards().forEach(guard -> guard.check(question));
    }

    /** {@link #nextActions(Matter, Actor, Instant, Surroundings)} where no unit and no other matter is known. */
    public List<NextAction> nextActions(Matter matter, Actor actor, Instant at) {
        return nextActions(matter, actor, at, Surroundings.none());
    }

    /**
     * The actions that an actor may take at a moment, in the order of the definition; what must be said with each may still be
     * refused. None for an actor who must not know of the matter.
     */
    public List<NextAction> nextActions(Matter matter, Actor actor, Instant at, Surroundings around) {
        if (isHidden(matter, actor, around)) {
            return List.of();
        }
        List<NextAction> next = new ArrayList<>();
        for (Action action : definition.actions()) {
            Transition row = definition.row(action, matter.stage());
            if (row != null && isAllowed(row, new Question(this, matter, actor, at, null, around))) {
                next.add(new NextAction(action, row.title(), row.target(matter.stage()), row.required()));
            }
        }
        return next;
    }

    /** Whether an action may be taken by a row. Most may not for the roles alone, which saves looking for the other reasons. */
    private boolean isAllowed(Transition row, Question question) {
        if (!isInCharge(question, question.matter(), row)) {
            return false;
        }
        ask(question, row.action());
        return question.against().isEmpty();
    }

    private List<Action> allowed(Matter matter, Actor actor, Instant at, Surroundings around) {
        return nextActions(matter, actor, at, around).stream()
                .map(NextAction::action)
                .toList();
    }

    /** {@link #whyNot(Matter, Action, Actor, Instant, Surroundings)} where no unit and no other matter is known. */
    public List<Reason> whyNot(Matter matter, Action action, Actor actor, Instant at) {
        return whyNot(matter, action, actor, at, Surroundings.none());
    }

    /**
     * Every reason why an actor may not take an action at a moment, whatever they say with it; none if they may. Who is not in
     * charge of it learns no other reason than that, besides a wrong stage and a time before the last event.
     */
    public List<Reason> whyNot(Matter matter, Action action, Actor actor, Instant at, Surroundings around) {
        if (isHidden(matter, actor, around)) {
            return List.of(unknown(matter.id()));
        }
        Question question = new Question(this, matter, actor, at, null, around);
        ask(question, action);
        return List.copyOf(question.against());
    }

    /** The roles in which an actor is in charge of a matter; none for an actor who must not know of it. */
    public Set<Role> rolesOf(Matter matter, Actor actor, Surroundings around) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!isHidden(matter, actor, around)) {
            Question question = new Question(this, matter, actor, matter.lastAt(), null, around);
            for (Role role : Role.values()) {
                if (Standing.isInCharge(matter, role, actor, Effect.REMARK, question)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** Whether an actor must be answered as if there were no such matter. */
    public boolean isHidden(Matter matter, Actor actor, Surroundings around) {
        return Standing.isHidden(matter, actor, around.units());
    }

    /**
     * What the clocks of a matter say at a moment, in the order in which they began.
     *
     * @throws IllegalArgumentException if the moment lies before the last event
     */
    public List<ClockReading> read(Matter matter, Instant at) {
        return matter.clocks().stream().map(clock -> clocks.read(clock, at)).toList();
    }
}
