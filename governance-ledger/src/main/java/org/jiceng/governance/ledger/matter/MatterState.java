package org.jiceng.governance.ledger.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.deadline.Clock;
import org.jspecify.annotations.Nullable;

/** The parts of a matter that events change. It is changed only while {@link #of} or {@link #after} makes it. */
final class MatterState implements Cloneable {
    PackPin pack;
    Book book;
    MatterKind kind;
    Channel channel;
    RegionCode region;
    UnitId unit;
    Tier tier;
    Instant registeredAt;
    Instant receivedAt;
    Instant firstReceivedAt;
    List<PersonId> petitioners = List.of();
    boolean anonymous;
    List<PersonId> representatives = List.of();
    boolean emergency;
    List<Attachment> attachments = List.of();
    /** Whether it is or ever was an accusation. */
    boolean accusation;

    Set<UnitId> accusedUnits = Set.of();
    Set<PersonId> accusedPersons = Set.of();
    Set<PersonId> recused = Set.of();

    @Nullable
    ReviewStep step;

    @Nullable
    Instruction instruction;

    @Nullable
    UnitId target;

    @Nullable
    DiversionPath path;

    @Nullable
    UnitId lead;

    List<UnitId> coHandlers = List.of();

    @Nullable
    Instant receivedByUnitAt;

    boolean objected;

    @Nullable
    PersonId reporter;

    @Nullable
    MatterResult result;

    List<PersonId> signatories = List.of();

    @Nullable
    Instant signedOffAt;

    boolean promiseKept;

    @Nullable
    Instant deliveredAt;

    boolean replied;

    @Nullable
    Satisfaction satisfaction;

    int reworks;
    int reopenings;

    @Nullable
    LocalDate returnVisitPlanned;

    int returnVisits;
    boolean reviewedOutside;

    @Nullable
    ReviewOutcome externalOutcome;

    List<Link> links = List.of();
    /** In an array, since they are looked through again and again. */
    Clock[] clocks = {};

    private MatterState(MatterEvent event) {
        ActionData data = event.data();
        registeredAt = event.at();
        pack = required(event, Field.PACK);
        book = required(event, Field.BOOK);
        kind = required(event, Field.KIND);
        accusation = kind == MatterKind.ACCUSATION;
        channel = required(event, Field.CHANNEL);
        region = required(event, Field.REGION);
        unit = required(event, Field.UNIT);
        tier = required(event, Field.TIER);
        registeredAt = event.at();
        receivedAt = required(event, Field.RECEIVED_AT);
        firstReceivedAt = data.get(Field.FIRST_RECEIVED_AT, receivedAt);
        petitioners = data.get(Field.PETITIONERS, List.of());
        anonymous = data.get(Field.ANONYMOUS, false);
        representatives = data.get(Field.REPRESENTATIVES, List.of());
        emergency = data.get(Field.EMERGENCY, false);
        attachments = data.get(Field.ATTACHMENTS, List.of());
        step = data.get(Field.STEP);
    }

    static MatterState of(MatterEvent first) {
        MatterState state = new MatterState(first);
        state.accuse(first.data());
        state.link(first.data());
        state.clocks = first.clocks().toArray(Clock[]::new);
        return state;
    }

    private static <T> T required(MatterEvent event, Field<T> field) {
        T value = event.data().get(field);
        if (value == null) {
            throw new InvalidValueException(Reason.of(MatterReason.EVENT_INCOMPLETE, "matter", event.matter())
                    .with("version", event.version())
                    .with("field", field.name()));
        }
        return value;
    }

    MatterState after(MatterEvent event) {
        MatterState next = copy();
        next.apply(event, event.data());
        if (!event.clocks().isEmpty()) {
            next.clocks = merged(clocks, event.clocks());
        }
        return next;
    }

