package org.jiceng.governance.ledger.privacy;

/**
 * Where salts come from. The library has no chance of its own: an application gives one that asks a strong source, such as
 * {@code java.security.SecureRandom}.
 */
@FunctionalInterface
public interface SaltSource {
    /** A salt that was never given before and that nobody can foresee. */
    Salt next();
}
