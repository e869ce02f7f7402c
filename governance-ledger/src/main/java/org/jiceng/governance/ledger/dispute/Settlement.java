package org.jiceng.governance.ledger.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of a dispute: when, where, by whom and in what form.
 *
 * @term 化解
 * @param day the day
 * @param tier the tier that settled it
 * @param form in what form
 * @param ledBy who led
 * @param takingPart who else took part, in the order of the constants
 * @param resolution the consultation that adopted the resolution; {@code null} if there is none
 * @param agreement the parties' agreement in writing; {@code null} if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settlement(
        LocalDate day,
        DisputeTier tier,
        SettlementForm form,
        Capacity ledBy,
        Set<Capacity> takingPart,
        @Nullable ConsultationId resolution,
        @Nullable AgreementId agreement)
        implements DisputeStep {
    public Settlement {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(ledBy, "ledBy");
        takingPart = Capacity.copyOf(takingPart);
    }
}
