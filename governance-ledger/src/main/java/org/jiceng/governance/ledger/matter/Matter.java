package org.jiceng.governance.ledger.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its events have made it. Immutable; holds ids and no names, contents or free texts, and its text shows the id,
 * the version and the stage alone.
 *
 * @term 民情事项
 */
public final class Matter {
    private final MatterId id;
    private final int version;
    private final Stage stage;
    private final Instant lastAt;
    private final MatterState state;

    private Matter(MatterId id, int version, Stage stage, Instant lastAt, MatterState state) {
        this.id = id;
        this.version = version;
        this.stage = stage;
        this.lastAt = lastAt;
        this.state = state;
    }

    /**
     * The matter that its first event makes.
     *
     * @throws InvalidValueException if the event does not register a matter
     */
    public static Matter of(MatterEvent first) {
        requireOrder(first.version() == 1 && first.effect() == Effect.REGISTER, first);
        return new Matter(first.matter(), 1, first.stage(), first.at(), MatterState.of(first));
    }

    /**
     * The matter that its events make.
     *
     * @param events all its events, in order; at least one
     * @throws InvalidValueException if an event does not follow the one before it
     */
    public static Matter replay(List<MatterEvent> events) {
        Matter matter = of(events.get(0));
        for (MatterEvent event : events.subList(1, events.size())) {
            matter = matter.after(event);
        }
        return matter;
    }

    /**
     * This matter after a further event.
     *
     * @throws InvalidValueException if the event is of another matter, has not the next version, lies before the last one or
     *     registers
     */
    public Matter after(MatterEvent event) {
        requireOrder(
                event.matter().equals(id)
                        && event.version() == version + 1
                        && !event.at().isBefore(lastAt)
                        && event.effect() != Effect.REGISTER,
                event);
        return new Matter(id, event.version(), event.stage(), event.at(), state.after(event));
    }

    private static void requireOrder(boolean inOrder, MatterEvent event) {
        if (!inOrder) {
            throw new InvalidValueException(Reason.of(MatterReason.EVENT_OUT_OF_ORDER, "matter", event.matter())
                    .with("version", event.version()));
        }
    }

    /** Its id. */
    public MatterId id() {
        return id;
    }

    /** The number of its events. */
    public int version() {
        return version;
    }

    /** The stage that it has completed. */
    public Stage stage() {
        return stage;
    }

    /** When its last event happened. */
    public Instant lastAt() {
        return lastAt;
    }

    /** The pack under which it is handled. */
    public PackPin pack() {
        return state.pack;
    }

    /** The book in which it stands. */
    public Book book() {
        return state.book;
    }

    /** What the law takes it for. */
    public MatterKind kind() {
        return state.kind;
    }

    /** By which way it came. */
    public Channel channel() {
        return state.channel;
    }

    /** Where it happened. */
    public RegionCode region() {
        return state.region;
    }

    /** The unit that keeps it. */
    public UnitId unit() {
        return state.unit;
    }

    /** The tier of that unit. */
    public Tier tier() {
        return state.tier;
    }

    /** When it was entered. */
    public Instant registeredAt() {
        return state.registeredAt;
    }

    /** When that unit received it. */
    public Instant receivedAt() {
        return state.receivedAt;
    }

    /** When it was first received, at any tier. */
    public Instant firstReceivedAt() {
        return state.firstReceivedAt;
    }

    /** Who raised it and has not withdrawn. */
    public List<PersonId> petitioners() {
        return state.petitioners;
    }

    /** Whether nobody gave a name. */
    public boolean anonymous() {
        return state.anonymous;
    }

    /** Who speaks for the petitioners; empty if they speak for themselves. */
    public List<PersonId> representatives() {
        return state.representatives;
    }

    /** Whether it cannot wait. */
    public boolean emergency() {
        return state.emergency;
    }

    /** Documents kept elsewhere. */
    public List<Attachment> attachments() {
        return state.attachments;
    }

    /** The units that are accused. */
    public Set<UnitId> accusedUnits() {
        return state.accusedUnits;
    }

    /** The persons who are accused. */
    public Set<PersonId> accusedPersons() {
        return state.accusedPersons;
    }

    /** The persons who must keep away. */
    public Set<PersonId> recused() {
        return state.recused;
    }

    /** Which review it is; empty if it is none. */
    public Optional<ReviewStep> step() {
        return Optional.ofNullable(state.step);
    }

    /** What the secretary decided; empty until then. */
    public Optional<Instruction> instruction() {
        return Optional.ofNullable(state.instruction);
    }

    /** The unit to which it is to go or went; empty if to none. */
    public Optional<UnitId> target() {
        return Optional.ofNullable(state.target);
    }

    /** The procedure in which it belongs; empty if in this one. */
    public Optional<DiversionPath> path() {
        return Optional.ofNullable(state.path);
    }

    /** The unit that handles it; empty until it is assigned. */
    public Optional<UnitId> lead() {
        return Optional.ofNullable(state.lead);
    }

    /** The units that help. */
    public List<UnitId> coHandlers() {
        return state.coHandlers;
    }

