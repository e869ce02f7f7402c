package org.jiceng.governance.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.NotOwed;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jspecify.annotations.Nullable;

/** A ledger in which matters are handled by the rules of Shiquan, day by day, so that histories are real ones. */
final class Casework {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LedgerWorkflow WORKFLOW =
            LedgerWorkflow.of(PolicyPacks.builtIn("shiquan-321"), LocalDate.of(2024, 1, 1));
    static final String COUNTY = "610922-office";
    static final String TOWN = "610922101-office";

    private final Map<MatterId, List<MatterEvent>> events = new LinkedHashMap<>();
    private final Map<MatterId, Matter> matters = new LinkedHashMap<>();
    private int commands;

    /** Nine in the morning of a day. */
    static Instant on(String day) {
        return on(LocalDate.parse(day));
    }

    static Instant on(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }

    static ActionData claim(String unit, Tier tier, String region, String... persons) {
        return registration(Book.CLAIM, MatterKind.CLAIM, unit, tier, region, persons);
    }

    static ActionData registration(
            Book book, MatterKind kind, String unit, Tier tier, String region, String... persons) {
        ActionData data = ActionData.of(Field.BOOK, book)
                .with(Field.KIND, kind)
                .with(Field.CHANNEL, Channel.VISIT)
                .with(Field.REGION, RegionCode.of(region))
                .with(Field.UNIT, UnitId.of(unit))
                .with(Field.TIER, tier)
                .with(Field.CONTENT, "...");
        List<Petitioner> petitioners = List.of(persons).stream()
                .map(id -> new Petitioner(PersonId.of(id), null, null, null))
                .toList();
        return petitioners.isEmpty() ? data.with(Field.ANONYMOUS, true) : data.with(Field.PERSONS, petitioners);
    }

    /** Registers a claim of one person with the county's office. */
    Casework claim(String id, String day) {
        return register(id, day, claim(COUNTY, Tier.COUNTY, "610922101203", "p-7"));
    }

    /** Registers a matter that was received on the same day. */
    Casework register(String id, String day, ActionData data) {
        return act(
                id, day, Action.REGISTER, data.has(Field.RECEIVED_AT) ? data : data.with(Field.RECEIVED_AT, on(day)));
    }

    Casework instruct(String id, String day, Instruction instruction) {
        ActionData data = ActionData.of(Field.INSTRUCTION, instruction);
        return act(id, day, Action.INSTRUCT, instruction == Instruction.REJECT ? data.with(Field.GROUND, "...") : data);
    }

    Casework accept(String id, String day) {
        return act(id, day, Action.ACCEPT, told(id, day, Field.TOLD));
    }

    Casework assign(String id, String day, String unit, String due) {
        return act(
                id,
                day,
                Action.ASSIGN,
                ActionData.of(Field.LEAD, UnitId.of(unit)).with(Field.DUE, new DueDay(LocalDate.parse(due))));
    }

