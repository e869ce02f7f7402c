package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told something.
 *
 * @param how in which form, such as {@code WRITTEN}, {@code ORAL}, {@code ONLINE}
 * @param at when it was sent or said
 * @param deliveredAt when it reached the person; {@code null} if that was at the same time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        @JsonProperty(required = true) NoticeForm how,
        @JsonProperty(required = true) Instant at,
        @Nullable Instant deliveredAt) {

    /** When it reached the person. */
    public Instant reachedAt() {
        return deliveredAt == null ? at : deliveredAt;
    }
}
