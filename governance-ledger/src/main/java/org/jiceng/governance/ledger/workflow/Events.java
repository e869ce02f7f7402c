package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.ReviewStep;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.Unit;
import org.jspecify.annotations.Nullable;

/** Makes the events of a command against which nothing was said. */
final class Events {
    private final Command command;
    private final Question question;
    private final LedgerWorkflow workflow;

    private Events(Command command, Question question) {
        this.command = command;
        this.question = question;
        this.workflow = question.workflow();
    }

    /** The events of registering a matter. */
    static Decision.Accepted registering(Command command, Question question) {
        Events events = new Events(command, question);
        Stage stage = Objects.requireNonNull(question.row().to());
        ActionData data = events.registered(command.data());
        MatterEvent event = events.event(
                command.matter(),
                0,
                command.action(),
                Effect.REGISTER,
                stage,
                data,
                Clocks.atRegistration(events.workflow, data, stage, command.at()));
        return new Decision.Accepted(List.of(event), Matter.of(event), List.of());
    }

    private ActionData registered(ActionData said) {
        return withPetitioners(said).with(Field.TIER, tier(question)).with(Field.PACK, workflow.pin());
    }

    /** The tier of a matter to be registered: that of its unit, else what is said, else that of the actor. */
    static Tier tier(Question question) {
        return Optional.ofNullable(question.get(Field.UNIT))
                .flatMap(question.around().units()::unit)
                .map(Unit::tier)
                .or(() -> Optional.ofNullable(question.get(Field.TIER)))
                .or(() -> Optional.ofNullable(question.actor().tier()))
                .orElse(Tier.COUNTY);
    }

    private static ActionData withPetitioners(ActionData said) {
        List<Petitioner> persons = said.get(Field.PERSONS, List.of());
        return persons.isEmpty()
                ? said
                : said.with(
                        Field.PETITIONERS, persons.stream().map(Petitioner::id).toList());
    }

    /** The events of any other action. */
    static Decision.Accepted of(Command command, Question question) {
        return new Events(command, question).made();
    }

    private Decision.Accepted made() {
        Matter matter = question.matter();
        Stage target = target(matter);
        MatterEvent own = event(
                matter.id(),
                matter.version(),
                command.action(),
                question.effect(),
                target,
                data(matter),
                Clocks.changed(question, target));
        List<MatterEvent> ofOthers = ofOthers(matter);
        return new Decision.Accepted(
                Stream.concat(Stream.of(own), ofOthers.stream()).toList(),
                matter.after(own),
                ofOthers.stream().map(this::otherAfter).toList());
    }

    /** Withdrawing ends a matter only with the last petitioner, and one that accuses never. */
    private Stage target(Matter matter) {
        Stage target = question.row().target(matter.stage());
        PersonId actor = question.actor().id();
        boolean othersRemain = matter.petitioners().stream().anyMatch(one -> !one.equals(actor));
        boolean goesOn = matter.accuses() || othersRemain;
        return question.effect() == Effect.WITHDRAW && goesOn ? matter.stage() : target;
    }

    private ActionData data(Matter matter) {
        ActionData said = command.data();
        return switch (question.effect()) {
            case MERGE ->
                linked(said, LinkKind.MERGED_INTO, said.get(Field.INTO)).and(newlyKeptAway(matter));
            case LINK -> linked(said, LinkKind.RELATED, said.get(Field.WITH));
            case HAND_UP, HAND_DOWN -> linked(said, LinkKind.HANDED_TO, said.get(Field.LINKED_MATTER));
            case REQUEST_REVIEW -> reviewed(said);
            case TRANSFER -> said.with(Field.TO, Objects.requireNonNull(LinkChecks.receiver(question)));
            case CORRECT -> withPetitioners(said);
            case REPORT, REPLY -> followed(said);
            case ARCHIVE -> planned(matter, followed(said));
            case MIGRATE -> said.with(Field.PACK, workflow.pin());
            default -> said;
        };
    }

    private static ActionData linked(ActionData said, LinkKind kind, @Nullable MatterId other) {
        return other == null ? said : said.with(Field.LINK, kind).with(Field.LINKED_MATTER, other);
    }

