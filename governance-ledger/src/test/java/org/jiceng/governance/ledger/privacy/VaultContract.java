package org.jiceng.governance.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.journal.Journals.stream;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.SHA_256;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;
import static org.jiceng.governance.ledger.privacy.Secrets.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.ledger.journal.Checkpoint;
import org.jiceng.governance.ledger.journal.EventDocument;
import org.jiceng.governance.ledger.journal.JournalVerifier;
import org.jiceng.governance.ledger.journal.Journals;
import org.jiceng.governance.ledger.journal.MemoryEventStore;
import org.jiceng.governance.ledger.journal.StreamEvents;
import org.jiceng.governance.ledger.journal.Verification;
import org.junit.jupiter.api.Test;

/** What every vault does. A test of a vault extends it and gives an empty one. */
public abstract class VaultContract {
    /** An empty vault; closed by the test that made it. */
    protected abstract Vault vault();

    @Test
    public void keepsWhatIsPut() {
        Vault vault = vault();
        List<SealedValue> values = List.of(sealed(1, ANN, "张三"), sealed(2, BOB, "李四"));

        assertThat(accepted(vault.put(values))).isEqualTo(values);

        assertThat(vault.get(ref(1))).contains(values.get(0));
        assertThat(vault.get(ref(1)).orElseThrow().disclose()).isEqualTo(value("张三"));
        assertThat(vault.get(ref(2))).contains(values.get(1));
        assertThat(vault.get(ref(3))).isEmpty();
        assertThat(accepted(vault.put(List.of()))).isEmpty();
    }

    @Test
    public void theSameValueAgainKeepsItsSalt() {
        Vault vault = vault();
        SealedValue first = sealed(1, ANN, "张三");
        accepted(vault.put(List.of(first)));
        SealedValue again = sealed(1, ANN, "张三");
        SealedValue other = sealed(2, ANN, "电话");
        assertThat(again.salt()).isNotEqualTo(first.salt());

        assertThat(accepted(vault.put(List.of(again, other)))).containsExactly(first, other);
        assertThat(vault.get(ref(1))).contains(first);
    }

    @Test
    public void anotherValueUnderAKnownReferenceIsRefusedWithAllOthers() {
        Vault vault = vault();
        SealedValue first = sealed(1, ANN, "张三");
        accepted(vault.put(List.of(first)));

        for (SealedValue other : List.of(sealed(1, ANN, "王五"), sealed(1, BOB, "张三"))) {
            assertReason(refused(vault.put(List.of(sealed(2, ANN, "x"), other))), VaultReason.VAULT_REF_TAKEN);
        }
        assertReason(
                refused(vault.put(List.of(sealed(2, ANN, "x"), sealed(2, ANN, "x")))), VaultReason.VAULT_REF_TWICE);
        assertThat(vault.get(ref(1))).contains(first);
        assertThat(vault.get(ref(2))).isEmpty();
    }

    @Test
    public void deletesByReferenceAndBySubject() {
        Vault vault = vault();
        accepted(
                vault.put(List.of(sealed(1, ANN, "a"), sealed(2, BOB, "b"), sealed(3, ANN, "c"), sealed(4, ANN, "d"))));

        assertThat(vault.delete(ref(3))).isTrue();
        assertThat(vault.delete(ref(3))).isFalse();
        assertThat(vault.get(ref(3))).isEmpty();
        assertThat(vault.deleteAllOf(ANN)).isEqualTo(2);
        assertThat(vault.deleteAllOf(ANN)).isZero();
        assertThat(vault.get(ref(1))).isEmpty();
        assertThat(vault.get(ref(4))).isEmpty();
        assertThat(vault.get(ref(2))).isPresent();

        SealedValue anew = sealed(1, ANN, "anew");
        assertThat(accepted(vault.put(List.of(anew)))).containsExactly(anew);
        assertThat(vault.get(ref(1))).contains(anew);
    }

    @Test
    public void checksCommitments() {
        Vault vault = vault();
        SealedValue kept = sealed(1, ANN, "张三");
        accepted(vault.put(List.of(kept)));
        Commitment commitment = kept.commitment(SHA_256);

        assertThat(vault.check(commitment, ref(1))).isEqualTo(CommitmentCheck.MATCHES);
        assertThat(vault.check(sealed(1, ANN, "张三").commitment(SHA_256), ref(1)))
                .as("another salt")
                .isEqualTo(CommitmentCheck.DOES_NOT_MATCH);
        vault.delete(ref(1));
        assertThat(vault.check(commitment, ref(1))).isEqualTo(CommitmentCheck.DELETED);
    }

    @Test
    public void deletingLeavesTheChainWhole() {
        Vault vault = vault();
        MemoryEventStore journal = new MemoryEventStore(SHA_256);
        for (int i = 0; i < 20; i++) {
            SealedValue kept = accepted(vault.put(List.of(sealed(i, i % 2 == 0 ? ANN : BOB, "n-" + i))))
                    .get(0);
            ObjectNode event = GovernanceJson.mapper().createObjectNode().put("schema", 1);
            event.set("name", GovernanceJson.mapper().valueToTree(kept.commitment(SHA_256)));
            Journals.appended(
                    journal.append(commit("c-" + i, new StreamEvents(stream(i), 0, List.of(EventDocument.of(event))))));
        }
        Checkpoint checkpoint = accepted(Checkpoint.of(journal, 1, 20, SHA_256));

        assertThat(vault.deleteAllOf(ANN)).isEqualTo(10);

        assertThat(JournalVerifier.verify(journal, List.of(checkpoint))).isInstanceOf(Verification.Whole.class);
        for (int i = 0; i < 20; i++) {
            ObjectNode event = journal.read(stream(i)).get(0).tree();
            Commitment commitment = GovernanceJson.mapper().convertValue(event.get("name"), Commitment.class);
            assertThat(vault.check(commitment, ref(i)))
                    .isEqualTo(i % 2 == 0 ? CommitmentCheck.DELETED : CommitmentCheck.MATCHES);
        }
    }
}
