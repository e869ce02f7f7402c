package org.jiceng.governance.ledger.journal;

import java.util.Objects;
import java.util.function.Function;
import org.jiceng.governance.core.outcome.Reason;

/** What became of a commit that was to be appended. */
public sealed interface AppendResult {
    /**
     * It was appended.
     *
     * @param entry the new entry
     */
    record Appended(Entry entry) implements AppendResult {
        public Appended {
            Objects.requireNonNull(entry, "entry");
        }

        @Override
        public <R> R fold(Function<? super Entry, ? extends R> kept, Function<? super Reason, ? extends R> refused) {
            return kept.apply(entry);
        }
    }

    /**
     * The same command was appended before; nothing was added.
     *
     * @param entry the entry of then
     */
    record Repeated(Entry entry) implements AppendResult {
        public Repeated {
            Objects.requireNonNull(entry, "entry");
        }

        @Override
        public <R> R fold(Function<? super Entry, ? extends R> kept, Function<? super Reason, ? extends R> refused) {
            return kept.apply(entry);
        }
    }

    /**
     * A stream had gone on; nothing was added.
     *
     * @param stream the first stream of the commit that had
     * @param expected how many events the commit expected it to have
     * @param actual how many it has
     */
    record Conflict(StreamId stream, long expected, long actual) implements AppendResult {
        public Conflict {
            Objects.requireNonNull(stream, "stream");
        }

        /** The conflict as a reason. */
        public Reason reason() {
            return Reason.of(JournalReason.JOURNAL_CONFLICT, "stream", stream)
                    .with("expected", expected)
                    .with("actual", actual);
        }

        @Override
        public <R> R fold(Function<? super Entry, ? extends R> kept, Function<? super Reason, ? extends R> refused) {
            return refused.apply(reason());
        }
    }

    /**
     * It may not be appended; nothing was added.
     *
     * @param reason why not
     */
    record Refused(Reason reason) implements AppendResult {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R fold(Function<? super Entry, ? extends R> kept, Function<? super Reason, ? extends R> refused) {
            return refused.apply(reason);
        }
    }

    /**
     * What becomes of a commit whose command has an entry already: repeated if the entry is of the same command, refused if it is
     * of another one under the same id.
     */
    static AppendResult ofKnown(Commit commit, Entry entry) {
        return entry.commit().commandDigest().equals(commit.commandDigest())
                ? new Repeated(entry)
                : new Refused(Reason.of(JournalReason.JOURNAL_COMMAND_REUSED, "command", commit.commandId())
                        .with("sequence", entry.sequence()));
    }

    /**
     * What one of two functions makes of the result: of the entry if the journal holds the command now, be it appended or
     * repeated; of the reason if it does not, be it a conflict or a refusal.
     */
    <R> R fold(Function<? super Entry, ? extends R> kept, Function<? super Reason, ? extends R> refused);
}