    Casework supervise(String id, String day) {
        return act(id, day, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));
    }

    Casework report(String id, String day, MatterResult result) {
        return act(
                id,
                day,
                Action.REPORT,
                ActionData.of(Field.RESULT, result)
                        .with(Field.OPINION, "...")
                        .with(Field.BASIS, "...")
                        .with(Field.CARRIED_OUT, true));
    }

    Casework signOff(String id, String day) {
        boolean again = matter(id).reworks() > 0;
        return act(id, day, Action.SIGN_OFF, ActionData.none(), again ? "secretary-2" : "secretary-1");
    }

    Casework reply(String id, String day, Satisfaction satisfaction) {
        return act(
                id,
                day,
                Action.REPLY,
                told(id, day, Field.REPLY)
                        .with(Field.SATISFACTION, satisfaction)
                        .with(Field.ATTEMPTS, 3));
    }

    Casework archive(String id, String day) {
        return act(id, day, Action.ARCHIVE, ActionData.of(Field.EXPLANATION, "..."));
    }

    Casework visit(String id, String day, Satisfaction satisfaction) {
        return act(id, day, Action.RETURN_VISIT, ActionData.of(Field.SATISFACTION, satisfaction));
    }

    Casework extend(String id, String day, int days) {
        return act(
                id,
                day,
                Action.EXTEND,
                told(id, day, Field.TOLD).with(Field.DAYS, days).with(Field.REASON, "..."));
    }

    /** Sets down how many days a hearing took. */
    Casework hear(String id, String day, int days) {
        return act(id, day, Action.HEARING, ActionData.of(Field.DAYS, days));
    }

    /** Registers a matter as a re-review: a village replied to it on the day, and its town on the day too. */
    Casework reReview(String id, String day) {
        ActionData said = registration(
                Book.SUGGESTION, MatterKind.SUGGESTION, "610922101203-office", Tier.VILLAGE, "610922101203", "p-7");
        return register("village", day, said)
                .repliedAtOnce("village", day)
                .review("village", day, "town", TOWN)
                .repliedAtOnce("town", day)
                .review("town", day, id, COUNTY);
    }

    private Casework review(String id, String day, String review, String unit) {
        ActionData data =
                ActionData.of(Field.LINKED_MATTER, MatterId.of(review)).with(Field.TO, UnitId.of(unit));
        return act(id, day, Action.REQUEST_REVIEW, data);
    }

    private Casework repliedAtOnce(String id, String day) {
        return instruct(id, day, Instruction.ACCEPT)
                .accept(id, day)
                .assign(id, day, "610922-water", day)
                .supervise(id, day)
                .report(id, day, MatterResult.NOTED)
                .signOff(id, day)
                .reply(id, day, Satisfaction.DISSATISFIED);
    }

    Casework urge(String id, String day, Rung line) {
        return act(id, day, Action.URGE, ActionData.of(Field.LINE, line));
    }

    Casework reason(String id, String day, Action action) {
        return act(id, day, action, ActionData.of(Field.REASON, "..."));
    }

    /** From the registered matter to the supervised one, a step on each of four days. */
    Casework handle(String id, String day, String unit, String due) {
        LocalDate first = LocalDate.parse(day);
        return instruct(id, first.toString(), Instruction.ACCEPT)
                .accept(id, first.plusDays(1).toString())
                .assign(id, first.plusDays(2).toString(), unit, due)
                .supervise(id, first.plusDays(3).toString());
    }

    /** From the supervised matter to the archived one, a step on each of four days. */
    Casework finish(String id, String day, MatterResult result, Satisfaction satisfaction) {
        LocalDate first = LocalDate.parse(day);
        return report(id, first.toString(), result)
                .signOff(id, first.plusDays(1).toString())
                .reply(id, first.plusDays(2).toString(), satisfaction)
                .archive(id, first.plusDays(3).toString());
    }

    ActionData told(String id, String day, Field<Notice> field) {
        return matter(id).anonymous()
                ? ActionData.of(Field.NOT_OWED, NotOwed.ANONYMOUS)
                : ActionData.of(field, new Notice(NoticeForm.WRITTEN, on(day), null));
    }

    Casework act(String id, String day, Action action, ActionData data) {
        return act(id, day, action, data, action.name().equals("REPORT") ? "reporter" : "secretary-1");
    }

    private Casework act(String id, String day, Action action, ActionData data, String person) {
        Decision decision = decide(id, on(day), action, data, person);
        assertThat(decision.reasons()).as("%s of %s on %s", action, id, day).isEmpty();
        return this;
    }

    /** What the rules say; an accepted one is entered. */
    Decision decide(String id, Instant at, Action action, ActionData data, String person) {
        Matter matter = matters.get(MatterId.of(id));
        Command command = new Command(
                "c-" + commands++,
                MatterId.of(id),
                matter == null ? 0 : matter.version(),
                at,
                actor(matter, action, data, person),
                action,
                data);
        Decision decision = WORKFLOW.decide(
                matter, command, new Surroundings(UnitDirectory.empty(), key -> Optional.ofNullable(matters.get(key))));
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::enter);
        }
        return decision;
    }

    private static Actor actor(@Nullable Matter matter, Action action, ActionData data, String person) {
        if (matter == null) {
            return official(
                    person, Objects.requireNonNull(data.get(Field.UNIT)), Objects.requireNonNull(data.get(Field.TIER)));
        }
        boolean bySomebody = action.equals(Action.WITHDRAW) || action.equals(Action.REQUEST_REVIEW);
        if (bySomebody && !matter.petitioners().isEmpty()) {
            return Actor.person(matter.petitioners().get(0).value());
        }
        boolean byHandler = action.equals(Action.REPORT) || action.equals(Action.OBJECT);
        return official(person, byHandler ? matter.lead().orElse(matter.unit()) : matter.unit(), matter.tier());
    }

    private static Actor official(String person, UnitId unit, Tier tier) {
        return Actor.of(
                person,
                unit.value(),
                tier,
                Role.REGISTRAR,
                Role.CONTACT_OFFICE,
                Role.SECRETARY,
                Role.LEAD_UNIT,
                Role.UNIT_HEAD,
                Role.COMMITTEE_MEMBER);
    }

    private void enter(MatterEvent event) {
        events.computeIfAbsent(event.matter(), key -> new ArrayList<>()).add(event);
        matters.put(event.matter(), Matter.replay(Objects.requireNonNull(events.get(event.matter()))));
    }

    Matter matter(String id) {
        return Objects.requireNonNull(matters.get(MatterId.of(id)), id);
    }

    Optional<Matter> find(MatterId id) {
        return Optional.ofNullable(matters.get(id));
    }

    MatterHistory history(String id) {
        return new MatterHistory(Objects.requireNonNull(events.get(MatterId.of(id)), id));
    }

    List<MatterHistory> histories() {
        return events.values().stream().map(MatterHistory::new).toList();
    }
}
