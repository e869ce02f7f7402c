package org.jiceng.governance.ledger.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Attachment;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DiversionPath;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.ReviewOutcome;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jiceng.governance.ledger.workflow.Transition;
import org.jspecify.annotations.Nullable;

/** Makes commands by chance: most of them such as the workflow says may come next, some wrong in some way. */
final class CommandMaker {
    /** Stands in every text that is personal data, and nowhere else. */
    static final String PRIVATE = "㊙";

    private static final Instant START = Instant.parse("2024-03-01T01:00:00Z");
    private static final LedgerWorkflow ANY = LedgerWorkflow.of(County.PACK, LocalDate.of(2024, 3, 1), County.CALENDAR);
    private static final List<Action> ACTIONS = List.copyOf(ANY.definition().actions());
    private static final List<UnitId> ALL_UNITS =
            List.of(County.OFFICE, County.WATER, County.LAND, County.TOWN, County.VILLAGE, UnitId.of("elsewhere"));
    private static final List<Actor> ACTORS = actors();
    /** What leads to another stage and not on. */
    private static final Set<Effect> BACK = Set.of(Effect.WITHDRAW, Effect.REVISE, Effect.RETURN, Effect.MERGE);
    /** The actions that may come at each stage, as often as they are likely. */
    private static final Map<Stage, List<Action>> LIKELY = likely();

    private final SplittableRandom chance;
    private final List<MatterId> matters = new ArrayList<>(List.of(MatterId.of("M-1"), MatterId.of("M-2")));
    private Instant now = START;
    private int commands;
    private int linked;

