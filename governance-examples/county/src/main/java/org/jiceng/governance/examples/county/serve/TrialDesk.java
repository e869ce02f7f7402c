package org.jiceng.governance.examples.county.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.ledger.desk.Answer;
import org.jiceng.governance.ledger.desk.CommandReader;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.desk.MatterView;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/** A desk with the list of the matters in its journal. For one thread at a time. */
public final class TrialDesk {
    private final EventStore journal;
    private final LedgerDesk desk;
    private final PolicyPack pack;
    private final TrialUnits units;
    private final LedgerWorkflow current;
    private final CommandReader reader = new CommandReader();
    private final Set<MatterId> matters = new LinkedHashSet<>();
    private long read;

    /**
     * A desk.
     *
     * @param packs the packs under which matters are handled; new ones come under the first
     */
    public TrialDesk(EventStore journal, Vault vault, SaltSource salts, List<PolicyPack> packs, TrialUnits units) {
        this.journal = journal;
        this.desk = new LedgerDesk(journal, vault, salts, packs, WorkCalendar.stateCouncil(), units.directory());
        this.pack = packs.get(0);
        this.current = LedgerWorkflow.of(pack, LocalDate.MAX);
        this.units = units;
    }

    /**
     * Asks for the pack of every matter in the journal.
     *
     * @throws InvalidValueException if one is not here
     */
    public void requirePacks() {
        all().stream()
                .flatMap(id -> desk.matter(id).stream())
                .map(Matter::pack)
                .distinct()
                .forEach(desk::workflow);
    }

    TrialUnits units() {
        return units;
    }

    PolicyPack pack() {
        return pack;
    }

    /** The workflow under which a matter would come that is registered now. */
    LedgerWorkflow current() {
        return current;
    }

    /** What a viewer may see of a matter. */
    record Seen(Matter matter, MatterView view, LedgerWorkflow workflow) {}

    /**
     * A matter as a viewer may see it, not before its last event; empty if there is none, or none that the viewer may know of.
     *
     * @throws InvalidValueException if the viewer may know of it and its pack is not here
     */
    Optional<Seen> seen(MatterId id, Actor viewer, Instant now) {
        // Asked of any workflow first, so that not even a pack that is not here tells of a matter.
        return desk.matter(id)
                .filter(matter -> !current.isHidden(matter, viewer, desk.surroundings()))
                .flatMap(matter -> desk.view(id, viewer, later(now, matter.lastAt()))
                        .map(view -> new Seen(matter, view, desk.workflow(matter.pack()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * The latest matters that a viewer may see, the newest first.
     *
     * @param skipped how many of them are left out, from the newest
     */
    List<Seen> latest(int skipped, int most, Actor viewer, Instant now) {
        List<MatterId> newest = new ArrayList<>(all());
        Collections.reverse(newest);
        return newest.stream()
                .flatMap(id -> seen(id, viewer, now).stream())
                .skip(skipped)
                .limit(most)
                .toList();
    }

    /** The ids of all matters, in the order in which they were registered. */
    private Set<MatterId> all() {
        try (Stream<Entry> entries = journal.entries(read + 1)) {
            entries.forEach(entry -> {
                entry.commit()
                        .streams()
                        .forEach(part -> matters.add(MatterId.of(part.stream().value())));
                read = entry.sequence();
            });
        }
        return matters;
    }

    /** What stands against an action of a viewer now; nothing if they may take it. */
    List<Reason> whyNot(Seen seen, Action action, Visit visit) {
        return seen.workflow().whyNot(seen.matter(), action, visit.actor(), visit.now(), desk.surroundings());
    }

    /** What comes of a command, or why it is none. */
    Outcome<Answer> handle(ObjectNode command) {
        return reader.read(command)
                .fold(read -> Outcome.accepted(desk.handle(read)), reasons -> Outcome.refused(reasons));
    }
}
