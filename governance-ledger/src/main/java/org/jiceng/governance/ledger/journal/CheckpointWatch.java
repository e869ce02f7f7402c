package org.jiceng.governance.ledger.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.Reason;

/** Holds checkpoints against the entries of a journal as they pass by. Not for several threads. */
final class CheckpointWatch {
    private final Deque<Watched> notBegun;
    private final List<Watched> begun = new ArrayList<>();
    private long confirmed;

    /** Where checkpoints may share one tree. */
    private record Start(long first, DigestAlgorithm algorithm) {}

    /** Checkpoints that begin alike, by their last entries. */
    private static final class Watched {
        private final Deque<Checkpoint> rest = new ArrayDeque<>();
        private final MerkleTree tree;

        Watched(Start start) {
            tree = new MerkleTree(start.algorithm());
        }

        long first() {
            return rest.getFirst().first();
        }
    }

    CheckpointWatch(List<Checkpoint> checkpoints) {
        Map<Start, Watched> byStart = new LinkedHashMap<>();
        checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::first).thenComparingLong(Checkpoint::last))
                .forEach(one -> byStart.computeIfAbsent(new Start(one.first(), one.algorithm()), Watched::new)
                        .rest
                        .add(one));
        notBegun = new ArrayDeque<>(byStart.values());
    }

    /** What is broken when an entry has passed by; empty if nothing is. */
    Optional<Verification.Broken> after(long sequence, byte[] digest) {
        while (!notBegun.isEmpty() && notBegun.getFirst().first() == sequence) {
            begun.add(notBegun.removeFirst());
        }
        for (Iterator<Watched> all = begun.iterator(); all.hasNext(); ) {
            Watched one = all.next();
            one.tree.add(digest);
            while (!one.rest.isEmpty() && one.rest.getFirst().last() == sequence) {
                Checkpoint reached = one.rest.removeFirst();
                if (!isOf(reached, one.tree, digest)) {
                    return Optional.of(wrong(reached));
                }
                confirmed = sequence;
            }
            if (one.rest.isEmpty()) {
                all.remove();
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Checkpoint checkpoint, MerkleTree tree, byte[] head) {
        return checkpoint.head().equals(Digest.of(head)) && checkpoint.root().equals(Digest.of(tree.root()));
    }

    private Verification.Broken wrong(Checkpoint checkpoint) {
        long sequence = Math.max(checkpoint.first(), confirmed + 1);
        return new Verification.Broken(sequence, reason(checkpoint).with("sequence", sequence));
    }

    /** That entries are not those that a checkpoint was taken of. */
    static Reason reason(Checkpoint checkpoint) {
        return Reason.of(JournalReason.JOURNAL_CHECKPOINT_WRONG, "first", checkpoint.first())
                .with("last", checkpoint.last());
    }

    /** What is missing when the last entry has passed by; empty if nothing is. */
    Optional<Verification.Broken> atEnd(long size) {
        return Stream.concat(begun.stream(), notBegun.stream())
                .map(one -> one.rest.getLast())
                .max(Comparator.comparingLong(Checkpoint::last))
                .map(missing -> new Verification.Broken(
                        size + 1,
                        Reason.of(JournalReason.JOURNAL_TRUNCATED, "last", missing.last())
                                .with("size", size)
                                .with("sequence", size + 1)));
    }
}
