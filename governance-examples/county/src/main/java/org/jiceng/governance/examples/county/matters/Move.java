package org.jiceng.governance.examples.county.matters;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody is about to do with a matter: a command but for its ids and the version.
 *
 * @param at when
 * @param action what
 * @param actor who, as in a command, in the order of writing
 * @param data what they say, as in a command, in the order of writing
 */
record Move(OffsetDateTime at, String action, Map<String, Object> actor, Map<String, Object> data) {
    Move {
        actor = Collections.unmodifiableMap(new LinkedHashMap<>(actor));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
