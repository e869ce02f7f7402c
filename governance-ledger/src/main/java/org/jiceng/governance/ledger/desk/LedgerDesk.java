package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.journal.AppendResult;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.StreamId;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Effect;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultReason;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.LedgerWorkflows;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jiceng.governance.ledger.workflow.WorkflowParameters;
import org.jspecify.annotations.Nullable;

/**
 * Handles commands one after the other: looks up, decides, seals, appends and answers.
 *
 * <p>An accepted command that comes again is answered from the journal, by whatever desk; so is one of an actor who has been
 * accused since, for it says nothing that they were not told. A refused one is answered as before as long as this desk remembers
 * it, which it does for its last {@value #REMEMBERED} refusals; after that it is decided anew.
 *
 * <p>Personal data is in the vault before the journal refers to it. Of a command that was stopped between the two, the vault keeps
 * it until the command comes again: then it is taken, or deleted if the matter has gone on. It stays where the command never
 * comes again, or is refused for another matter's sake while its own has not gone on; {@link #forget(PersonId)} deletes it there
 * too.
 *
 * <p>A desk is for one thread at a time. Several desks, in several processes too, may write to one journal: each sees what the
 * others appended.
 */
public final class LedgerDesk {
    /** How many refusals are remembered. */
    public static final int REMEMBERED = 100_000;

    private static final int MOST_ATTEMPTS = 100;

    private final EventStore journal;
    private final Vault vault;
    private final Sealing sealing;
    private final Map<String, LedgerWorkflows> packs = new HashMap<>();
    private final PolicyPack pack;
    private final UnitDirectory units;
    private final EventFormat format = new EventFormat();
    private final Map<MatterId, Matter> matters = new HashMap<>();
    private final Refusals refusals = new Refusals(REMEMBERED);

