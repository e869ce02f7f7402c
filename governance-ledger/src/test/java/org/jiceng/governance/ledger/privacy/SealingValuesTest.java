package org.jiceng.governance.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.assertRefused;
import static org.jiceng.governance.ledger.privacy.Secrets.ANN;
import static org.jiceng.governance.ledger.privacy.Secrets.BOB;
import static org.jiceng.governance.ledger.privacy.Secrets.SHA_256;
import static org.jiceng.governance.ledger.privacy.Secrets.ref;
import static org.jiceng.governance.ledger.privacy.Secrets.salt;
import static org.jiceng.governance.ledger.privacy.Secrets.sealed;
import static org.jiceng.governance.ledger.privacy.Secrets.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiceng.governance.core.json.GovernanceJson;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;
import org.jiceng.governance.ledger.journal.JournalReason;
import org.junit.jupiter.api.Test;

class SealingValuesTest {
    @Test
    void aCommitmentIsTheDigestOfSaltAndValue() {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) 'a');
        byte[] committed = ("\u0010" + "a".repeat(16) + "{\"name\":\"张三\"}").getBytes(StandardCharsets.UTF_8);

        Commitment commitment = Commitment.of(
                SHA_256, Salt.of(bytes), new JsonMapper().createObjectNode().put("name", "张三"));

        assertThat(commitment).isEqualTo(new Commitment(SHA_256, SHA_256.digest(committed)));
    }

    @Test
    void matchesItsOwnValueOnly() {
        SealedValue one = sealed(1, ANN, "张三");
        for (String algorithm : List.of("SHA-256", "SHA-512")) {
            Commitment commitment = one.commitment(DigestAlgorithm.of(algorithm));

            assertThat(one.matches(commitment)).isTrue();
            assertThat(SealedValue.of(ref(1), ANN, one.salt(), value("李四")).matches(commitment))
                    .isFalse();
            assertThat(SealedValue.of(ref(1), ANN, salt(32), value("张三")).matches(commitment))
                    .isFalse();
        }
    }

    /** Without the salt's length, a salt with the value's first digit would give the same digest for the other digits. */
    @Test
    void noPartOfAValuePassesForSalt() {
        byte[] salt = salt(16).disclose();
        byte[] longer = Arrays.copyOf(salt, 17);
        longer[16] = '1';

        assertThat(Commitment.of(SHA_256, Salt.of(salt), IntNode.valueOf(12)))
                .isNotEqualTo(Commitment.of(SHA_256, Salt.of(longer), IntNode.valueOf(2)));
    }

    @Test
    void aSaltHasSixteenToSixtyFourBytes() {
        assertThat(Salt.of(new byte[16]).disclose()).hasSize(16);
        assertThat(Salt.of(new byte[64]).disclose()).hasSize(64);
        assertRefused(() -> Salt.of(new byte[15]), VaultReason.VAULT_SALT_LENGTH);
        assertRefused(() -> Salt.of(new byte[65]), VaultReason.VAULT_SALT_LENGTH);
        assertThat(Salt.of(new byte[16]))
                .isEqualTo(Salt.of(new byte[16]))
                .hasSameHashCodeAs(Salt.of(new byte[16]))
                .isNotEqualTo(salt(16))
                .isNotEqualTo("x");
    }

    @Test
    void aSaltNeverChanges() {
        byte[] bytes = new byte[16];
        Salt salt = Salt.of(bytes);
        bytes[0] = 1;
        salt.disclose()[0] = 1;

        assertThat(salt).isEqualTo(Salt.of(new byte[16]));
    }

    @Test
    void aSealedValueNeverChanges() {
        ObjectNode given = value("张三");
        SealedValue sealed = SealedValue.of(ref(1), ANN, salt(16), given);

        given.put("name", "x");
        ((ObjectNode) sealed.disclose()).put("name", "x");

        assertThat(sealed.disclose()).isEqualTo(value("张三"));
    }

    @Test
    void valuesAreEqualByAllTheirParts() {
        Salt salt = salt(16);
        SealedValue one = SealedValue.of(ref(1), ANN, salt, IntNode.valueOf(7));

        assertThat(one)
                .isEqualTo(SealedValue.of(ref(1), ANN, salt, LongNode.valueOf(7)))
                .hasSameHashCodeAs(SealedValue.of(ref(1), ANN, salt, LongNode.valueOf(7)))
                .isNotEqualTo(SealedValue.of(ref(2), ANN, salt, IntNode.valueOf(7)))
                .isNotEqualTo(SealedValue.of(ref(1), BOB, salt, IntNode.valueOf(7)))
                .isNotEqualTo(SealedValue.of(ref(1), ANN, salt(16), IntNode.valueOf(7)))
                .isNotEqualTo(SealedValue.of(ref(1), ANN, salt, IntNode.valueOf(8)))
                .isNotEqualTo("x");
        assertThat(one.subject()).isEqualTo(ANN);
    }

    @Test
    void aValueThatIsTooLargeOrCannotBeWrittenIsRefused() {
        assertRefused(
                () -> SealedValue.of(ref(1), ANN, salt(16), TextNode.valueOf("x".repeat(SealedValue.MOST_BYTES))),
                VaultReason.VAULT_VALUE_TOO_LARGE);
        assertRefused(
                () -> SealedValue.of(ref(1), ANN, salt(16), TextNode.valueOf("\ud800")),
                JournalReason.JOURNAL_TEXT_SURROGATE);
    }

    @Test
    void neitherTextNorJsonShowsValueOrSalt() throws JsonProcessingException {
        SealedValue sealed = sealed(1, ANN, "张三");
        String salt = SHA_256.name()
                + java.util.HexFormat.of().formatHex(sealed.salt().disclose());
        for (ObjectMapper mapper : List.of(new JsonMapper(), GovernanceJson.mapper(), GovernanceJson.disclosing())) {
            assertThat(mapper.writeValueAsString(sealed)).isEqualTo("{\"ref\":\"v-1\",\"subject\":\"p-ann\"}");
            assertThatExceptionOfType(JsonProcessingException.class)
                    .isThrownBy(() -> mapper.writeValueAsString(sealed.salt()));
        }
        assertThat(sealed + " " + sealed.salt() + " " + sealed.commitment(SHA_256))
                .doesNotContain("张三", "138", "p-ann", salt.substring(7))
                .contains("SealedValue[ref=v-1] Salt[hidden]");
    }

    @Test
    void aRefusalShowsNothingOfALine() {
        byte[] line = "{\"ref\":\"v-1\",\"salt\":\"secret\",\"subject\":\"secret\",\"value\":\"secret\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> SealedValue.parse(line));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> VaultRef.of(" secret"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
        assertThat(ref(1)).isLessThan(ref(2)).hasToString("v-1");
    }
}
