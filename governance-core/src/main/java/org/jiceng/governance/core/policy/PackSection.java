package org.jiceng.governance.core.policy;

import java.util.List;

/** A section of policy packs: the parameters that one concept reads. Provided as a service. */
public interface PackSection {
    /** The section's key in a pack. */
    String name();

    /** Its parameters, in the order in which a pack is written. */
    List<Parameter<?>> parameters();

    /** Whether a pack that extends no other must have it. Where it may be left out, its parameters then have no values. */
    default boolean isRequired() {
        return true;
    }
}
