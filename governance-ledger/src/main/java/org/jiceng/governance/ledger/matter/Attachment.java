package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A document that is kept elsewhere.
 *
 * @param ref where: an id in the caller's store, never the document itself
 * @param digest the digest of its bytes as the caller computes it; {@code null} if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        @JsonProperty(required = true) String ref, @Nullable String digest) {
    private static final int MOST = 256;

    /**
     * @throws IllegalArgumentException if {@code ref} is blank, or one of both is longer than 256 characters
     */
    public Attachment {
        if (ref.isBlank() || ref.length() > MOST || (digest != null && digest.length() > MOST)) {
            throw new IllegalArgumentException("a reference is blank or too long\nGive an id of at most " + MOST
                    + " characters, and keep the document elsewhere.");
        }
    }
}
