package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.journal.CommandId;
import org.jiceng.governance.ledger.journal.Commit;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
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
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jiceng.governance.ledger.workflow.Command;
import org.jiceng.governance.ledger.workflow.Decision;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;
import org.jiceng.governance.ledger.workflow.Surroundings;
import org.jiceng.governance.ledger.workflow.WorkflowParameters;
import org.jiceng.governance.ledger.workflow.WorkflowReason;
import org.jspecify.annotations.Nullable;

/**
 * Handles commands one after the other: looks up, decides, seals, appends and answers.
 *
 * <p>An accepted command that comes again is answered from the journal, by whatever desk. A refused one is answered as before as
 * long as this desk remembers it, which it does for its last {@value #REMEMBERED} refusals; after that it is decided anew.
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
    private final Map<String, PolicyPack> packs = new HashMap<>();
    private final PolicyPack pack;
    private final WorkCalendar calendar;
    private final UnitDirectory units;
    private final DigestAlgorithm algorithm = DigestAlgorithm.sha256();
    private final EventFormat format = new EventFormat();
    private final Map<PackPin, LedgerWorkflow> workflows = new HashMap<>();
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
        this.sealing = new Sealing(salts);
        this.pack = packs.get(0);
        packs.forEach(one -> this.packs.put(key(one.id(), one.version()), one));
        this.calendar = calendar;
        this.units = units;
    }

    private static String key(String id, String version) {
        return id + "\n" + version;
    }

    /** The matter with an id as the journal has it now; empty if there is none. Whether somebody may know of it is not asked. */
    public Optional<Matter> matter(MatterId id) {
        StreamId stream = StreamId.of(id.value());
        long version = journal.version(stream);
        if (version == 0) {
            return Optional.empty();
        }
        Matter known = matters.get(id);
        if (known == null || known.version() != version) {
            known = Matter.replay(events(id));
            matters.put(id, known);
        }
        return Optional.of(known);
    }

    /** The events of a matter, without personal data; none if there is no such matter. */
    public List<MatterEvent> events(MatterId id) {
        return journal.read(StreamId.of(id.value())).stream().map(format::read).toList();
    }

    /** What stands around a decision: the units, and the other matters of the journal. */
    public Surroundings surroundings() {
        return new Surroundings(units, this::matter);
    }

    /**
     * The workflow under which a matter is handled.
     *
     * @throws InvalidValueException if its pack is not here
     */
    public LedgerWorkflow workflow(PackPin pin) {
        PolicyPack pinned = packs.get(key(pin.id(), pin.version()));
        if (pinned == null) {
            throw new InvalidValueException(
                    Reason.of(DeskReason.PACK_NOT_HERE, "pack", pin.id()).with("version", pin.version()));
        }
        return workflows.computeIfAbsent(pin, one -> LedgerWorkflow.of(pinned, one.asOf(), calendar));
    }

    /**
     * A matter as a viewer may see it at a moment. Empty if there is none, or none that the viewer may know of: the accused,
     * the recused, petitioners of others, and officials who have no part in it.
     */
    public Optional<MatterView> view(MatterId id, Actor viewer, Instant at) {
        return matter(id)
                .flatMap(matter -> Viewing.of(workflow(matter.pack()), surroundings(), vault, format, matter, viewer)
                        .map(viewing -> viewing.view(journal.read(StreamId.of(id.value())), origins(matter), at)));
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
        List<Sealing.Piece> pieces =
                sealing.pieces(command, matter(command.matter()).orElse(null));
        Optional<Entry> before = journal.byCommand(CommandId.of(command.commandId()));
        if (before.isPresent()) {
            return repeated(command, pieces, before.get());
        }
        Answer refusal = refusals.of(command);
        return refusal == null ? handleAnew(command, pieces) : refusal;
    }

    private Answer handleAnew(Command command, List<Sealing.Piece> pieces) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Matter matter = matter(command.matter()).orElse(null);
            Decision decision = decide(command, matter);
            Answer answer = decision.fold(
                    accepted -> append(command, pieces, accepted), refused -> refused(command, matter, refused));
            if (answer != null) {
                return answer;
            }
        }
        return unhandled(command, Reason.of(DeskReason.TOO_BUSY));
    }

    private Decision decide(Command command, @Nullable Matter matter) {
        ZoneId zone = pack.value(WorkflowParameters.ZONE, LocalDate.MAX);
        LocalDate today = command.at().atZone(zone).toLocalDate();
        LedgerWorkflow current = workflow(new PackPin(pack.id(), pack.version(), today));
        boolean migrates =
                current.definition().rows(command.action()).stream().anyMatch(row -> row.effect() == Effect.MIGRATE);
        LedgerWorkflow workflow = matter == null || migrates ? current : workflow(matter.pack());
        return workflow.decide(matter, command, surroundings());
    }

    private Answer refused(Command command, @Nullable Matter matter, Decision.Refused refused) {
        boolean hidden = refused.reasons().get(0).is(WorkflowReason.UNKNOWN_MATTER);
        Answer answer = new Answer(
                command.commandId(),
                command.matter().value(),
                matter == null || hidden ? 0 : matter.version(),
                matter == null || hidden ? null : matter.stage(),
                List.of(),
                refused.reasons(),
                refused.allowed());
        refusals.remember(command, answer);
        return answer;
    }

    private static Answer unhandled(Command command, Reason reason) {
        return new Answer(
                command.commandId(), command.matter().value(), 0, null, List.of(), List.of(reason), List.of());
    }

    /** The answer; {@code null} if another writer was faster and the command must be decided anew. */
    private @Nullable Answer append(Command command, List<Sealing.Piece> pieces, Decision.Accepted accepted) {
        List<VaultRef> kept = new ArrayList<>();
        List<SealedField> sealed = keep(pieces, kept);
        List<StreamEvents> streams = new ArrayList<>();
        for (MatterEvent event : accepted.events()) {
            boolean own = event.matter().equals(command.matter());
            EventDocument document = format.write(event, own ? sealed : List.of());
            streams.add(new StreamEvents(StreamId.of(event.matter().value()), event.version() - 1L, List.of(document)));
        }
        AppendResult result = journal.append(
                new Commit(CommandId.of(command.commandId()), digest(command, sealed), command.at(), streams));
        if (result instanceof AppendResult.Appended) {
            matters.put(accepted.matter().id(), accepted.matter());
            accepted.others().forEach(other -> matters.put(other.id(), other));
            return done(command, streams);
        }
        if (result instanceof AppendResult.Repeated repeated) {
            return done(command, repeated.entry().commit().streams());
        }
        kept.forEach(vault::delete);
        return result instanceof AppendResult.Refused refused ? unhandled(command, refused.reason()) : null;
    }

    private List<SealedField> keep(List<Sealing.Piece> pieces, Collection<VaultRef> kept) {
        for (Sealing.Piece piece : pieces) {
            if (vault.get(piece.value().ref()).isEmpty()) {
                kept.add(piece.value().ref());
            }
        }
        List<SealedValue> values = pieces.isEmpty()
                ? List.of()
                : vault.put(pieces.stream().map(Sealing.Piece::value).toList()).fold(value -> value, reasons -> {
                    throw new InvalidValueException(reasons.get(0));
                });
        List<SealedField> sealed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            sealed.add(SealedField.of(pieces.get(i).field(), values.get(i), algorithm));
        }
        return sealed;
    }

    private static Answer done(Command command, List<StreamEvents> streams) {
        List<EventDocument> events =
                streams.stream().flatMap(part -> part.events().stream()).toList();
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

    /** A command that the journal has: the answer of then if it is the same. */
    private Answer repeated(Command command, List<Sealing.Piece> pieces, Entry before) {
        List<SealedField> sealed = new ArrayList<>();
        for (Sealing.Piece piece : pieces) {
            SealedValue kept = vault.get(piece.value().ref()).orElse(null);
            if (kept == null) {
                return unhandled(command, Reason.of(DeskReason.COMMAND_FORGOTTEN));
            }
            if (!kept.disclose().equals(piece.value().disclose())) {
                return unhandled(command, Reason.of(DeskReason.COMMAND_ID_REUSED));
            }
            sealed.add(SealedField.of(piece.field(), kept, algorithm));
        }
        return digest(command, sealed).equals(before.commit().commandDigest())
                ? done(command, before.commit().streams())
                : unhandled(command, Reason.of(DeskReason.COMMAND_ID_REUSED));
    }

    /** The digest of all that a command says, with commitments in place of personal data. */
    private Digest digest(Command command, List<SealedField> sealed) {
        ObjectMapper mapper = Mappers.OPEN;
        ObjectNode said = mapper.createObjectNode()
                .put("matter", command.matter().value())
                .put("expectedVersion", command.expectedVersion())
                .put("at", command.at().toString())
                .put("action", command.action().name());
        said.set("actor", mapper.valueToTree(command.actor()));
        said.set("data", format.data(command.data()));
        said.set("sealed", SealedField.write(sealed, mapper));
        return algorithm.digest(CanonicalJson.bytes(said));
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
        for (EventDocument event : journal.read(StreamId.of(matter.value()))) {
            for (SealedField sealed : format.sealed(event)) {
                deleted += vault.delete(sealed.ref()) ? 1 : 0;
            }
        }
        return deleted;
    }
}