    private MatterState copy() {
        try {
            return (MatterState) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    private void apply(MatterEvent event, ActionData data) {
        switch (event.effect()) {
            case REGISTER -> throw new IllegalStateException("a matter is registered once");
            case INSTRUCT -> instruct(data);
            case ASSIGN -> assign(event, data);
            case REPORT -> report(event, data);
            case SIGN_OFF -> {
                signatories = appended(signatories, event.actor());
                signedOffAt = event.at();
            }
            case REPLY -> reply(data);
            case ARCHIVE -> archive(data);
            case RECLASSIFY -> {
                book = data.get(Field.BOOK, book);
                kind = data.get(Field.KIND, kind);
                accusation |= kind == MatterKind.ACCUSATION;
            }
            case REVISE -> {
                instruction = null;
                target = null;
                path = null;
            }
            case CORRECT -> correct(data);
            case MERGE, LINK, HAND_UP, HAND_DOWN, RELATE, ABSORB, REQUEST_REVIEW -> {
                accuse(data);
                link(data);
                reviewedOutside |= data.get(Field.EXTERNAL, false);
            }
            case TRANSFER -> {
                target = data.get(Field.TO, required(event, target));
                receivedByUnitAt = data.get(Field.RECEIVED_BY_UNIT_AT, event.at());
            }
            case OBJECT -> objected = true;
            case SUSTAIN -> sustain();
            case OVERRULE -> objected = false;
            case REWORK -> {
                reworks++;
                replied = false;
                satisfaction = null;
            }
            case REOPEN -> {
                reopenings++;
                replied = false;
                satisfaction = null;
            }
            case WITHDRAW -> {
                petitioners = without(petitioners, event.actor());
                representatives = without(representatives, event.actor());
            }
            case RECORD_REVIEW -> externalOutcome = data.get(Field.OUTCOME);
            case ACCUSE -> accuse(data);
            case RETURN_VISIT -> {
                returnVisits++;
                satisfaction =
                        data.get(Field.SATISFACTION, Objects.requireNonNullElse(satisfaction, Satisfaction.NO_ANSWER));
            }
            case MIGRATE -> pack = required(event, Field.PACK);
            case ACCEPT, SUPERVISE, REJECT, DIVERT, URGE, EXTEND, HEARING, PAUSE, RESUME, RETURN, REMARK, STEP -> {
                // They change the stage and the clocks alone.
            }
        }
    }

    private static UnitId required(MatterEvent event, @Nullable UnitId known) {
        return known == null ? required(event, Field.TO) : known;
    }

    private void instruct(ActionData data) {
        instruction = data.get(Field.INSTRUCTION);
        target = data.get(Field.TARGET);
        path = data.get(Field.PATH);
    }

    private void assign(MatterEvent event, ActionData data) {
        lead = data.get(Field.LEAD);
        coHandlers = data.get(Field.CO_HANDLERS, List.of());
        receivedByUnitAt = data.get(Field.RECEIVED_BY_UNIT_AT, event.at());
    }

    private void report(MatterEvent event, ActionData data) {
        reporter = event.actor();
        result = data.get(Field.RESULT);
        promiseKept = isKept(data);
    }

    private void reply(ActionData data) {
        Notice reply = data.get(Field.REPLY);
        deliveredAt = reply == null ? null : reply.reachedAt();
        replied = true;
        satisfaction = data.get(Field.SATISFACTION);
        promiseKept |= isKept(data);
    }

    private void archive(ActionData data) {
        returnVisitPlanned = data.get(Field.RETURN_VISIT);
        promiseKept |= isKept(data);
    }

    private static boolean isKept(ActionData data) {
        return data.get(Field.CARRIED_OUT, false) || data.get(Field.HAS_FOLLOW_UP, false);
    }

    /** Only the entry that is named changes, whatever else is said. */
    private void correct(ActionData data) {
        switch (data.get(Field.FIELD, "")) {
            case "channel" -> channel = data.get(Field.CHANNEL, channel);
            case "region" -> region = data.get(Field.REGION, region);
            case "emergency" -> emergency = data.get(Field.EMERGENCY, emergency);
            case "attachments" -> attachments = data.get(Field.ATTACHMENTS, attachments);
            case "representatives" -> representatives = data.get(Field.REPRESENTATIVES, representatives);
            case "persons" -> {
                petitioners = data.get(Field.PETITIONERS, petitioners);
                anonymous &= petitioners.isEmpty();
            }
            case "receivedAt" -> receive(data.get(Field.RECEIVED_AT, receivedAt));
            default -> {
                // The content is in the vault.
            }
        }
    }

    private void receive(Instant right) {
        firstReceivedAt = receivedAt.equals(firstReceivedAt) ? right : firstReceivedAt;
        receivedAt = right;
    }

    private void sustain() {
        objected = false;
        lead = null;
        coHandlers = List.of();
        receivedByUnitAt = null;
    }

    private void accuse(ActionData data) {
        accusation |= data.get(Field.ACCUSATION, false);
        accusedUnits = union(accusedUnits, data.get(Field.ACCUSED_UNITS, List.of()));
        accusedPersons = union(accusedPersons, data.get(Field.ACCUSED_PERSONS, List.of()));
        recused = union(recused, data.get(Field.RECUSED, List.of()));
    }

    private void link(ActionData data) {
        LinkKind link = data.get(Field.LINK);
        MatterId other = data.get(Field.LINKED_MATTER);
        if (link != null && other != null) {
            links = appended(links, new Link(link, other));
        }
    }

    private static <T> Set<T> union(Set<T> before, Collection<T> more) {
        if (more.isEmpty()) {
            return before;
        }
        Set<T> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return Collections.unmodifiableSet(all);
    }

    private static <T> List<T> appended(List<T> before, T last) {
        List<T> all = new ArrayList<>(before);
        all.add(last);
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> before, T gone) {
        return before.stream().filter(one -> !one.equals(gone)).toList();
    }

    /** The clocks with the changed ones in the places of those with the same ids, and the new ones after them. */
    private static Clock[] merged(Clock[] before, List<Clock> changed) {
        Clock[] all = before.clone();
        for (Clock clock : changed) {
            int at = 0;
            while (at < all.length && !all[at].id().equals(clock.id())) {
                at++;
            }
            if (at == all.length) {
                all = Arrays.copyOf(all, at + 1);
            }
            all[at] = clock;
        }
        return all;
    }
}