    /**
     * A desk.
     *
     * @param journal where events are kept
     * @param vault where personal data is kept
     * @param salts where salts come from
     * @param packs the packs under which matters are handled; new ones come under the first
     * @param calendar the calendar by which clocks are read
     * @param units the units; one that is not known is compared by its id alone
     * @throws IllegalArgumentException if there is no pack
     */
    public LedgerDesk(
            EventStore journal,
            Vault vault,
            SaltSource salts,
            List<PolicyPack> packs,
            WorkCalendar calendar,
            UnitDirectory units) {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("there is no pack\nGive the one under which new matters come.");
        }
        this.journal = journal;
        this.vault = vault;
        this.sealing = new Sealing(vault, salts);
        this.pack = packs.get(0);
        packs.forEach(one -> this.packs.put(key(one.id(), one.version()), new LedgerWorkflows(one, calendar)));
        this.units = units;
    }

    private static String key(String id, String version) {
        return id + "\n" + version;
    }

    /** The matter with an id as the journal has it now; empty if there is none. Whether somebody may know of it is not asked. */
    public Optional<Matter> matter(MatterId id) {
        long version = journal.version(stream(id));
        if (version == 0) {
            return Optional.empty();
        }
        Matter known = matters.get(id);
        if (known == null || known.version() != version) {
            known = known == null ? Matter.replay(events(id)) : caughtUp(known);
            matters.put(id, known);
        }
        return Optional.of(known);
    }

    /** A matter after what others have added to it. */
    private Matter caughtUp(Matter known) {
        List<EventDocument> events = journal.read(stream(known.id()));
        Matter matter = known;
        for (EventDocument event : events.subList(known.version(), events.size())) {
            matter = matter.after(format.read(event));
        }
        return matter;
    }

    /** The events of a matter, without personal data; none if there is no such matter. */
    public List<MatterEvent> events(MatterId id) {
        return journal.read(stream(id)).stream().map(format::read).toList();
    }

    /** What stands around a decision: the units, and the other matters of the journal. */
    public Surroundings surroundings() {
        return new Surroundings(units, this::matter);
    }

    /** The same for one decision: however often it asks for another matter, it sees it as it was the first time. */
    private Surroundings snapshot() {
        Map<MatterId, Optional<Matter>> seen = new HashMap<>();
        return new Surroundings(units, id -> seen.computeIfAbsent(id, this::matter));
    }

    /**
     * The workflow under which a matter is handled.
     *
     * @throws InvalidValueException if its pack is not here
     */
    public LedgerWorkflow workflow(PackPin pin) {
        LedgerWorkflows pinned = packs.get(key(pin.id(), pin.version()));
        if (pinned == null) {
            throw new InvalidValueException(
                    Reason.of(DeskReason.PACK_NOT_HERE, "pack", pin.id()).with("version", pin.version()));
        }
        return pinned.asOf(pin.asOf());
    }

    /**
     * A matter as a viewer may see it at a moment. Empty if there is none, or none that the viewer may know of: the accused,
     * the recused, petitioners of others, and officials who have no part in it.
     *
     * @throws IllegalArgumentException if the viewer may know of it and the moment lies before its last event
     * @throws InvalidValueException if the viewer has a part in it by the pack for new matters, and its own pack is not here
     */
    public Optional<MatterView> view(MatterId id, Actor viewer, Instant at) {
        return matter(id)
                .filter(matter -> isHere(matter.pack()) || hasPart(matter, viewer))
                .flatMap(matter -> Viewing.of(workflow(matter.pack()), surroundings(), vault, format, matter, viewer)
                        .map(viewing -> viewing.view(journal.read(StreamId.of(id.value())), origins(matter), at)));
    }

    private boolean isHere(PackPin pin) {
        return packs.containsKey(key(pin.id(), pin.version()));
    }

    private boolean hasPart(Matter matter, Actor viewer) {
        LedgerWorkflow anew =
                workflow(new PackPin(pack.id(), pack.version(), matter.pack().asOf()));
        return !anew.rolesOf(matter, viewer, surroundings()).isEmpty();
    }

    /** The first events of the matters from which a matter goes on, the nearest last. */
    private List<EventDocument> origins(Matter matter) {
        List<EventDocument> origins = new ArrayList<>();
        Optional<MatterId> from = origin(matter);
        while (from.isPresent()) {
            origins.add(0, journal.read(StreamId.of(from.get().value())).get(0));
            from = matter(from.get()).flatMap(LedgerDesk::origin);
        }
        return origins;
    }

    private static Optional<MatterId> origin(Matter matter) {
        return matter.linked(LinkKind.HANDED_FROM).or(() -> matter.linked(LinkKind.REVIEW_OF));
    }

    /** Handles a command. */
    public Answer handle(Command command) {
        try {
            return new Handling(command).answer();
        } catch (InvalidValueException e) {
            return Answer.refused(command, e.reason());
        }
    }

    private static StreamId stream(MatterId matter) {
        return StreamId.of(matter.value());
    }

    /**
     * What the desk sees when it looks at a command.
     *
     * @param entries how many entries the journal has
     * @param matter the matter; {@code null} if there is none
     * @param first whether it looks for the first time
     */
    private record Seen(long entries, @Nullable Matter matter, boolean first) {
        int version() {
            return matter == null ? 0 : matter.version();
        }
    }

    /** One command while it is handled. */
    private final class Handling {
        private final Command command;
        private final CommandId id;
        private final Said said;
        private final LedgerWorkflow current;

        Handling(Command command) {
            this.command = command;
            this.id = CommandId.of(command.commandId());
            this.said = Said.of(command);
            this.current = current(command.at());
        }

        /** The workflow under which a matter would come that is registered now. */
        private LedgerWorkflow current(Instant at) {
            ZoneId zone = pack.value(WorkflowParameters.ZONE, LocalDate.MAX);
            return workflow(
                    new PackPin(pack.id(), pack.version(), at.atZone(zone).toLocalDate()));
        }

        Answer answer() {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Answer answer = attempt(attempt == 0);
                if (answer != null) {
                    return answer;
                }
            }
            return refused(DeskReason.TOO_BUSY);
        }

        private Answer refused(DeskReason reason) {
            return Answer.refused(command, Reason.of(reason));
        }

        /** The answer; {@code null} if others wrote meanwhile and the command must be looked at anew. */
        private @Nullable Answer attempt(boolean first) {
            // The matter first: the other way round, what this very command does meanwhile would stand against it.
            Seen seen = new Seen(journal.size(), matter(command.matter()).orElse(null), first);
            Optional<Entry> entry = journal.byCommand(id);
            if (entry.isPresent()) {
                Answer known = repeated(entry.get());
                return known == null ? reused(seen) : known;
            }
            Refusals.Refusal refusal = refusals.of(command.commandId());
            if (refusal != null) {
                return wentOn(seen) ? null : again(seen, refusal);
            }
            return decide(seen).fold(accepted -> keep(seen, accepted), refused -> refused(seen, refused));
        }

        /** The answer to a command whose id was given to one that was refused. */
        private Answer again(Seen seen, Refusals.Refusal refusal) {
            discardIfOver(seen);
            return refusal.said().equals(said.secretDigest()) ? refusal.answer() : reused(seen);
        }

        private Decision decide(Seen seen) {
            boolean migrates = current.definition().rows(command.action()).stream()
                    .anyMatch(row -> row.effect() == Effect.MIGRATE);
            // That a pack is not here may be said only to those who may know of the matter.
            Matter shown = shown(seen);
            LedgerWorkflow workflow = shown == null || migrates ? current : workflow(shown.pack());
            return workflow.decide(seen.matter(), command, snapshot());
        }

        /** The matter; {@code null} if there is none, or none that the actor may know of. */
        private @Nullable Matter shown(Seen seen) {
            Matter matter = seen.matter();
            return matter == null || current.isHidden(matter, command.actor(), surroundings()) ? null : matter;
        }

        private @Nullable Answer keep(Seen seen, Decision.Accepted accepted) {
            return sealing.keep(said, command, seen.matter())
                    .fold(kept -> append(kept, accepted), reasons -> notKept(reasons.get(0)));
        }

        /** What was kept by a command that was stopped is the same unless that was another one. */
        private Answer notKept(Reason reason) {
            return reason.is(VaultReason.VAULT_REF_TAKEN)
                    ? refused(DeskReason.COMMAND_ID_REUSED)
                    : Answer.refused(command, reason);
        }

        private @Nullable Answer append(List<SealedField> kept, Decision.Accepted accepted) {
            List<StreamEvents> streams = streams(kept, accepted);
            AppendResult result = journal.append(new Commit(id, said.digest(kept), command.at(), streams));
            if (result instanceof AppendResult.Appended) {
                matters.put(accepted.matter().id(), accepted.matter());
                accepted.others().forEach(other -> matters.put(other.id(), other));
                return done(streams);
            }
            return result instanceof AppendResult.Refused refused
                            && !refused.reason().is(JournalReason.JOURNAL_COMMAND_REUSED)
                    ? Answer.refused(command, refused.reason())
                    : null;
        }

        private List<StreamEvents> streams(List<SealedField> kept, Decision.Accepted accepted) {
            List<StreamEvents> streams = new ArrayList<>();
            for (MatterEvent event : accepted.events()) {
                boolean own = event.matter().equals(command.matter());
                EventDocument document = format.write(event, own ? kept : List.of());
                streams.add(new StreamEvents(stream(event.matter()), event.version() - 1L, List.of(document)));
            }
            return streams;
        }

        private Answer done(List<StreamEvents> streams) {
            List<EventDocument> events = streams.stream()
                    .filter(this::isTold)
                    .flatMap(part -> part.events().stream())
                    .toList();
            ObjectNode own = events.get(0).tree();
            return new Answer(
                    command.commandId(),
                    command.matter().value(),
                    own.path("version").asInt(),
                    Stage.of(own.path("stage").asText()),
                    events,
                    List.of(),
                    List.of());
        }

        /** Not that others of the complaint are kept from the accused too: the actor may not know of them. */
        private boolean isTold(StreamEvents part) {
            return part.stream().equals(stream(command.matter()))
                    || part.events().stream().map(format::read).noneMatch(event -> event.effect() == Effect.ACCUSE);
        }

        private @Nullable Answer refused(Seen seen, Decision.Refused refused) {
            if (wentOn(seen)) {
                return null;
            }
            discardIfOver(seen);
            Answer answer = answer(seen, refused);
            refusals.remember(said, answer);
            return answer;
        }

        /** Whether others wrote so that the command may have been done meanwhile, or may be done now. */
        private boolean wentOn(Seen seen) {
            // This has a store see what other processes wrote.
            journal.appendAll(List.of());
            return seen.first()
                    ? journal.size() != seen.entries()
                    : seen.version() <= command.expectedVersion()
                            && journal.version(stream(command.matter())) != seen.version();
        }

        /** Once the matter has gone on, a command that was not done never will be: what it has in the vault is of no use. */
        private void discardIfOver(Seen seen) {
            if (seen.version() > command.expectedVersion()) {
                sealing.discard(said, List.of());
            }
        }

        private Answer answer(Seen seen, Decision.Refused refused) {
            Matter matter = shown(seen);
            return new Answer(
                    command.commandId(),
                    command.matter().value(),
                    matter == null ? 0 : matter.version(),
                    matter == null ? null : matter.stage(),
                    List.of(),
                    refused.reasons(),
                    refused.allowed());
        }

        /** The answer to a command that the journal has; {@code null} if that was another one. */
        private @Nullable Answer repeated(Entry entry) {
            List<StreamEvents> streams = entry.commit().streams();
            List<SealedField> journaled = format.sealed(streams.get(0).events().get(0));
            Sealing.Comparison personal =
                    said.digest(journaled).equals(entry.commit().commandDigest())
                            ? sealing.compare(said, journaled)
                            : Sealing.Comparison.OTHER;
            if (personal == Sealing.Comparison.SAME) {
                return done(streams);
            }
            sealing.discard(said, journaled);
            return personal == Sealing.Comparison.DELETED ? refused(DeskReason.COMMAND_FORGOTTEN) : null;
        }

        /** The answer to a command whose id was given to another. Who must not know of the matter does not learn that either. */
        private Answer reused(Seen seen) {
            Answer reused = refused(DeskReason.COMMAND_ID_REUSED);
            return shown(seen) == null
                    ? decide(seen).fold(accepted -> reused, refused -> answer(seen, refused))
                    : reused;
        }
    }

    /**
     * Deletes the personal data of a person from the vault. The journal stays whole.
     *
     * @return how many pieces there were
     */
    public int forget(PersonId person) {
        return vault.deleteAllOf(person);
    }

    /**
     * Deletes all personal data of a matter from the vault. The journal stays whole.
     *
     * @return how many pieces there were
     */
    public int forget(MatterId matter) {
        int deleted = 0;
        for (EventDocument event : journal.read(stream(matter))) {
            for (SealedField sealed : format.sealed(event)) {
                deleted += vault.delete(sealed.ref()) ? 1 : 0;
            }
        }
        return deleted;
    }
}