    /** When the unit received it; empty until it is assigned. */
    public Optional<Instant> receivedByUnitAt() {
        return Optional.ofNullable(state.receivedByUnitAt);
    }

    /** Whether an objection waits to be decided. */
    public boolean objected() {
        return state.objected;
    }

    /** Who reported the result; empty until then. */
    public Optional<PersonId> reporter() {
        return Optional.ofNullable(state.reporter);
    }

    /** The result; empty until it is reported. */
    public Optional<MatterResult> result() {
        return Optional.ofNullable(state.result);
    }

    /** Who signed off, in order; more than one after a rework. */
    public List<PersonId> signatories() {
        return state.signatories;
    }

    /** When the last of them signed off; empty if nobody has. */
    public Optional<Instant> signedOffAt() {
        return Optional.ofNullable(state.signedOffAt);
    }

    /** Whether what was promised has been carried out or has a follow-up. */
    public boolean promiseKept() {
        return state.promiseKept;
    }

    /** When the reply reached the person; empty until then, or if none was owed. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(state.deliveredAt);
    }

    /** Whether a reply was given, or none was owed. */
    public boolean replied() {
        return state.replied;
    }

    /** What the person said last; empty until asked. */
    public Optional<Satisfaction> satisfaction() {
        return Optional.ofNullable(state.satisfaction);
    }

    /** How often it was done again. */
    public int reworks() {
        return state.reworks;
    }

    /** How often it was taken up again after it was archived. */
    public int reopenings() {
        return state.reopenings;
    }

    /** The day of the return visit; empty if none is planned. */
    public Optional<LocalDate> returnVisitPlanned() {
        return Optional.ofNullable(state.returnVisitPlanned);
    }

    /** How many return visits were made. */
    public int returnVisits() {
        return state.returnVisits;
    }

    /** Whether a review by a body outside the county was asked for. */
    public boolean reviewedOutside() {
        return state.reviewedOutside;
    }

    /** What a review outside the county came to; empty if there was none. */
    public Optional<ReviewOutcome> externalOutcome() {
        return Optional.ofNullable(state.externalOutcome);
    }

    /** How it stands to other matters, in the order in which they came. */
    public List<Link> links() {
        return state.links;
    }

    /** Its clocks, in the order in which they began. */
    public List<Clock> clocks() {
        return Collections.unmodifiableList(Arrays.asList(state.clocks));
    }

    /** The clock with an id; empty if it has not begun. */
    public Optional<Clock> clock(String clockId) {
        for (Clock clock : state.clocks) {
            if (clock.id().equals(clockId)) {
                return Optional.of(clock);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it accuses: it is or once was an accusation by its kind, or goes on from one, or somebody is accused. It never ceases
     * to.
     */
    public boolean accuses() {
        return state.accusation || !state.accusedUnits.isEmpty() || !state.accusedPersons.isEmpty();
    }

    /** Whether anybody is accused or recused. */
    public boolean hasConflicts() {
        return !state.accusedUnits.isEmpty() || !state.accusedPersons.isEmpty() || !state.recused.isEmpty();
    }

    /** Whether its internal clocks are stopped. */
    public boolean isPaused() {
        for (Clock clock : state.clocks) {
            if (clock.isPaused()) {
                return true;
            }
        }
        return false;
    }

    /** The last of those who signed off; empty if nobody has. */
    public Optional<PersonId> lastSignatory() {
        return state.signatories.isEmpty()
                ? Optional.empty()
                : Optional.of(state.signatories.get(state.signatories.size() - 1));
    }

    /** The other matter to which it stands in some way, the last of them; empty if there is none. */
    public Optional<MatterId> linked(LinkKind kind) {
        return state.links.stream()
                .filter(link -> link.kind() == kind)
                .map(Link::other)
                .reduce((first, last) -> last);
    }

    /** Two matters are equal if they have the same id, version and state. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Matter that
                && id.equals(that.id)
                && version == that.version
                && stage.equals(that.stage)
                && lastAt.equals(that.lastAt)
                && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + version;
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {
            state.pack,
            state.book,
            state.kind,
            state.channel,
            state.region,
            state.unit,
            state.tier,
            state.registeredAt,
            state.receivedAt,
            state.firstReceivedAt,
            state.petitioners,
            state.anonymous,
            state.representatives,
            state.emergency,
            state.attachments,
            state.accusation,
            state.accusedUnits,
            state.accusedPersons,
            state.recused,
            state.step,
            state.instruction,
            state.target,
            state.path,
            state.lead,
            state.coHandlers,
            state.receivedByUnitAt,
            state.objected,
            state.reporter,
            state.result,
            state.signatories,
            state.signedOffAt,
            state.promiseKept,
            state.deliveredAt,
            state.replied,
            state.satisfaction,
            state.reworks,
            state.reopenings,
            state.returnVisitPlanned,
            state.returnVisits,
            state.reviewedOutside,
            state.externalOutcome,
            state.links,
            clocks()
        };
    }

    /** The id, the version and the stage. */
    @Override
    public String toString() {
        return "Matter[" + id + " " + version + " " + stage + "]";
    }
}