    CommandMaker(SplittableRandom chance) {
        this.chance = chance;
    }

    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>(County.CLERKS);
        actors.addAll(County.OTHERS);
        actors.addAll(County.PERSONS);
        return List.copyOf(actors);
    }

    /** All matters of which commands were made. */
    List<MatterId> matters() {
        return matters;
    }

    /** Whether something happens that does so once in a number of times. */
    boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[chance.nextInt(of.length)];
    }

    Actor actor() {
        return one(ACTORS);
    }

    String nextId() {
        return "c-" + ++commands;
    }

    /** A command on what a desk knows. */
    Command next(LedgerDesk desk) {
        now = now.plus(
                Duration.ofSeconds(chance.nextLong(once(4) ? 400_000 : 20_000)).plusNanos(chance.nextInt(2)));
        MatterId id = one(matters);
        Matter matter = desk.matter(id).orElse(null);
        Instant at = once(40) ? now.minusSeconds(500_000) : now;
        if (matter == null) {
            return register(id, at);
        }
        int version = once(25) ? Math.max(0, matter.version() + chance.nextInt(-1, 2)) : matter.version();
        boolean astray = once(10);
        for (int tries = 0; tries < 12 && !astray; tries++) {
            Action action = likely(matter);
            Actor actor = willing(desk, matter, action, at);
            if (actor != null) {
                return new Command(nextId(), id, version, at, actor, action, wrongAtTimes(data(matter, action, at)));
            }
        }
        return about(matter, actor(), nextId());
    }

    /** A command of some actor about a matter, be it allowed or not. */
    Command about(Matter matter, Actor actor, String commandId) {
        Action action = one(ACTIONS);
        return new Command(commandId, matter.id(), matter.version(), now, actor, action, data(matter, action, now));
    }

    /** An action that may come at a matter's stage; those that lead on more often than the side lines. */
    private Action likely(Matter matter) {
        return one(Objects.requireNonNull(LIKELY.get(matter.stage())));
    }

    private static Map<Stage, List<Action>> likely() {
        Map<Stage, List<Action>> likely = new HashMap<>();
        for (Transition row : ANY.definition().transitions()) {
            int weight = row.leadsTo().isPresent() && !BACK.contains(row.effect()) ? 12 : 1;
            for (Stage stage : row.from()) {
                likely.computeIfAbsent(stage, key -> new ArrayList<>())
                        .addAll(Collections.nCopies(weight, row.action()));
            }
        }
        return likely;
    }

    /** Somebody who may take an action now; {@code null} if nobody was found. */
    private @Nullable Actor willing(LedgerDesk desk, Matter matter, Action action, Instant at) {
        LedgerWorkflow workflow = desk.workflow(matter.pack());
        Surroundings around = desk.surroundings();
        int first = chance.nextInt(ACTORS.size());
        for (int i = 0; i < ACTORS.size(); i++) {
            Actor actor = ACTORS.get((first + i) % ACTORS.size());
            if (ANY.definition().rows(action).get(0).by().stream().anyMatch(actor::has)
                    && workflow.whyNot(matter, action, actor, at, around).isEmpty()) {
                return actor;
            }
        }
        return null;
    }

    private Command register(MatterId id, Instant at) {
        Actor actor = once(8) ? actor() : one(County.CLERKS);
        return new Command(nextId(), id, 0, at, actor, Action.REGISTER, wrongAtTimes(registration(actor, at)));
    }

    private ActionData registration(Actor actor, Instant at) {
        MatterKind kind = one(MatterKind.values());
        ActionData data = ActionData.of(Field.BOOK, one(Book.values()))
                .with(Field.KIND, kind)
                .with(Field.CHANNEL, one(Channel.values()))
                .with(Field.REGION, RegionCode.of("610922101203"))
                .with(Field.UNIT, actor.unit() == null ? County.OFFICE : actor.unit())
                .with(Field.RECEIVED_AT, at.minusSeconds(chance.nextInt(200_000)))
                .with(Field.CONTENT, text());
        data = once(7) ? data.with(Field.ANONYMOUS, true) : data.with(Field.PERSONS, persons());
        data = once(6) ? accused(data) : data;
        data = once(8) ? data.with(Field.EMERGENCY, true) : data;
        data = once(12)
                ? data.with(Field.ATTACHMENTS, List.of(new Attachment("doc-" + chance.nextInt(9), null)))
                : data;
        data = once(20) ? data.with(Field.REPEATS, one(matters)) : data;
        return once(20)
                ? data.with(Field.REPRESENTATIVES, List.of(one(County.PERSONS).id()))
                : data;
    }

    private List<Petitioner> persons() {
        List<Petitioner> persons = new ArrayList<>();
        for (Actor person : once(4)
                ? County.PERSONS.subList(0, chance.nextInt(1, 4))
                : List.of(one(County.PERSONS.subList(0, 2)))) {
            persons.add(new Petitioner(person.id(), text(), once(2) ? text() : null, null));
        }
        return persons;
    }

    private ActionData accused(ActionData data) {
        ActionData accusing = once(2) ? data.with(Field.ACCUSED_UNITS, List.of(one(ALL_UNITS))) : data;
        accusing = once(2) ? accusing.with(Field.ACCUSED_PERSONS, List.of(somebody())) : accusing;
        return once(3) ? accusing.with(Field.RECUSED, List.of(somebody(), somebody())) : accusing;
    }

    private PersonId somebody() {
        return actor().id();
    }

    private String text() {
        return PRIVATE + "-" + chance.nextInt(1_000_000);
    }

    private Notice notice(Instant at) {
        Instant told = at.minusSeconds(chance.nextInt(2));
        return new Notice(one(NoticeForm.WRITTEN, NoticeForm.of("ORAL")), told, once(2) ? null : at);
    }

    private ActionData noticed(Matter matter, Field<Notice> field, Instant at) {
        return matter.anonymous()
                ? ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS)
                : once(9) ? ActionData.of(Field.NOT_OWED, NotOwed.ADDRESS_UNKNOWN) : ActionData.of(field, notice(at));
    }

    private MatterId otherMatter() {
        return one(matters);
    }

    private MatterId newMatter() {
        MatterId id = once(15) ? otherMatter() : MatterId.of("L-" + ++linked);
        if (!matters.contains(id)) {
            matters.add(id);
        }
        return id;
    }

    private static Effect effect(Action action) {
        for (Transition row : ANY.definition().rows(action)) {
            return row.effect();
        }
        return Effect.STEP;
    }

    private ActionData data(Matter matter, Action action, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        ActionData reason = ActionData.of(Field.REASON, text());
        return switch (effect(action)) {
            case REGISTER -> registration(one(County.CLERKS), at);
            case INSTRUCT -> instruction();
            case ACCEPT, REJECT, DIVERT -> noticed(matter, Field.TOLD, at);
            case ASSIGN -> assignment(day, at);
            case SUPERVISE -> ActionData.of(Field.LINE, Rung.OFFICE);
            case REPORT -> report(matter);
            case REPLY -> kept(reply(matter, at));
            case ARCHIVE -> kept(once(2) ? ActionData.of(Field.EXPLANATION, text()) : ActionData.none());
            case RECLASSIFY -> reason.with(Field.BOOK, one(Book.values())).with(Field.KIND, one(MatterKind.values()));
            case CORRECT -> correction(reason, matter, at);
            case MERGE -> ActionData.of(Field.INTO, otherMatter()).with(Field.NOTE, text());
            case LINK -> ActionData.of(Field.WITH, otherMatter());
            case TRANSFER -> noticed(matter, Field.TOLD, at).with(Field.TO, one(ALL_UNITS));
            case HAND_UP, HAND_DOWN -> handed();
            case URGE -> ActionData.of(Field.LINE, one(Rung.values()));
            case EXTEND -> reason.with(Field.DAYS, chance.nextInt(1, 32)).and(noticed(matter, Field.TOLD, at));
            case HEARING -> ActionData.of(Field.DAYS, chance.nextInt(9));
            case PAUSE -> ActionData.of(Field.REASON, "AWAITING_EXPERT");
            case REQUEST_REVIEW -> once(3) ? ActionData.of(Field.EXTERNAL, true) : handed();
            case RECORD_REVIEW -> ActionData.of(Field.OUTCOME, one(ReviewOutcome.values()));
            case ACCUSE -> accused(ActionData.none());
            case REMARK -> ActionData.of(Field.NOTE, text()).with(Field.OTHER, text());
            case RETURN_VISIT -> ActionData.of(Field.SATISFACTION, one(Satisfaction.values()));
            case SIGN_OFF, RESUME, REWORK, WITHDRAW, MIGRATE -> ActionData.none();
            default -> reason;
        };
    }

    private ActionData instruction() {
        Instruction instruction = once(4) ? one(Instruction.values()) : Instruction.ACCEPT;
        ActionData data = ActionData.of(Field.INSTRUCTION, instruction);
        return switch (instruction) {
            case REJECT -> data.with(Field.GROUND, text());
            case DIVERT -> data.with(Field.PATH, DiversionPath.COURT);
            case TRANSFER, HAND_DOWN -> data.with(Field.TARGET, one(ALL_UNITS));
            case ACCEPT, HAND_UP -> data;
        };
    }

    private ActionData assignment(LocalDate day, Instant at) {
        ActionData data = ActionData.of(Field.LEAD, one(County.WATER, County.LAND, County.VILLAGE))
                .with(Field.DUE, new DueDay(day.plusDays(chance.nextInt(60))));
        data = once(4) ? data.with(Field.CO_HANDLERS, List.of(County.LAND)) : data;
        return once(4) ? data.with(Field.RECEIVED_BY_UNIT_AT, at.plusSeconds(chance.nextInt(-99, 9))) : data;
    }

    private ActionData report(Matter matter) {
        List<MatterResult> fitting = new ArrayList<>();
        for (MatterResult result : MatterResult.values()) {
            if (result.kind() == matter.kind()) {
                fitting.add(result);
            }
        }
        return kept(ActionData.of(Field.RESULT, one(fitting)))
                .with(Field.OPINION, text())
                .with(Field.BASIS, text());
    }

    private ActionData kept(ActionData data) {
        ActionData more = once(3) ? data.with(Field.CARRIED_OUT, true) : data;
        return once(3) ? more.with(Field.FOLLOW_UP, text()) : more;
    }

    private ActionData reply(Matter matter, Instant at) {
        Satisfaction said = matter.anonymous() ? Satisfaction.NOT_ASKED : one(Satisfaction.values());
        return noticed(matter, Field.REPLY, at).with(Field.SATISFACTION, said).with(Field.ATTEMPTS, 3);
    }

    private ActionData correction(ActionData reason, Matter matter, Instant at) {
        return switch (chance.nextInt(6)) {
            case 0 -> reason.with(Field.FIELD, "channel").with(Field.CHANNEL, one(Channel.values()));
            case 1, 2 ->
                reason.with(Field.FIELD, "receivedAt").with(Field.RECEIVED_AT, between(matter.receivedAt(), at));
            case 3 -> reason.with(Field.FIELD, "persons").with(Field.PERSONS, persons());
            case 4 -> reason.with(Field.FIELD, "content").with(Field.CONTENT, text());
            default -> reason.with(Field.FIELD, "emergency").with(Field.EMERGENCY, true);
        };
    }

    private Instant between(Instant first, Instant last) {
        return first.plusSeconds(
                chance.nextLong(Math.max(1, Duration.between(first, last).toSeconds())));
    }

    private ActionData handed() {
        ActionData data = ActionData.of(Field.LINKED_MATTER, newMatter());
        return once(3) ? data.with(Field.TO, one(ALL_UNITS)) : data;
    }

    /** As it is, or without something, or with something that does not belong there. */
    private ActionData wrongAtTimes(ActionData data) {
        if (once(20) && !data.fields().isEmpty()) {
            Field<?> gone = one(data.fields());
            ActionData less = ActionData.none();
            for (Field<?> field : data.fields()) {
                less = field == gone ? less : copied(field, data, less);
            }
            return less;
        }
        return once(20) ? data.and(strange()) : data;
    }

    private static <T> ActionData copied(Field<T> field, ActionData from, ActionData to) {
        T value = from.get(field);
        return value == null ? to : to.with(field, value);
    }

    private ActionData strange() {
        return switch (chance.nextInt(7)) {
            case 0 -> ActionData.of(Field.DUE, new DueDay(LocalDate.of(2031, 1, 1)));
            case 1 -> ActionData.of(Field.DAYS, -1);
            case 2 -> ActionData.of(Field.LEAD, one(ALL_UNITS));
            case 3 -> accused(ActionData.none());
            case 4 -> ActionData.of(Field.OTHER, "{\"" + PRIVATE + "\":1}");
            case 5 -> ActionData.of(Field.RECEIVED_AT, now.plusSeconds(1_000_000));
            default ->
                ActionData.of(Field.TOLD, new Notice(NoticeForm.WRITTEN, now.plusSeconds(9), now.minusSeconds(9)));
        };
    }
}
