package org.jiceng.governance.ledger.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.outcome.Reason;

/**
 * One event as a journal keeps it: a JSON object that never changes. Two are equal if their canonical bytes are.
 *
 * <p>What it says is the caller's: who writes events puts a number {@code schema} into each, the version of its form, so
 * that a later version of the caller can still read it. It holds no personal data, but commitments to it.
 */
public final class EventDocument {
    private final byte[] canonical;

    private EventDocument(byte[] canonical) {
        this.canonical = canonical;
    }

    /**
     * The event with the members of an object; changing the object later changes nothing here.
     *
     * @throws InvalidValueException if {@link #check} finds a fault
     */
    public static EventDocument of(ObjectNode event) {
        return new EventDocument(CanonicalJson.bytes(event));
    }

    /** Why {@link #of} would refuse an object: what {@link CanonicalJson#check} says of it. Empty if it would not. */
    public static Optional<Reason> check(ObjectNode event) {
        return CanonicalJson.check(event);
    }

    /** The event of bytes that are known to be canonical. */
    static EventDocument ofCanonical(byte[] bytes, int from, int to) {
        return new EventDocument(Arrays.copyOfRange(bytes, from, to));
    }

    /** The event as a tree of its own; changing it changes nothing here. */
    public ObjectNode tree() {
        return (ObjectNode) CanonicalJson.tree(canonical);
    }

    /** How many bytes its canonical form has. */
    public int size() {
        return canonical.length;
    }

    byte[] canonical() {
        return canonical;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDocument event && Arrays.equals(canonical, event.canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    /** How long it is; nothing of what it says. */
    @Override
    public String toString() {
        return "EventDocument[" + canonical.length + " bytes]";
    }
}