    /** A review outside the county is no matter of this ledger. */
    private static ActionData reviewed(ActionData said) {
        return said.get(Field.EXTERNAL, false)
                ? said
                : linked(said, LinkKind.REVIEWED_BY, said.get(Field.LINKED_MATTER));
    }

    /** With whether somebody carries out what was promised: who they are is personal data, which may be deleted. */
    private static ActionData followed(ActionData said) {
        return said.get(Field.FOLLOW_UP, "").isBlank() ? said : said.with(Field.HAS_FOLLOW_UP, true);
    }

    /** With the day of the return visit, if none was said and the matter is in the sample. */
    private ActionData planned(Matter matter, ActionData said) {
        boolean visited = !matter.anonymous()
                && ReturnVisitSample.contains(matter.id(), workflow.settings().returnVisitPercent());
        if (said.has(Field.RETURN_VISIT) || !visited) {
            return said;
        }
        LocalDate day = question.today().plusDays(workflow.settings().returnVisitAfter());
        return said.with(Field.RETURN_VISIT, day);
    }

    /** The events of the other matters that the action touches. */
    private List<MatterEvent> ofOthers(Matter matter) {
        return Stream.concat(Stream.ofNullable(ofOther(matter)), ofComplaint(matter))
                .toList();
    }

    /** Who is accused or recused in one matter is so in all about the same complaint. */
    private Stream<MatterEvent> ofComplaint(Matter matter) {
        ActionData keptAway = newlyKeptAway(matter);
        return Complaint.others(question).stream()
                .filter(other -> adds(keptAway, other))
                .map(other -> accusing(other, keptAway));
    }

    /** That it may come after what the command knows of is no reason to refuse: the actor may not know of the other matter. */
    private MatterEvent accusing(Matter other, ActionData keptAway) {
        return new MatterEvent(
                other.id(),
                other.version() + 1,
                command.commandId(),
                Action.ACCUSE,
                Effect.ACCUSE,
                command.at().isBefore(other.lastAt()) ? other.lastAt() : command.at(),
                command.actor().id(),
                command.actor().unit(),
                other.stage(),
                keptAway,
                List.of());
    }

    private static boolean adds(ActionData keptAway, Matter other) {
        return !other.accusedUnits().containsAll(keptAway.get(Field.ACCUSED_UNITS, List.of()))
                || !other.accusedPersons().containsAll(keptAway.get(Field.ACCUSED_PERSONS, List.of()))
                || !other.recused().containsAll(keptAway.get(Field.RECUSED, List.of()));
    }

    /** Who must keep away by what is said; in a merger, who must from either matter. */
    private ActionData newlyKeptAway(Matter matter) {
        ActionData said = command.data();
        MatterId into = question.effect() == Effect.MERGE ? said.get(Field.INTO) : null;
        return into == null
                ? keptAway(
                        said.get(Field.ACCUSED_UNITS, List.of()),
                        said.get(Field.ACCUSED_PERSONS, List.of()),
                        said.get(Field.RECUSED, List.of()))
                : united(matter, known(into));
    }

