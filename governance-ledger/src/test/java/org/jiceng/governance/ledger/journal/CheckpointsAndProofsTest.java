package org.jiceng.governance.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiceng.governance.ledger.journal.Journals.accepted;
import static org.jiceng.governance.ledger.journal.Journals.assertReason;
import static org.jiceng.governance.ledger.journal.Journals.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.json.GovernanceJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsAndProofsTest {
    private static final MemoryEventStore JOURNAL = Journals.filled(70);

    private static Checkpoint checkpoint(long first, long last) {
        return accepted(Checkpoint.of(JOURNAL, first, last, Journals.SHA_256));
    }

    /** The eight leaves of the reference implementation of Certificate Transparency, and the roots over the first of them. */
    @Test
    void theTreeIsThatOfTheRfc() {
        List<String> leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        MerkleTree tree = new MerkleTree(Journals.SHA_256);
        for (int i = 0; i < leaves.size(); i++) {
            tree.add(HexFormat.of().parseHex(leaves.get(i)));

            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(roots.get(i));
        }
    }

    /** By the words of the RFC: split at the largest power of two below the size. */
    private static Digest rootByDefinition(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return hash((byte) 0, leaves.get(0));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return hash(
                (byte) 1,
                rootByDefinition(leaves.subList(0, left)),
                rootByDefinition(leaves.subList(left, leaves.size())));
    }

    private static Digest hash(byte prefix, Digest... parts) {
        String hex = HexFormat.of().toHexDigits(prefix)
                + String.join("", Stream.of(parts).map(Digest::hex).toList());
        return Journals.SHA_256.digest(HexFormat.of().parseHex(hex));
    }

    @Test
    void aCheckpointSaysWhatItsRangeIs() {
        for (int first = 1; first < 40; first += 13) {
            for (int last = first; last <= 70; last++) {
                Checkpoint checkpoint = checkpoint(first, last);

                assertThat(checkpoint.first()).isEqualTo(first);
                assertThat(checkpoint.last()).isEqualTo(last);
                assertThat(checkpoint.count()).isEqualTo(last - first + 1);
                assertThat(checkpoint.head())
                        .isEqualTo(JOURNAL.entry(last).orElseThrow().digest());
                assertThat(checkpoint.root())
                        .isEqualTo(rootByDefinition(JOURNAL.entries(first)
                                .limit(checkpoint.count())
                                .map(Entry::digest)
                                .toList()));
            }
        }
    }

    @Test
    void aRangeOutsideTheJournalIsRefused() {
        for (long[] range : new long[][] {{0, 5}, {5, 4}, {1, 71}, {71, 71}}) {
            assertReason(
                    refused(Checkpoint.of(JOURNAL, range[0], range[1], Journals.SHA_256)), JournalReason.JOURNAL_RANGE);
        }
    }

    @Test
    void isWrittenAndReadAsJson() throws JsonProcessingException {
        Checkpoint checkpoint = checkpoint(3, 9);
        for (ObjectMapper mapper : List.of(new JsonMapper(), GovernanceJson.mapper())) {
            String json = mapper.writeValueAsString(checkpoint);

            assertThat(json)
                    .isEqualTo("{\"schema\":1,\"first\":3,\"count\":7,\"algorithm\":\"SHA-256\",\"root\":\""
                            + checkpoint.root() + "\",\"head\":\"" + checkpoint.head() + "\"}");
            assertThat(mapper.readValue(json, Checkpoint.class)).isEqualTo(checkpoint);
        }
    }

    static Stream<Runnable> notCheckpoints() {
        Digest digest = Journals.digest("x");
        DigestAlgorithm algorithm = Journals.SHA_256;
        return Stream.of(
                () -> new Checkpoint(2, 1, 1, algorithm, digest, digest),
                () -> new Checkpoint(1, 0, 1, algorithm, digest, digest),
                () -> new Checkpoint(1, 1, 0, algorithm, digest, digest),
                () -> new Checkpoint(1, 1, 1, algorithm, Digest.NONE, digest),
                () -> new Checkpoint(1, 1, 1, algorithm, digest, Digest.NONE));
    }

    @ParameterizedTest
    @MethodSource("notCheckpoints")
    void whatIsNoCheckpointIsRefused(Runnable making) {
        Journals.assertRefused(making::run, JournalReason.JOURNAL_CHECKPOINT_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-256", "SHA-512", "SHA3-256"})
    void everyEntryUnderACheckpointIsProved(String algorithm) {
        for (int last = 5; last <= 40; last++) {
            Checkpoint checkpoint = accepted(Checkpoint.of(JOURNAL, 5, last, DigestAlgorithm.of(algorithm)));
            for (int sequence = 5; sequence <= last; sequence++) {
                InclusionProof proof = accepted(InclusionProof.of(JOURNAL, checkpoint, sequence));

                assertThat(proof.proves(entry(sequence), checkpoint)).isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void aCheckpointMayEndWithTheJournal() {
        Checkpoint checkpoint = checkpoint(60, 70);

        assertThat(accepted(InclusionProof.of(JOURNAL, checkpoint, 70)).proves(entry(70), checkpoint))
                .isTrue();
    }

    private static Entry entry(long sequence) {
        return JOURNAL.entry(sequence).orElseThrow();
    }

    @Test
    void aProofProvesNothingElse() {
        Checkpoint checkpoint = checkpoint(1, 21);
        InclusionProof proof = accepted(InclusionProof.of(JOURNAL, checkpoint, 11));
        Entry forged =
                Entry.seal(11, entry(10).digest(), Journals.SHA_256, entry(12).commit());

        assertThat(proof.proves(forged, checkpoint)).isFalse();
        assertThat(proof.proves(entry(12), checkpoint)).isFalse();
        assertThat(new InclusionProof(12, proof.path()).proves(entry(12), checkpoint))
                .isFalse();
        assertThat(proof.proves(entry(11), checkpoint(1, 22))).isFalse();
        assertThat(proof.proves(entry(11), checkpoint(2, 21))).isFalse();
        assertThat(proof.proves(entry(11), checkpoint(12, 32))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            List<Digest> other = new ArrayList<>(proof.path());
            other.set(i, Journals.digest("x"));
            assertThat(new InclusionProof(11, other).proves(entry(11), checkpoint))
                    .isFalse();
            other.remove(i);
            assertThat(new InclusionProof(11, other).proves(entry(11), checkpoint))
                    .isFalse();
        }
        List<Digest> longer = new ArrayList<>(proof.path());
        longer.add(Journals.digest("x"));
        assertThat(new InclusionProof(11, longer).proves(entry(11), checkpoint)).isFalse();
    }

    @Test
    void noProofForAnEntryOutsideOrAnotherJournal() {
        Checkpoint checkpoint = checkpoint(10, 20);
        assertReason(refused(InclusionProof.of(JOURNAL, checkpoint, 9)), JournalReason.JOURNAL_RANGE);
        assertReason(refused(InclusionProof.of(JOURNAL, checkpoint, 21)), JournalReason.JOURNAL_RANGE);
        assertReason(refused(InclusionProof.of(Journals.filled(19), checkpoint, 10)), JournalReason.JOURNAL_RANGE);

        MemoryEventStore other = new MemoryEventStore(DigestAlgorithm.of("SHA3-256"));
        Journals.fill(other, 30);
        assertReason(refused(InclusionProof.of(other, checkpoint, 10)), JournalReason.JOURNAL_CHECKPOINT_WRONG);
    }

    @Test
    void aProofIsWrittenAndReadAsJson() throws JsonProcessingException {
        InclusionProof proof = accepted(InclusionProof.of(JOURNAL, checkpoint(1, 9), 4));

        String json = GovernanceJson.mapper().writeValueAsString(proof);

        assertThat(json)
                .startsWith("{\"sequence\":4,\"path\":[\"" + proof.path().get(0) + "\",");
        assertThat(GovernanceJson.mapper().readValue(json, InclusionProof.class))
                .isEqualTo(proof);
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> GovernanceJson.mapper()
                        .readValue(json.replace("\"path\":[\"", "\"path\":[\"Q"), InclusionProof.class));
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400);
    }
}
