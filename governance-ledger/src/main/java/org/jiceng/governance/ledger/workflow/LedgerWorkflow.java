package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Stage;
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
        Question question = new Question(this, matter, command.actor(), command.at(), command.data(), around);
        Transition registering = definition.registering(command.action());
        if (matter == null && registering != null) {
            return decideRegistering(registering, command, question);
        }
        if (matter != null && registering != null && isHidden(matter, command.actor(), around)) {
            return decideOnTakenId(registering, command, around);
        }
        Reason first = first(matter, command, around);
        if (first != null) {
            List<Action> allowed = first.is(WorkflowReason.UNKNOWN_MATTER) || matter == null
                    ? List.of()
                    : allowed(matter, command.actor(), command.at(), around);
            return new Decision.Refused(List.of(first), allowed);
        }
        ask(question, command.action());
        return question.against().isEmpty()
                ? Events.of(command, question)
                : new Decision.Refused(
                        question.against(), allowed(question.matter(), command.actor(), command.at(), around));
    }

    /** As for a free id as far as that goes; what would be done on one has to be refused, since the id is taken. */
    private Decision decideOnTakenId(Transition row, Command command, Surroundings around) {
        Question question = new Question(this, null, command.actor(), command.at(), command.data(), around);
        return decideRegistering(row, command, question)
                .fold(
                        accepted -> new Decision.Refused(
                                List.of(Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", command.matter())),
                                List.of()),
                        refused -> refused);
    }

    private Decision decideRegistering(Transition row, Command command, Question question) {
        question.by(row);
        if (command.expectedVersion() != 0) {
            question.refuse(versionConflict(command, 0));
        }
        boolean mayRegister = row.by().stream().anyMatch(command.actor()::has);
        if (!mayRegister) {
            question.refuse(rolesMissing(row.by()));
        }
        requireData(question, row);
        row.guards().forEach(guard -> guard.check(question));
        Set<UnitId> accused = Set.copyOf(command.data().get(Field.ACCUSED_UNITS, List.of()));
        LinkChecks.recipients(question, accused);
        return question.against().isEmpty()
                ? Events.registering(command, question)
                : new Decision.Refused(question.against(), mayRegister ? List.of(row.action()) : List.of());
    }

    /** The reason that makes all others idle; {@code null} if there is none. */
    private @Nullable Reason first(@Nullable Matter matter, Command command, Surroundings around) {
        if (matter == null || Standing.isHidden(matter, command.actor(), around.units())) {
            return Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", command.matter());
        }
        if (!matter.id().equals(command.matter())) {
            throw new IllegalArgumentException("the command is about " + command.matter() + ", not about " + matter.id()
                    + "\nGive the matter that the command names.");
        }
        return matter.version() == command.expectedVersion() ? null : versionConflict(command, matter.version());
    }

    private static Reason versionConflict(Command command, int version) {
        return Reason.of(WorkflowReason.VERSION_CONFLICT, "expected", command.expectedVersion())
                .with("actual", version);
    }

    /** Says to a question everything that is against an action. */
    private void ask(Question question, Action action) {
        Matter matter = question.matter();
        if (question.at().isBefore(matter.lastAt())) {
            question.refuse(Reason.of(WorkflowReason.TIME_REVERSED, "last", matter.lastAt()));
        }
        List<Transition> rows = definition.rows(action);
        if (rows.isEmpty()) {
            question.refuse(Reason.of(WorkflowReason.ACTION_UNDEFINED, "action", action));
            return;
        }
        Transition row = definition.row(action, matter.stage());
        if (row == null) {
            refuseStage(question, action, rows);
            question.by(rows.get(0));
            checkRoles(question, rows.get(0));
            return;
        }
        question.by(row);
        checkRoles(question, row);
        checkState(question, row);
        requireData(question, row);
        if (question.at().isBefore(matter.lastAt())) {
            return;
        }
        for (Guard guard : row.guards()) {
            guard.check(question);
        }
        LinkChecks.recipients(question, matter.accusedUnits());
        if (question.against().isEmpty()) {
            LinkChecks.requireFree(question);
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

    private static void checkRoles(Question question, Transition row) {
        if (row.from().isEmpty()) {
            return;
        }
        Matter matter = question.matter();
        for (Role role : row.by()) {
            if (Standing.isInCharge(matter, role, question.actor(), row.effect(), question)) {
                return;
            }
        }
        boolean hasRole = row.by().stream()
                .flatMap(role -> question.settings().serving(matter.tier(), role).stream())
                .anyMatch(question.actor()::has);
        question.refuse(
                hasRole ? Reason.of(WorkflowReason.NOT_IN_CHARGE, "action", row.action()) : rolesMissing(row.by()));
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
        row.required().forEach(field -> IntakeChecks.require(question, field));
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
            if (row != null && whyNot(matter, action, actor, at, around).isEmpty()) {
                next.add(new NextAction(action, row.title(), row.target(matter.stage()), row.required()));
            }
        }
        return next;
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

    /** Every reason why an actor may not take an action at a moment, whatever they say with it; none if they may. */
    public List<Reason> whyNot(Matter matter, Action action, Actor actor, Instant at, Surroundings around) {
        if (isHidden(matter, actor, around)) {
            return List.of(Reason.of(WorkflowReason.UNKNOWN_MATTER, "matter", matter.id()));
        }
        Question question = new Question(this, matter, actor, at, null, around);
        ask(question, action);
        return List.copyOf(question.against());
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
