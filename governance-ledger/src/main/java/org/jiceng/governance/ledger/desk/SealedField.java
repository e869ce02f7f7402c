package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.privacy.Commitment;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.VaultRef;

/**
 * What stands in an event for one piece of personal data.
 *
 * @param field the name of the field
 * @param ref where the vault keeps it
 * @param commitment what it is held to
 */
record SealedField(String field, VaultRef ref, Commitment commitment) {
    static SealedField of(String field, SealedValue value, DigestAlgorithm algorithm) {
        return new SealedField(field, value.ref(), value.commitment(algorithm));
    }

    /** Whether it stands for a value that a vault keeps. */
    boolean isOf(SealedValue kept) {
        return kept.ref().equals(ref) && kept.matches(commitment);
    }

    /** By field, in the order given. */
    static ObjectNode write(List<SealedField> sealed, ObjectMapper mapper) {
        ObjectNode tree = mapper.createObjectNode();
        for (SealedField one : sealed) {
            tree.withArray(one.field)
                    .addObject()
                    .put("algorithm", one.commitment.algorithm().name())
                    .put("commitment", one.commitment.digest().hex())
                    .put("ref", one.ref.value());
        }
        return tree;
    }

    static List<SealedField> read(JsonNode tree) {
        List<SealedField> sealed = new ArrayList<>();
        tree.properties()
                .forEach(member -> member.getValue().forEach(node -> {
                    DigestAlgorithm algorithm =
                            DigestAlgorithm.of(node.path("algorithm").asText());
                    Digest digest = Digest.of(node.path("commitment").asText());
                    sealed.add(new SealedField(
                            member.getKey(),
                            VaultRef.of(node.path("ref").asText()),
                            new Commitment(algorithm, digest)));
                }));
        return sealed;
    }
}
