package org.jiceng.governance.ledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DiversionPath;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A ledger at work: what happens to its matters, one command after the other, from the morning of a Monday on. Every accepted
 * command is at once checked for what holds of all: one version more, and the same matter again from its events.
 */
final class Story {
    static final LedgerWorkflow WORKFLOW = LedgerWorkflow.of(Definitions.PACK, Definitions.DAY);
    static final Instant START = Instant.parse("2024-03-04T01:00:00Z");
    static final MatterId ID = MatterId.of("M-1");
    static final PersonId PETITIONER = PersonId.of("p-1");

    /**
     * A county's office and government, two bureaus and a station of one of them, two towns, and a village of each. The office
     * and the government are one body, for they work for the same region.
     */
    static final UnitDirectory UNITS = UnitDirectory.of(List.of(
            unit("county-office", Tier.COUNTY, null, "610922"),
            unit("county-gov", Tier.COUNTY, null, "610922"),
            unit("water", Tier.TOWNSHIP, "county-gov", null),
            unit("water-station", Tier.TOWNSHIP, "water", null),
            unit("roads", Tier.TOWNSHIP, "county-gov", null),
            unit("forestry", Tier.TOWNSHIP, "county-gov", null),
            unit("town-1", Tier.TOWNSHIP, "county-gov", "610922101"),
            unit("town-1-office", Tier.TOWNSHIP, "town-1", "610922101"),
            unit("town-2", Tier.TOWNSHIP, "county-gov", "610922102"),
            unit("village-1", Tier.VILLAGE, "town-1", "610922101201"),
            unit("village-2", Tier.VILLAGE, "town-1", "610922101202"),
            unit("village-3", Tier.VILLAGE, "town-2", "610922102201")));

    /** A unit that keeps matters and those who act for it. */
    record Desk(Tier tier, String unit, String lead, String helper) {
        static final Desk COUNTY = new Desk(Tier.COUNTY, "county-office", "water", "roads");
        static final Desk TOWN = new Desk(Tier.TOWNSHIP, "town-1", "water", "roads");
        static final Desk VILLAGE = new Desk(Tier.VILLAGE, "village-1", "village-1", "village-2");

        static List<Desk> all() {
            return List.of(COUNTY, TOWN, VILLAGE);
        }

        /** Somebody who is in charge in a role. */
        Actor actor(Role role) {
            String id = "u-" + role;
            return switch (role) {
                case LEAD_UNIT, UNIT_HEAD -> Actor.of(id, lead, tierOf(lead), role);
                case CO_HANDLER -> Actor.of(id, helper, tierOf(helper), role);
                case COMMITTEE_MEMBER -> Actor.of(id, "county-gov", Tier.COUNTY, role);
                case PERSON -> Actor.person(PETITIONER.value());
                default -> Actor.of(id, unit, tier, role);
            };
        }

        /** Somebody who has a role elsewhere. */
        Actor stranger(Role role) {
            String elsewhere = tier == Tier.VILLAGE ? "village-3" : "forestry";
            return role == Role.PERSON
                    ? Actor.person("p-9")
                    : Actor.of("v-" + role, elsewhere, tierOf(elsewhere), role);
        }

        private static Tier tierOf(String unit) {
            return UNITS.unit(UnitId.of(unit)).map(Unit::tier).orElse(Tier.TOWNSHIP);
        }
    }

    private final LedgerWorkflow workflow;
    private final Desk desk;
    private final Map<MatterId, Matter> matters = new HashMap<>();
    private final Map<MatterId, List<MatterEvent>> events = new HashMap<>();
    private MatterId id = ID;
    private Instant now = START;
    private int commands;

    Story(LedgerWorkflow workflow, Desk desk) {
        this.workflow = workflow;
        this.desk = desk;
    }

    static Story at(Desk desk) {
        return new Story(WORKFLOW, desk);
    }

    static Story atCounty() {
        return at(Desk.COUNTY);
    }

    static Unit unit(String id, Tier tier, @Nullable String parent, @Nullable String region) {
        return new Unit(
                UnitId.of(id),
                tier,
                parent == null ? null : UnitId.of(parent),
                region == null ? null : RegionCode.of(region));
    }

    LedgerWorkflow workflow() {
        return workflow;
    }

    Desk desk() {
        return desk;
    }

    Instant now() {
        return now;
    }

    Surroundings around() {
        return new Surroundings(UNITS, other -> Optional.ofNullable(matters.get(other)));
    }

    boolean isRegistered() {
        return matters.containsKey(id);
    }

