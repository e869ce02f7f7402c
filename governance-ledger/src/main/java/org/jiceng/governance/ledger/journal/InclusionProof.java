package org.jiceng.governance.ledger.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Outcome;

/**
 * What shows, together with the entry and a checkpoint, that the entry is under the checkpoint, without the rest of the
 * journal.
 *
 * @param sequence the number of the entry
 * @param path the roots of the parts of the checkpoint's range beside the entry, the nearest first
 * @basis RFC 6962, section 2.1.1
 */
public record InclusionProof(long sequence, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * The proof for an entry of a journal; or that the checkpoint does not cover it, or that the journal is not the one
     * that the checkpoint was taken of.
     *
     * @param sequence the number of the entry
     */
    public static Outcome<InclusionProof> of(EventStore journal, Checkpoint checkpoint, long sequence) {
        if (!checkpoint.covers(sequence) || checkpoint.last() > journal.size()) {
            return Outcome.refused(List.of(Checkpoint.range(checkpoint.first(), checkpoint.last(), journal.size())));
        }
        InclusionProof proof = new InclusionProof(sequence, path(journal, checkpoint, sequence));
        return journal.entry(sequence)
                        .filter(entry -> proof.proves(entry, checkpoint))
                        .isPresent()
                ? Outcome.accepted(proof)
                : Outcome.refused(List.of(CheckpointWatch.reason(checkpoint)));
    }

    private static List<Digest> path(EventStore journal, Checkpoint checkpoint, long sequence) {
        return Beside.of(checkpoint, sequence).stream()
                .map(part -> root(journal, part, checkpoint.algorithm()))
                .toList();
    }

    private static Digest root(EventStore journal, Beside part, DigestAlgorithm algorithm) {
        MerkleTree tree = new MerkleTree(algorithm);
        try (Stream<Entry> entries = journal.entries(part.first()).limit(part.count())) {
            entries.forEachOrdered(entry -> tree.add(entry.digest().bytes()));
        }
        return Digest.of(tree.root());
    }

    /** Whether an entry is under a checkpoint by this proof; false for any other entry, checkpoint or path. */
    public boolean proves(Entry entry, Checkpoint checkpoint) {
        if (entry.sequence() != sequence || !checkpoint.covers(sequence)) {
            return false;
        }
        List<Beside> parts = Beside.of(checkpoint, sequence);
        return parts.size() == path.size()
                && checkpoint
                        .root()
                        .equals(root(entry, parts, checkpoint.algorithm().newDigest()));
    }

    /** The root that the path leads to from an entry. */
    private Digest root(Entry entry, List<Beside> parts, MessageDigest hash) {
        byte[] root = MerkleTree.leaf(hash, entry.digest().bytes());
        for (int i = 0; i < parts.size(); i++) {
            byte[] beside = path.get(i).bytes();
            root = parts.get(i).isLeft() ? MerkleTree.node(hash, beside, root) : MerkleTree.node(hash, root, beside);
        }
        return Digest.of(root);
    }

    /**
     * A part of a checkpoint's range that joins with the one that holds the entry.
     *
     * @param first the number of its first entry
     * @param count how many entries it has
     * @param isLeft whether it lies before the entry
     */
    private record Beside(long first, long count, boolean isLeft) {
        /** The parts beside an entry, the nearest first. */
        static List<Beside> of(Checkpoint checkpoint, long sequence) {
            List<Beside> parts = new ArrayList<>();
            long first = checkpoint.first();
            long count = checkpoint.count();
            while (count > 1) {
                long left = Long.highestOneBit(count - 1);
                boolean isLeft = sequence >= first + left;
                parts.add(isLeft ? new Beside(first, left, true) : new Beside(first + left, count - left, false));
                first = isLeft ? first + left : first;
                count = isLeft ? count - left : left;
            }
            Collections.reverse(parts);
            return parts;
        }
    }
}
