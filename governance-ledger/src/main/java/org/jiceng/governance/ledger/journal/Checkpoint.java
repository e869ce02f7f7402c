package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Outcome;
import org.jiceng.governance.core.outcome.Reason;

/**
 * What a range of a journal was at a time. Kept where the journal's keeper cannot change it, it shows later whether somebody
 * changed an entry and made all entries after it anew, or removed the last ones, which a chain alone does not show.
 *
 * <p>The root is that of the Merkle tree whose leaves are the bytes of the entries' digests.
 *
 * @param schema the version of this form; {@value #SCHEMA}
 * @param first the number of the first entry
 * @param count how many entries there are, at least one
 * @param algorithm how {@code root} was taken
 * @param root the root of the Merkle tree over the range
 * @param head the digest of the last entry
 * @basis RFC 6962, section 2.1
 */
public record Checkpoint(int schema, long first, long count, DigestAlgorithm algorithm, Digest root, Digest head) {
    /** The version of the form that this library writes and reads. */
    public static final int SCHEMA = 1;

    /**
     * @throws InvalidValueException if {@code schema} is not {@value #SCHEMA}, {@code first} or {@code count} less than 1,
     *     or {@code root} or {@code head} missing
     */
    public Checkpoint {
        Objects.requireNonNull(algorithm, "algorithm");
        if (schema != SCHEMA || first < 1 || count < 1 || root.equals(Digest.NONE) || head.equals(Digest.NONE)) {
            throw new InvalidValueException(Reason.of(JournalReason.JOURNAL_CHECKPOINT_FORM, "schema", SCHEMA));
        }
    }

    /**
     * The checkpoint of a range of a journal, or that the journal has no such range.
     *
     * @param first the number of the first entry, from 1
     * @param last the number of the last entry, inclusive
     * @param algorithm how the root is taken
     */
    public static Outcome<Checkpoint> of(EventStore journal, long first, long last, DigestAlgorithm algorithm) {
        if (first < 1 || last < first || last > journal.size()) {
            return Outcome.refused(List.of(range(first, last, journal.size())));
        }
        MerkleTree tree = new MerkleTree(algorithm);
        Digest head = Digest.NONE;
        try (Stream<Entry> entries = journal.entries(first).limit(last - first + 1)) {
            for (Iterator<Entry> rest = entries.iterator(); rest.hasNext(); ) {
                head = rest.next().digest();
                tree.add(head.bytes());
            }
        }
        return Outcome.accepted(
                new Checkpoint(SCHEMA, first, last - first + 1, algorithm, Digest.of(tree.root()), head));
    }

    static Reason range(long first, long last, long size) {
        return Reason.of(JournalReason.JOURNAL_RANGE, "first", first)
                .with("last", last)
                .with("size", size);
    }

    /** The number of the last entry, inclusive. */
    @JsonIgnore
    public long last() {
        return first + count - 1;
    }

    /** Whether an entry lies in the range. */
    boolean covers(long sequence) {
        return sequence >= first && sequence <= last();
    }
}
