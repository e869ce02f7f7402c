package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        UnitId unit = Objects.requireNonNull(said.get(Field.UNIT));
        Tier tier = question.around()
                .units()
                .unit(unit)
                .map(Unit::tier)
                .orElseGet(() -> said.get(
                        Field.TIER, Objects.requireNonNullElse(question.actor().tier(), Tier.COUNTY)));
        return withPetitioners(said).with(Field.TIER, tier).with(Field.PACK, workflow.pin());
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
        List<MatterEvent> events = new ArrayList<>(1);
        MatterEvent own = event(
                matter.id(),
                matter.version(),
                command.action(),
                question.effect(),
                target,
                data(matter),
                Clocks.changed(question, target));
        events.add(own);
        List<Matter> others = new ArrayList<>(0);
        addOther(events, others, matter);
        return new Decision.Accepted(events, matter.after(own), others);
    }

    /** Withdrawing ends a matter only with the last petitioner, and an accusation never. */
    private Stage target(Matter matter) {
        Stage target = question.row().target(matter.stage());
        boolean othersRemain = matter.petitioners().size() > 1;
        boolean goesOn = matter.kind() == MatterKind.ACCUSATION || othersRemain;
        return question.effect() == Effect.WITHDRAW && goesOn ? matter.stage() : target;
    }

    private ActionData data(Matter matter) {
        ActionData said = command.data();
        return switch (question.effect()) {
            case MERGE -> linked(said, LinkKind.MERGED_INTO, said.get(Field.INTO));
            case LINK -> linked(said, LinkKind.RELATED, said.get(Field.WITH));
            case HAND_UP, HAND_DOWN -> linked(said, LinkKind.HANDED_TO, said.get(Field.LINKED_MATTER));
            case REQUEST_REVIEW -> linked(said, LinkKind.REVIEWED_BY, said.get(Field.LINKED_MATTER));
            case TRANSFER -> said.with(Field.TO, Objects.requireNonNull(LinkChecks.receiver(question)));
            case CORRECT -> withPetitioners(said);
            case REPORT, REPLY -> followedUp(said);
            case ARCHIVE -> planned(matter, followedUp(said));
            case MIGRATE -> said.with(Field.PACK, workflow.pin());
            default -> said;
        };
    }

    private static ActionData linked(ActionData said, LinkKind kind, @Nullable MatterId other) {
        return other == null ? said : said.with(Field.LINK, kind).with(Field.LINKED_MATTER, other);
    }

    /** With what remains of a follow-up when its text, which is personal data, is taken out. */
    private static ActionData followedUp(ActionData said) {
        boolean followed = !said.get(Field.FOLLOW_UP, "").isBlank();
        return followed || said.has(Field.FOLLOWED_UP) ? said.with(Field.FOLLOWED_UP, followed) : said;
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

    private void addOther(List<MatterEvent> events, List<Matter> others, Matter matter) {
        ActionData said = command.data();
        switch (question.effect()) {
            case MERGE -> {
                ActionData taken = ActionData.of(Field.LINK, LinkKind.MERGED_FROM)
                        .with(Field.LINKED_MATTER, matter.id())
                        .with(Field.ACCUSED_UNITS, List.copyOf(matter.accusedUnits()))
                        .with(Field.ACCUSED_PERSONS, List.copyOf(matter.accusedPersons()))
                        .with(Field.RECUSED, List.copyOf(matter.recused()));
                addToOther(events, others, said.get(Field.INTO), Effect.ABSORB, Action.ABSORB, taken);
            }
            case LINK ->
                addToOther(
                        events,
                        others,
                        said.get(Field.WITH),
                        Effect.RELATE,
                        Action.RELATE,
                        ActionData.of(Field.LINK, LinkKind.RELATED).with(Field.LINKED_MATTER, matter.id()));
            case HAND_UP ->
                addNew(
                        events,
                        others,
                        matter,
                        LinkKind.HANDED_FROM,
                        matter.tier().above().orElse(matter.tier()));
            case HAND_DOWN ->
                addNew(
                        events,
                        others,
                        matter,
                        LinkKind.HANDED_FROM,
                        matter.tier().below().orElse(matter.tier()));
            case REQUEST_REVIEW -> {
                if (!said.get(Field.EXTERNAL, false)) {
                    addNew(
                            events,
                            others,
                            matter,
                            LinkKind.REVIEW_OF,
                            matter.tier().above().orElse(matter.tier()));
                }
            }
            default -> {
                // No other matter is touched.
            }
        }
    }

    private void addToOther(
            List<MatterEvent> events,
            List<Matter> others,
            @Nullable MatterId id,
            Effect effect,
            Action action,
            ActionData data) {
        Matter other = question.other(Objects.requireNonNull(id)).orElseThrow();
        MatterEvent event = event(other.id(), other.version(), action, effect, other.stage(), data, List.of());
        events.add(event);
        others.add(other.after(event));
    }

    /** The matter that goes on from this one at another tier, or reviews it. */
    private void addNew(List<MatterEvent> events, List<Matter> others, Matter matter, LinkKind link, Tier tier) {
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
                .with(Field.ACCUSED_UNITS, ordered(matter.accusedUnits()))
                .with(Field.ACCUSED_PERSONS, ordered(matter.accusedPersons()))
                .with(Field.RECUSED, ordered(matter.recused()))
                .with(Field.EMERGENCY, matter.emergency())
                .with(Field.ATTACHMENTS, matter.attachments())
                .with(Field.PACK, matter.pack())
                .with(Field.LINK, link)
                .with(Field.LINKED_MATTER, matter.id());
        ActionData whole = link == LinkKind.REVIEW_OF
                ? data.with(Field.STEP, nextStep(matter))
                : data.with(Field.FIRST_RECEIVED_AT, matter.firstReceivedAt());
        Stage stage = workflow.firstStage();
        MatterEvent event = event(
                id,
                0,
                Action.REGISTER,
                Effect.REGISTER,
                stage,
                whole,
                Clocks.atRegistration(workflow, whole, stage, at));
        events.add(event);
        others.add(Matter.of(event));
    }

    private static ReviewStep nextStep(Matter matter) {
        return matter.step().isPresent() ? ReviewStep.RE_REVIEW : ReviewStep.REVIEW;
    }

    private static <T extends Comparable<T>> List<T> ordered(Set<T> values) {
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
