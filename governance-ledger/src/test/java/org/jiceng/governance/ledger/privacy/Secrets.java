package org.jiceng.governance.ledger.privacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.ledger.journal.DigestAlgorithm;

/** Values for tests. */
public final class Secrets {
    public static final DigestAlgorithm SHA_256 = DigestAlgorithm.sha256();
    public static final PersonId ANN = PersonId.of("p-ann");
    public static final PersonId BOB = PersonId.of("p-bob");

    private static final SplittableRandom RANDOM = new SplittableRandom(20240301);

    private Secrets() {}

    public static VaultRef ref(int number) {
        return VaultRef.of("v-" + number);
    }

    public static ObjectNode value(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("phone", "138-" + name);
    }

    public static SealedValue sealed(int number, PersonId subject, String name) {
        return SealedValue.seal(ref(number), subject, value(name), () -> salt(32));
    }

    public static synchronized Salt salt(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Salt.of(bytes);
    }
}
