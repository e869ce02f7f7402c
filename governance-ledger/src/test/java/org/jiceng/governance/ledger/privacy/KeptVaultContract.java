package org.jiceng.governance.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every vault does that outlasts the process, beyond what every vault does. */
public abstract class KeptVaultContract<V extends Vault> extends VaultContract {
    @TempDir
    protected Path folder;

    private final List<V> opened = new ArrayList<>();

    /** The vault of this test, opened once more. */
    protected abstract V open();

    protected abstract void close(V vault);

    @Override
    protected final V vault() {
        return closedAfterwards(open());
    }

    /** A vault that is closed when the test has ended. */
    protected final V closedAfterwards(V vault) {
        opened.add(vault);
        return vault;
    }

    @AfterEach
    public final void closeAll() {
        opened.forEach(this::close);
    }

    /** What is in all files of the folder. */
    protected final String contents() throws IOException {
        StringBuilder contents = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents.toString();
    }

    @Test
    public void keepsValuesAfterItIsOpenedAgain() {
        SealedValue one = sealed(1, ANN, "张三");
        V first = vault();
        accepted(first.put(List.of(one, sealed(2, BOB, "李四"))));
        assertThat(first.delete(ref(2))).isTrue();
        close(first);

        V second = vault();

        assertThat(second.get(ref(1))).contains(one);
        assertThat(second.get(ref(2))).isEmpty();
    }

    @Test
    public void twoVaultsInTurnSeeEachOthersChanges() {
        V one = vault();
        V other = vault();
        for (int i = 0; i < 5; i++) {
            accepted(one.put(List.of(sealed(2 * i, ANN, "one-" + i))));
            accepted(other.put(List.of(sealed(2 * i + 1, BOB, "other-" + i))));
            assertThat(one.get(ref(2 * i + 1))).isPresent();
            assertThat(other.delete(ref(2 * i))).isTrue();
            assertThat(one.get(ref(2 * i))).isEmpty();
        }
        assertThat(one.deleteAllOf(BOB)).isEqualTo(5);
        assertThat(other.get(ref(1))).isEmpty();
    }

    @Test
    public void aClosedVaultSaysSo() {
        V vault = vault();
        close(vault);

        assertThatIllegalStateException().isThrownBy(() -> vault.get(ref(1))).withMessageContaining("\n");
    }
}
