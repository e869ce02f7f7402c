package org.jiceng.governance.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.assertRefused;
import static org.jiceng.governance.ledger.journal.Journals.refused;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jiceng.governance.ledger.journal.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultInAFileTest extends KeptVaultContract<FileVault> {
    private Path file() {
        return folder.resolve("vault.ndjson");
    }

    @Override
    protected FileVault open() {
        return accepted(FileVault.open(file()));
    }

    @Override
    protected void close(FileVault vault) {
        vault.close();
    }

    @Test
    void deletedBytesAreInNoFileAnyMore() throws IOException {
        FileVault vault = vault();
        accepted(vault.put(List.of(sealed(1, ANN, "secret-of-ann"), sealed(2, BOB, "secret-of-bob"))));
        assertThat(contents()).contains("secret-of-ann", "secret-of-bob");

        vault.deleteAllOf(ANN);

        assertThat(contents()).doesNotContain("secret-of-ann").contains("secret-of-bob");
        vault.delete(ref(2));
        assertThat(contents()).doesNotContain("secret", "p-bob");
    }

    @Test
    void whatAnInterruptedDeletionLeftIsRemoved() throws IOException {
        accepted(vault().put(List.of(sealed(1, ANN, "a"))));
        Files.writeString(folder.resolve("vault.ndjson.next"), "secret-of-bob");

        FileVault again = vault();

        assertThat(again.get(ref(1))).isPresent();
        assertThat(contents()).doesNotContain("secret-of-bob");
    }

    @Test
    void cutAtAnyByteOfTheLastValueNothingBeforeIsLost() throws IOException {
        SealedValue first = sealed(1, ANN, "张三");
        SealedValue last = sealed(2, BOB, "李四");
        try (FileVault vault = vault()) {
            accepted(vault.put(List.of(first, last)));
        }
        byte[] whole = Files.readAllBytes(file());
        int lastFrom = whole.length - last.line().length - 1;
        for (int cut = lastFrom; cut < whole.length; cut += 7) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            try (FileVault vault = vault()) {
                assertThat(vault.get(ref(1))).contains(first);
                assertThat(vault.get(ref(2))).isEmpty();
                assertThat(vault.recovered())
                        .as("cut at %d", cut)
                        .isEqualTo(cut == lastFrom ? List.of() : List.of(new Recovery(3, cut - lastFrom)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x\n",
                "{\"generation\":1,\"schema\":2}\n",
                "{\"generation\":1,\"schema\":1}",
                "{\"generation\":\"1\",\"schema\":1}\n"
            })
    void aFileWithAnotherHeadIsRefused(String content) throws IOException {
        Files.writeString(file(), content);

        assertReason(refused(FileVault.open(file())), VaultReason.VAULT_FILE_FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "{}\n",
                "{\"ref\":\"v-1\",\"salt\":\"00\",\"subject\":\"p\",\"value\":1}\n",
                "{\"ref\":\"v-1\",\"salt\":\"zz\",\"subject\":\"p\",\"value\":1}\n",
                "{\"more\":1,\"ref\":\"v-1\",\"salt\":\"00112233445566778899aabbccddeeff\",\"subject\":\"p\",\"value\":1}\n",
                "{\"ref\":\"v-1\",\"salt\":\"00112233445566778899aabbccddeeff\",\"subject\":\"p\"}\n",
                "{\"ref\":\"v-1\",\"salt\":\"00112233445566778899aabbccddeeff\",\"subject\":\"p\",\"value\": 1}\n"
            })
    void aLineThatIsNoValueIsRefused(String line) throws IOException {
        Files.writeString(file(), "{\"generation\":1,\"schema\":1}\n" + line);

        assertReason(refused(FileVault.open(file())), VaultReason.VAULT_FILE_FORM);
    }

    @Test
    void aReferenceThatStandsTwiceIsRefused() throws IOException {
        try (FileVault vault = vault()) {
            accepted(vault.put(List.of(sealed(1, ANN, "a"))));
        }
        String line = Files.readAllLines(file()).get(1) + "\n";
        Files.writeString(file(), line, StandardOpenOption.APPEND);

        assertThat(refused(FileVault.open(file())).attributes()).containsEntry("line", "3");
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        Files.writeString(file(), "{\"generation\":1,\"schema\":1}\n" + "a".repeat(SealedValue.MOST_BYTES + 1));

        assertReason(refused(FileVault.open(file())), VaultReason.VAULT_FILE_FORM);
    }

    @Test
    void aFileThatBecameShorterIsReadAnew() throws IOException {
        FileVault vault = vault();
        accepted(vault.put(List.of(sealed(1, ANN, "a"), sealed(2, ANN, "b"))));
        assertThat(vault.get(ref(2))).isPresent();
        List<String> lines = Files.readAllLines(file());
        Files.writeString(file(), lines.get(0) + "\n" + lines.get(1) + "\n");

        assertThat(vault.get(ref(2))).isEmpty();
        assertThat(vault.get(ref(1))).isPresent();
        Files.delete(file());
        assertThat(vault.get(ref(1))).isEmpty();
    }

    @Test
    void whileAnotherVaultOfTheProcessWorksItIsRefused() throws IOException {
        FileVault vault = vault();
        try (FileChannel channel = FileChannel.open(folder.resolve("vault.ndjson.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertReason(refused(vault.put(List.of(sealed(1, ANN, "a")))), VaultReason.VAULT_LOCKED);
            assertReason(refused(FileVault.open(file())), VaultReason.VAULT_LOCKED);
            assertRefused(() -> vault.get(ref(1)), VaultReason.VAULT_LOCKED);
        }

        accepted(vault.put(List.of(sealed(1, ANN, "a"))));
    }

    @Test
    void afterAnInterruptionItGoesOn() {
        FileVault vault = vault();
        SealedValue value = sealed(1, ANN, "a");

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> vault.put(List.of(value)));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(accepted(vault.put(List.of(value)))).containsExactly(value);
        assertThat(vault.get(ref(1))).contains(value);
    }

    @Test
    void aFolderThatIsMissingIsToldAtOnce() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FileVault.open(folder.resolve("none/vault.ndjson")));
    }
}
