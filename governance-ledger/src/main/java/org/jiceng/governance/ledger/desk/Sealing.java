package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.VaultRef;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * Takes the personal data out of a command, each piece under a reference that follows from the command and the field: each
 * person's own data for themselves, texts for the one petitioner or, where there are several or none, for the matter.
 */
final class Sealing {
    private static final DigestAlgorithm REFERENCES = DigestAlgorithm.sha256();
    private static final int REFERENCE_LENGTH = 40;

    private final ObjectMapper mapper = Mappers.DISCLOSING;
    private final SaltSource salts;

    Sealing(SaltSource salts) {
        this.salts = salts;
    }

    /** A piece of personal data and the field from which it is. */
    record Piece(String field, SealedValue value) {}

    /** The pieces of a command, in the order of the fields. */
    List<Piece> pieces(Command command, @Nullable Matter matter) {
        List<Piece> pieces = new ArrayList<>();
        ActionData data = command.data();
        PersonId subject = subject(command, matter);
        for (Field<?> field : data.fields()) {
            if (field == Field.PERSONS) {
                for (Petitioner person : data.get(Field.PERSONS, List.of())) {
                    pieces.add(piece(command, field, pieces.size(), person.id(), person));
                }
            } else if (field.isPersonal()) {
                pieces.add(piece(command, field, pieces.size(), subject, Objects.requireNonNull(data.get(field))));
            }
        }
        return pieces;
    }

    private Piece piece(Command command, Field<?> field, int number, PersonId subject, Object value) {
        JsonNode tree = mapper.valueToTree(value);
        return new Piece(field.name(), SealedValue.seal(ref(command.commandId(), field, number), subject, tree, salts));
    }

    private static VaultRef ref(String commandId, Field<?> field, int number) {
        byte[] place = (commandId + "\n" + field.name() + "\n" + number).getBytes(StandardCharsets.UTF_8);
        return VaultRef.of(REFERENCES.digest(place).hex().substring(0, REFERENCE_LENGTH));
    }

    private static PersonId subject(Command command, @Nullable Matter matter) {
        List<PersonId> petitioners = matter == null
                ? command.data().get(Field.PERSONS, List.of()).stream()
                        .map(Petitioner::id)
                        .toList()
                : matter.petitioners();
        return petitioners.size() == 1
                ? petitioners.get(0)
                : PersonId.of(command.matter().value());
    }
}
