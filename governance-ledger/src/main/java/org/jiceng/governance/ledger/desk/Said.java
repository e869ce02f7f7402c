package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.ledger.journal.CanonicalJson;
import org.jiceng.governance.ledger.journal.Digest;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * What a command says, taken apart: what is open, as a digest, and each piece of personal data. The reference of a piece follows
 * from all that is open, so that the same command finds again what it put into the vault, and another with its id does not.
 */
final class Said {
    static final DigestAlgorithm ALGORITHM = DigestAlgorithm.sha256();
    private static final int REFERENCE_LENGTH = 40;

    private final Digest open;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A piece of personal data.
     *
     * @param field the field from which it is
     * @param ref the reference under which the vault keeps it
     * @param subject whose it is; {@code null} if that follows from the matter
     * @param value the data
     */
    record Piece(String field, VaultRef ref, @Nullable PersonId subject, JsonNode value) {
        /** Whether it is what a vault keeps. */
        boolean isIn(SealedValue kept) {
            return kept.disclose().equals(value);
        }
    }

    private Said(Digest open) {
        this.open = open;
    }

    static Said of(Command command) {
        Said said = new Said(digest(open(command)));
        command.data().fields().stream()
                .filter(Field::isPersonal)
                .sorted(Comparator.comparing(Field::name))
                .forEach(field ->
                        said.add(field, Objects.requireNonNull(command.data().get(field))));
        return said;
    }

    private static ObjectNode open(Command command) {
        ObjectMapper mapper = Mappers.OPEN;
        ObjectNode open = mapper.createObjectNode()
                .put("commandId", command.commandId())
                .put("matter", command.matter().value())
                .put("expectedVersion", command.expectedVersion())
                .put("at", command.at().toString())
                .put("action", command.action().name());
        open.set("actor", mapper.valueToTree(command.actor()));
        open.set("data", EventFormat.open(command.data()));
        return open;
    }

    private static Digest digest(JsonNode tree) {
        return ALGORITHM.digest(CanonicalJson.bytes(tree));
    }

    private void add(Field<?> field, Object value) {
        if (value instanceof List<?> persons) {
            persons.forEach(person -> add(field, ((Petitioner) person).id(), person));
        } else {
            add(field, null, value);
        }
    }

    private void add(Field<?> field, @Nullable PersonId subject, Object value) {
        byte[] place = (open + "\n" + field.name() + "\n" + pieces.size()).getBytes(StandardCharsets.UTF_8);
        VaultRef ref = VaultRef.of(ALGORITHM.digest(place).hex().substring(0, REFERENCE_LENGTH));
        pieces.add(new Piece(field.name(), ref, subject, Mappers.DISCLOSING.valueToTree(value)));
    }

    /** The personal data, by the names of the fields in the order of their letters. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The digest of all that is said, with commitments in place of personal data. */
    Digest digest(List<SealedField> sealed) {
        return digestWith("sealed", SealedField.write(sealed, Mappers.OPEN));
    }

    /** The digest of all that is said. It is as secret as the personal data. */
    Digest secretDigest() {
        ObjectNode values = Mappers.OPEN.createObjectNode();
        pieces.forEach(piece -> values.set(piece.ref().value(), piece.value()));
        return digestWith("personal", values);
    }

    private Digest digestWith(String name, JsonNode more) {
        return digest(Mappers.OPEN.createObjectNode().put("open", open.hex()).set(name, more));
    }
}
