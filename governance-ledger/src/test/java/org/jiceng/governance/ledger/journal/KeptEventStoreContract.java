package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jiceng.governance.ledger.journal.Journals.appended;
import static org.jiceng.governance.ledger.journal.Journals.commit;
import static org.jiceng.governance.ledger.journal.Journals.part;
import static org.jiceng.governance.ledger.journal.Journals.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does that outlasts the process, beyond what every store does. */
public abstract class KeptEventStoreContract<S extends EventStore> extends EventStoreContract {
    @TempDir
    protected Path folder;

    private final List<S> opened = new ArrayList<>();

    /** The store of this test, opened once more. */
    protected abstract S open();

    protected abstract void close(S store);

    @Override
    protected final S store() {
        return closedAfterwards(open());
    }

    /** A store that is closed when the test has ended. */
    protected final S closedAfterwards(S store) {
        opened.add(store);
        return store;
    }

    @AfterEach
    public final void closeAll() {
        opened.forEach(this::close);
    }

    @Test
    public void goesOnAfterItIsOpenedAgain() {
        S first = store();
        Journals.fill(first, 30);
        close(first);

        S second = store();

        assertThat(second.size()).isEqualTo(30);
        assertThat(second.version(stream(3))).isEqualTo(Journals.filled(30).version(stream(3)));
        assertThat(second.read(stream(3))).isEqualTo(Journals.filled(30).read(stream(3)));
        Entry seventh = second.entry(7).orElseThrow();
        assertThat(second.append(seventh.commit())).isEqualTo(new AppendResult.Repeated(seventh));
        assertThat(appended(second.append(commit("new", part(stream(99), 0, 1))))
                        .sequence())
                .isEqualTo(31);
    }

    @Test
    public void twoStoresInTurnSeeEachOthersEntries() {
        S one = store();
        S other = store();

        for (int i = 0; i < 10; i++) {
            appended(one.append(commit("one-" + i, part(stream(1), 2L * i, 1))));
            assertThat(other.append(commit("other-early-" + i, part(stream(1), 2L * i, 1))))
                    .isEqualTo(new AppendResult.Conflict(stream(1), 2L * i, 2L * i + 1));
            Entry second = appended(other.append(commit("other-" + i, part(stream(1), 2L * i + 1, 1))));
            assertThat(one.append(commit("other-" + i, part(stream(1), 0, 1))))
                    .isEqualTo(new AppendResult.Repeated(second));
            assertThat(one.size()).isEqualTo(2L * i + 2);
        }

        assertThat(JournalVerifier.verify(one, List.of())).isEqualTo(new Verification.Whole(20, other.head()));
    }

    @Test
    public void aClosedStoreSaysSo() {
        S store = store();
        close(store);
        close(store);

        assertThatIllegalStateException().isThrownBy(store::size).withMessageContaining("\n");
        assertThatIllegalStateException().isThrownBy(() -> store.append(commit("c-1", part(stream(1), 0, 1))));
    }
}
