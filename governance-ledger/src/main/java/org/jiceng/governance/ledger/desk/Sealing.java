package org.jiceng.governance.ledger.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jiceng.governance.ledger.privacy.SealedValue;
import org.jiceng.governance.ledger.privacy.Vault;
import org.jiceng.governance.ledger.workflow.Command;
import org.jspecify.annotations.Nullable;

/**
 * Puts the personal data of commands into the vault and takes it out again: each person's own data for themselves, texts for the
 * one petitioner or, where there are several or none, for the matter.
 */
final class Sealing {
    private final Vault vault;
    private final SaltSource salts;

    Sealing(Vault vault, SaltSource salts) {
        this.vault = vault;
        this.salts = salts;
    }

    /**
     * Keeps what a command says of persons. What it put before a stop is found again.
     *
     * @param matter the matter on which the command was decided; {@code null} if it registers one
     * @return what stands for it in the journal; or why it cannot be kept
     */
    Outcome<List<SealedField>> keep(Said said, Command command, @Nullable Matter matter) {
        if (said.pieces().isEmpty()) {
            return Outcome.accepted(List.of());
        }
        PersonId subject = subject(command, matter);
        List<SealedValue> values = new ArrayList<>();
        for (Said.Piece piece : said.pieces()) {
            PersonId own = Objects.requireNonNullElse(piece.subject(), subject);
            values.add(SealedValue.seal(piece.ref(), own, piece.value(), salts));
        }
        return vault.put(values).fold(kept -> Outcome.accepted(sealed(said, kept)), Outcome::refused);
    }

    private static List<SealedField> sealed(Said said, List<SealedValue> kept) {
        List<SealedField> sealed = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            sealed.add(SealedField.of(said.pieces().get(i).field(), kept.get(i), Said.ALGORITHM));
        }
        return sealed;
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

    /** How that which a command says of persons stands to what an event holds in its place. */
    enum Comparison {
        /** It is the same. */
        SAME,
        /** It is other or of other fields. */
        OTHER,
        /** Some of it was deleted, and the rest is the same. */
        DELETED
    }

    Comparison compare(Said said, List<SealedField> sealed) {
        if (said.pieces().size() != sealed.size()) {
            return Comparison.OTHER;
        }
        Comparison found = Comparison.SAME;
        for (int i = 0; i < sealed.size(); i++) {
            Said.Piece piece = said.pieces().get(i);
            SealedField one = sealed.get(i);
            Optional<SealedValue> kept = vault.get(one.ref());
            if (!piece.field().equals(one.field()) || (kept.isPresent() && !piece.isIn(kept.get()))) {
                return Comparison.OTHER;
            }
            if (kept.isEmpty() || !kept.get().matches(one.commitment())) {
                found = Comparison.DELETED;
            }
        }
        return found;
    }

    /**
     * Deletes what a command put into the vault that can never be done any more, or not again: nothing will ever refer to it.
     *
     * @param sealed what the journal refers to under the command's id; it stays
     */
    void discard(Said said, List<SealedField> sealed) {
        for (Said.Piece piece : said.pieces()) {
            vault.get(piece.ref())
                    .filter(piece::isIn)
                    .filter(kept -> sealed.stream().noneMatch(one -> one.isOf(kept)))
                    .ifPresent(kept -> vault.delete(kept.ref()));
        }
    }
}
