package org.jiceng.governance.examples.county;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.jiceng.governance.examples.county.roster.SeededStream;
import org.jiceng.governance.ledger.privacy.Salt;
import org.jiceng.governance.ledger.privacy.SaltSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the salts of commitments come from: chance, or a seed for a run that is to be repeated with the same bytes. */
final class SaltOption {
    @Option(names = "--salt-seed", paramLabel = "N")
    private @Nullable Long seed;

    /** @param place where a journal goes on, so that a seed gives other salts there than before */
    SaltSource source(long place) {
        return seed == null ? chance() : seeded(seed, place);
    }

    private static SaltSource chance() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] salt = new byte[Salt.LEAST_BYTES];
            random.nextBytes(salt);
            return Salt.of(salt);
        };
    }

    /** Foreseeable salts, for made-up people only. */
    static SaltSource seeded(long seed, long place) {
        SeededStream stream = SeededStream.of(seed, "salts " + place);
        return () -> Salt.of(ByteBuffer.allocate(Salt.LEAST_BYTES)
                .putLong(stream.nextLong())
                .putLong(stream.nextLong())
                .array());
    }
}
