package org.jiceng.governance.ledger.journal;

import java.util.Objects;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Reason;

/** What the verification of a journal found. */
public sealed interface Verification {
    /**
     * The chain is whole, and it is the one that the checkpoints were taken of.
     *
     * @param entries how many entries there are
     * @param head the digest of the last one; {@link Digest#NONE} if there is none
     */
    record Whole(long entries, Digest head) implements Verification {
        public Whole {
            Objects.requireNonNull(head, "head");
        }

        @Override
        public <R> R fold(Function<? super Whole, ? extends R> whole, Function<? super Broken, ? extends R> broken) {
            return whole.apply(this);
        }
    }

    /**
     * The journal was changed or damaged.
     *
     * @param sequence the number of the first entry that cannot be relied on; it is also the number of its line. All
     *     entries before it are as they were if a checkpoint covers them, and unbroken among themselves if none does
     * @param reason what is wrong there
     */
    record Broken(long sequence, Reason reason) implements Verification {
        public Broken {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R fold(Function<? super Whole, ? extends R> whole, Function<? super Broken, ? extends R> broken) {
            return broken.apply(this);
        }
    }

    /** What one of two functions makes of the finding. */
    <R> R fold(Function<? super Whole, ? extends R> whole, Function<? super Broken, ? extends R> broken);
}
