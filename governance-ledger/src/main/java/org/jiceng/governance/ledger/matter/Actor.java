package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts or looks. The caller vouches for unit, tier and roles.
 *
 * @param id who
 * @param unit the unit for which; {@code null} for a petitioner
 * @param tier the tier of that unit; {@code null} for a petitioner
 * @param roles in which capacities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(
        @JsonProperty(required = true) PersonId id,
        @Nullable UnitId unit,
        @Nullable Tier tier,
        @JsonProperty(required = true) Set<Role> roles) {

    public Actor {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        roles = Collections.unmodifiableSet(copy);
    }

    /** An official with one or more roles. */
    public static Actor of(String id, String unit, Tier tier, Role... roles) {
        return new Actor(PersonId.of(id), UnitId.of(unit), tier, Set.of(roles));
    }

    /** A petitioner. */
    public static Actor person(String id) {
        return new Actor(PersonId.of(id), null, null, Set.of(Role.PERSON));
    }

    /** Whether the actor has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
