package org.jiceng.governance.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.ledger.desk.LedgerDesk;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.Entry;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.EventStore;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.Verification;
import org.jiceng.governance.ledger.matter.Link;
import org.jiceng.governance.ledger.matter.LinkKind;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterEvent;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.privacy.Commitment;
import org.jiceng.governance.ledger.privacy.CommitmentCheck;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.privacy.VaultRef;

/** What must hold of a journal and its vault after every run. */
final class Ledgers {
    private Ledgers() {}

    /** The chain is whole, no command is there twice, and each matter is the one that the desks know. */
    static void check(
            EventStore journal, Vault vault, List<Checkpoint> checkpoints, List<LedgerDesk> desks, LedgerDesk fresh) {
        journal.appendAll(List.of());
        assertThat(JournalVerifier.verify(journal, checkpoints)).isInstanceOf(Verification.Whole.class);
        Set<MatterId> matters = new LinkedHashSet<>();
        Set<String> commands = new HashSet<>();
        journal.entries(1).forEach(entry -> {
            assertThat(commands.add(entry.commit().commandId().value()))
                    .as("once")
                    .isTrue();
            assertThat(new String(entry.line(), StandardCharsets.UTF_8)).doesNotContain(CommandMaker.PRIVATE);
            for (StreamEvents part : entry.commit().streams()) {
                matters.add(MatterId.of(part.stream().value()));
            }
        });
        matters.forEach(id -> checkMatter(id, desks, fresh));
    }

    private static void checkMatter(MatterId id, List<LedgerDesk> desks, LedgerDesk fresh) {
        List<MatterEvent> events = fresh.events(id);
        Matter matter = Matter.of(events.get(0));
        List<Matter> replayed = new ArrayList<>(List.of(matter));
        for (int i = 1; i < events.size(); i++) {
            Matter next = matter.after(events.get(i));
            assertThat(events.get(i).version()).as("version").isEqualTo(i + 1);
            assertThat(next.accusedUnits()).containsAll(matter.accusedUnits());
            assertThat(next.accusedPersons()).containsAll(matter.accusedPersons());
            assertThat(next.recused()).containsAll(matter.recused());
            matter = next;
            replayed.add(matter);
        }
        for (LedgerDesk desk : desks) {
            // A desk over files may not have seen the last events of the other writer yet.
            desk.matter(id)
                    .ifPresent(live ->
                            assertThat(live).as("live and replayed").isEqualTo(replayed.get(live.version() - 1)));
        }
        assertThat(fresh.matter(id)).contains(matter);
        checkComplaint(matter, fresh);
    }

    /** Who must keep away from a matter must from those merged, handed on or reviewed with it. */
    private static void checkComplaint(Matter matter, LedgerDesk fresh) {
        for (Link link : matter.links()) {
            if (link.kind() != LinkKind.RELATED) {
                Matter other = fresh.matter(link.other()).orElseThrow();
                assertThat(other.accusedUnits()).isEqualTo(matter.accusedUnits());
                assertThat(other.accusedPersons()).isEqualTo(matter.accusedPersons());
                assertThat(other.recused()).isEqualTo(matter.recused());
            }
        }
    }

    /**
     * What is in the vault and not in the journal. What is in the journal is in the vault too, unless it was deleted.
     */
    static Set<VaultRef> orphans(EventStore journal, Vault vault, Set<VaultRef> forgotten, Set<VaultRef> everPut) {
        Map<VaultRef, Commitment> sealed = new LinkedHashMap<>();
        journal.entries(1).forEach(entry -> sealed.putAll(sealed(entry)));
        sealed.forEach((ref, commitment) -> assertThat(vault.check(commitment, ref))
                .as("what the vault has of the command of %s, forgotten: %s", ref, forgotten.contains(ref))
                .isIn(forgotten.contains(ref) ? Set.of(CommitmentCheck.values()) : Set.of(CommitmentCheck.MATCHES))
                .isNotEqualTo(CommitmentCheck.DOES_NOT_MATCH));
        Set<VaultRef> orphans = kept(vault, everPut);
        orphans.removeAll(sealed.keySet());
        return orphans;
    }

    /** Those of some references under which there is something. */
    static Set<VaultRef> kept(Vault vault, Set<VaultRef> refs) {
        Set<VaultRef> kept = new HashSet<>();
        for (VaultRef ref : refs) {
            if (vault.get(ref).isPresent()) {
                kept.add(ref);
            }
        }
        return kept;
    }

    /** What stands in an entry for personal data, read as somebody else would read it. */
    static Map<VaultRef, Commitment> sealed(Entry entry) {
        Map<VaultRef, Commitment> sealed = new LinkedHashMap<>();
        List<ObjectNode> events = new ArrayList<>();
        for (StreamEvents part : entry.commit().streams()) {
            part.events().stream().map(EventDocument::tree).forEach(events::add);
        }
        for (ObjectNode event : events) {
            for (JsonNode field : event.path("sealed")) {
                for (JsonNode one : field) {
                    sealed.put(
                            VaultRef.of(one.get("ref").textValue()),
                            new Commitment(
                                    DigestAlgorithm.of(one.get("algorithm").textValue()),
                                    Digest.of(one.get("commitment").textValue())));
                }
            }
        }
        return sealed;
    }
}