    private static ActionData united(Matter one, Matter other) {
        return keptAway(
                union(one.accusedUnits(), other.accusedUnits()),
                union(one.accusedPersons(), other.accusedPersons()),
                union(one.recused(), other.recused()));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static ActionData keptAway(
            Collection<UnitId> units, Collection<PersonId> persons, Collection<PersonId> recused) {
        return ActionData.of(Field.ACCUSED_UNITS, ordered(units))
                .with(Field.ACCUSED_PERSONS, ordered(persons))
                .with(Field.RECUSED, ordered(recused));
    }

    /** The event of the other matter that the action names or makes; {@code null} if it does neither. */
    private @Nullable MatterEvent ofOther(Matter matter) {
        ActionData said = command.data();
        return switch (question.effect()) {
            case MERGE -> ofKnown(said.get(Field.INTO), Effect.ABSORB, Action.ABSORB, taken(matter));
            case LINK -> ofKnown(said.get(Field.WITH), Effect.RELATE, Action.RELATE, related(matter));
            case HAND_UP -> ofNew(matter, LinkKind.HANDED_FROM, tierAbove(matter));
            case HAND_DOWN ->
                ofNew(matter, LinkKind.HANDED_FROM, matter.tier().below().orElse(matter.tier()));
            case REQUEST_REVIEW ->
                said.get(Field.EXTERNAL, false) ? null : ofNew(matter, LinkKind.REVIEW_OF, tierAbove(matter));
            default -> null;
        };
    }

    private static Tier tierAbove(Matter matter) {
        return matter.tier().above().orElse(matter.tier());
    }

    private ActionData taken(Matter matter) {
        Matter other = known(Objects.requireNonNull(command.data().get(Field.INTO)));
        return ActionData.of(Field.LINK, LinkKind.MERGED_FROM)
                .with(Field.LINKED_MATTER, matter.id())
                .and(accusation(matter, other.kind()))
                .and(newlyKeptAway(matter));
    }

    /** That a matter accuses, if neither who is accused in it nor the kind of the one in which it goes on says so. */
    private static ActionData accusation(Matter matter, MatterKind kind) {
        boolean isSaid = kind == MatterKind.ACCUSATION
                || !matter.accusedUnits().isEmpty()
                || !matter.accusedPersons().isEmpty();
        return matter.accuses() && !isSaid ? ActionData.of(Field.ACCUSATION, true) : ActionData.none();
    }

    private static ActionData related(Matter matter) {
        return ActionData.of(Field.LINK, LinkKind.RELATED).with(Field.LINKED_MATTER, matter.id());
    }

    private MatterEvent ofKnown(@Nullable MatterId id, Effect effect, Action action, ActionData data) {
        Matter other = known(Objects.requireNonNull(id));
        return event(other.id(), other.version(), action, effect, other.stage(), data, List.of());
    }

    private Matter known(MatterId id) {
        return question.other(id).orElseThrow();
    }

    /** Whether the actor may know of the other matter is not asked: another of the complaint may be hidden from them. */
    private Matter otherAfter(MatterEvent event) {
        return event.effect() == Effect.REGISTER
                ? Matter.of(event)
                : question.around()
                        .matters()
                        .apply(event.matter())
                        .orElseThrow()
                        .after(event);
    }

    /** The first event of the matter that goes on from this one at another tier, or reviews it. */
    private MatterEvent ofNew(Matter matter, LinkKind link, Tier tier) {
        UnitId unit = Objects.requireNonNull(LinkChecks.receiver(question));
        MatterId id = Objects.requireNonNull(command.data().get(Field.LINKED_MATTER));
        Instant at = command.at();
        ActionData data = ActionData.of(Field.BOOK, matter.book())
                .with(Field.KIND, matter.kind())
                .with(Field.CHANNEL, matter.channel())
                .with(Field.REGION, matter.region())
                .with(Field.UNIT, unit)
                .with(
                        Field.TIER,
                        question.around().units().unit(unit).map(Unit::tier).orElse(tier))
                .with(Field.RECEIVED_AT, at)
                .with(Field.PETITIONERS, matter.petitioners())
                .with(Field.ANONYMOUS, matter.anonymous())
                .with(Field.REPRESENTATIVES, matter.representatives())
                .and(accusation(matter, matter.kind()))
                .and(keptAway(matter.accusedUnits(), matter.accusedPersons(), matter.recused()))
                .with(Field.EMERGENCY, matter.emergency())
                .with(Field.ATTACHMENTS, matter.attachments())
                .with(Field.PACK, matter.pack())
                .with(Field.LINK, link)
                .with(Field.LINKED_MATTER, matter.id());
        ActionData whole = link == LinkKind.REVIEW_OF
                ? data.with(Field.STEP, nextStep(matter))
                : data.with(Field.FIRST_RECEIVED_AT, matter.firstReceivedAt());
        Stage stage = workflow.firstStage();
        return event(
                id,
                0,
                Action.REGISTER,
                Effect.REGISTER,
                stage,
                whole,
                Clocks.atRegistration(workflow, whole, stage, at));
    }

    private static ReviewStep nextStep(Matter matter) {
        return matter.step().isPresent() ? ReviewStep.RE_REVIEW : ReviewStep.REVIEW;
    }

    private static <T extends Comparable<T>> List<T> ordered(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    private MatterEvent event(
            MatterId id, int before, Action action, Effect effect, Stage stage, ActionData data, List<Clock> clocks) {
        return new MatterEvent(
                id,
                before + 1,
                command.commandId(),
                action,
                effect,
                command.at(),
                command.actor().id(),
                command.actor().unit(),
                stage,
                data,
                clocks);
    }
}