    /** An id that no matter has. */
    MatterId newId() {
        int number = 3;
        while (matters.containsKey(MatterId.of("M-" + number))) {
            number++;
        }
        return MatterId.of("M-" + number);
    }

    Matter matter() {
        return matter(id);
    }

    Matter matter(MatterId other) {
        return Objects.requireNonNull(matters.get(other), other::value);
    }

    List<MatterEvent> events(MatterId other) {
        return events.getOrDefault(other, List.of());
    }

    /** Everything that has happened to all matters, matter by matter. */
    List<MatterEvent> events() {
        return events.values().stream().flatMap(List::stream).toList();
    }

    /** Goes on with another matter. */
    Story about(String other) {
        id = MatterId.of(other);
        return this;
    }

    Story after(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    Story afterMinutes(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    Command command(Actor actor, Action action, ActionData data) {
        int version = isRegistered() ? matter().version() : 0;
        return new Command("c-" + commands++, id, version, now, actor, action, data);
    }

    /** The answer to a command that is not carried out. */
    Decision asks(Actor actor, Action action, ActionData data) {
        return workflow.decide(matters.get(id), command(actor, action, data), around());
    }

    Decision asks(Role role, Action action, ActionData data) {
        return asks(desk.actor(role), action, data);
    }

    /** The codes of the reasons why not. */
    List<String> refusal(Actor actor, Action action, ActionData data) {
        return codes(asks(actor, action, data).reasons());
    }

    List<String> refusal(Role role, Action action, ActionData data) {
        return refusal(desk.actor(role), action, data);
    }

    List<String> whyNot(Role role, Action action) {
        return codes(workflow.whyNot(matter(), action, desk.actor(role), now, around()));
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    Story does(Role role, Action action, ActionData data) {
        return does(desk.actor(role), action, data);
    }

    /** What is said of a command that must be accepted, which is carried out. */
    Story does(Actor actor, Action action, ActionData data) {
        Decision decision = asks(actor, action, data);
        assertThat(decision.reasons()).as(id + " " + action).isEmpty();
        decision.fold(
                accepted -> {
                    carryOut(accepted);
                    return this;
                },
                refused -> this);
        return this;
    }

    void carryOut(Decision.Accepted accepted) {
        for (MatterEvent event : accepted.events()) {
            events.computeIfAbsent(event.matter(), key -> new ArrayList<>()).add(event);
            assertThat(event.version()).isEqualTo(events(event.matter()).size());
            assertThat(event.clocks()).extracting(Clock::id).doesNotHaveDuplicates();
        }
        List<Matter> touched = new ArrayList<>(accepted.others());
        touched.add(accepted.matter());
        assertThat(accepted.events()).hasSameSizeAs(touched);
        for (Matter matter : touched) {
            assertThat(Matter.replay(events(matter.id()))).isEqualTo(matter);
            assertThat(Matter.replay(events(matter.id()).stream()
                            .map(event -> event.withData(event.data().withoutPersonal()))
                            .toList()))
                    .as("without personal data")
                    .isEqualTo(matter);
            matters.put(matter.id(), matter);
        }
    }

    // What is said with an action.

    ActionData registration(MatterKind kind) {
        return ActionData.of(Field.BOOK, book(kind))
                .with(Field.KIND, kind)
                .with(Field.CHANNEL, Channel.VISIT)
                .with(Field.REGION, RegionCode.of("610922101201"))
                .with(Field.UNIT, UnitId.of(desk.unit()))
                .with(Field.RECEIVED_AT, now)
                .with(Field.CONTENT, "...")
                .with(Field.PERSONS, persons("p-1"));
    }

    private static Book book(MatterKind kind) {
        return switch (kind) {
            case SUGGESTION -> Book.SUGGESTION;
            case ACCUSATION -> Book.COMPLAINT;
            case CLAIM -> Book.CLAIM;
        };
    }

    static List<Petitioner> persons(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Petitioner(PersonId.of(id), null, null, null))
                .toList();
    }

    Notice notice() {
        return new Notice(NoticeForm.WRITTEN, now, null);
    }

    ActionData told() {
        return ActionData.of(Field.TOLD, notice());
    }

    static ActionData reason() {
        return ActionData.of(Field.REASON, "...");
    }

    static ActionData instruction(Instruction instruction) {
        return ActionData.of(Field.INSTRUCTION, instruction)
                .with(Field.GROUND, "...")
                .with(Field.PATH, DiversionPath.COURT);
    }

    ActionData assignment() {
        return ActionData.of(Field.LEAD, UnitId.of(desk.lead()))
                .with(Field.CO_HANDLERS, List.of(UnitId.of(desk.helper())))
                .with(Field.DUE, due(10));
    }

    DueDay due(int days) {
        return new DueDay(
                LocalDate.ofInstant(now, workflow.settings().clocks().zone()).plusDays(days));
    }

    static ActionData report(MatterKind kind) {
        MatterResult result = switch (kind) {
            case SUGGESTION -> MatterResult.NOTED;
            case ACCUSATION -> MatterResult.UNSUBSTANTIATED;
            case CLAIM -> MatterResult.EXPLAINED;
        };
        return ActionData.of(Field.RESULT, result).with(Field.OPINION, "...").with(Field.BASIS, "...");
    }

    ActionData reply(Satisfaction satisfaction) {
        return ActionData.of(Field.REPLY, notice()).with(Field.SATISFACTION, satisfaction);
    }

    // What happens on the main line, in its simplest form.

    /** A suggestion in a village, a claim elsewhere. */
    MatterKind usualKind() {
        return desk.tier() == Tier.VILLAGE ? MatterKind.SUGGESTION : MatterKind.CLAIM;
    }

    Story registered() {
        return registered(registration(usualKind()));
    }

    Story registered(ActionData data) {
        return does(Role.REGISTRAR, Action.REGISTER, data);
    }

    Story instructed(Instruction instruction) {
        return does(Role.SECRETARY, Action.INSTRUCT, instruction(instruction));
    }

    Story accepted() {
        return registered().instructed(Instruction.ACCEPT).does(Role.CONTACT_OFFICE, Action.ACCEPT, told());
    }

    Story assigned() {
        return accepted().does(Role.CONTACT_OFFICE, Action.ASSIGN, assignment());
    }

    Story supervised() {
        return assigned().does(Role.CONTACT_OFFICE, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE));
    }

    Story reported() {
        return supervised().reports();
    }

    Story reports() {
        return does(Role.LEAD_UNIT, Action.REPORT, report(matter().kind()));
    }

    Story signedOff() {
        return reported().does(Role.SECRETARY, Action.SIGN_OFF, ActionData.none());
    }

    Story replied(Satisfaction satisfaction) {
        return signedOff().does(Role.CONTACT_OFFICE, Action.REPLY, reply(satisfaction));
    }

    Story archived() {
        return replied(Satisfaction.SATISFIED).does(Role.CONTACT_OFFICE, Action.ARCHIVE, ActionData.none());
    }

    /** A suggestion to which a village and then its town have replied, accepted by the county for re-review. */
    Story acceptedForReReview() {
        MatterId reReview = id;
        ActionData said = registration(MatterKind.SUGGESTION).with(Field.UNIT, UnitId.of(Desk.VILLAGE.unit()));
        return about("M-village")
                .does(Desk.VILLAGE.actor(Role.REGISTRAR), Action.REGISTER, said)
                .repliedAt(Desk.VILLAGE)
                .reviewedAs(MatterId.of("M-town"))
                .repliedAt(Desk.TOWN)
                .reviewedAs(reReview)
                .acceptedAt(Desk.COUNTY);
    }

    private Story reviewedAs(MatterId review) {
        return does(Role.PERSON, Action.REQUEST_REVIEW, ActionData.of(Field.LINKED_MATTER, review))
                .about(review.value());
    }

    private Story acceptedAt(Desk by) {
        return does(by.actor(Role.SECRETARY), Action.INSTRUCT, instruction(Instruction.ACCEPT))
                .does(by.actor(Role.CONTACT_OFFICE), Action.ACCEPT, told());
    }

    private Story repliedAt(Desk by) {
        Actor office = by.actor(Role.CONTACT_OFFICE);
        ActionData assignment = ActionData.of(Field.LEAD, UnitId.of(by.lead())).with(Field.DUE, due(5));
        return acceptedAt(by)
                .does(office, Action.ASSIGN, assignment)
                .does(office, Action.SUPERVISE, ActionData.of(Field.LINE, Rung.OFFICE))
                .does(by.actor(Role.LEAD_UNIT), Action.REPORT, report(matter().kind()))
                .does(by.actor(Role.SECRETARY), Action.SIGN_OFF, ActionData.none())
                .does(office, Action.REPLY, reply(Satisfaction.DISSATISFIED));
    }

    /** Done again after a dissatisfied reply, up to the report. */
    Story reworked() {
        return replied(Satisfaction.DISSATISFIED)
                .does(Role.CONTACT_OFFICE, Action.REWORK, ActionData.none())
                .reports();
    }
}
