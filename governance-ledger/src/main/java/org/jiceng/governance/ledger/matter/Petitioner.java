package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiceng.governance.core.household.Personal;
import org.jiceng.governance.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who raises a matter, with name and contacts. Default JSON and text show the id alone.
 *
 * @term 信访人
 * @param id the id in the system that keeps the person
 * @param name the name; {@code null} if not given
 * @param phone the telephone number; {@code null} if not given
 * @param address the address; {@code null} if not given
 * @basis Regulation on Petition Work 信访工作条例, article 19
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Petitioner(
        @JsonProperty(required = true) PersonId id,

        @Personal @Nullable String name,

        @Personal @Nullable String phone,

        @Personal @Nullable String address) {

    /** The id alone. */
    @Override
    public String toString() {
        return "Petitioner[" + id + ", masked]";
    }
}
