package org.jiceng.governance.core;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiceng.governance.core.calendar.CalendarReason;
import org.jiceng.governance.core.classify.ConfirmationReason;
import org.jiceng.governance.core.household.HouseholdReason;
import org.jiceng.governance.core.identity.IdentityReason;
import org.jiceng.governance.core.indicator.IndicatorReason;
import org.jiceng.governance.core.intake.RowReason;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCatalog;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.core.policy.PackReason;
import org.jiceng.governance.core.region.PlaceReason;
import org.jiceng.governance.core.region.RegionReason;

/** The reasons of this module. */
public final class CoreReasonCatalog implements ReasonCatalog {
    @Override
    public List<ReasonCode> codes() {
        return Stream.of(
                        List.of(RegionReason.values()),
                        List.of(PlaceReason.values()),
                        List.of(IdentityReason.values()),
                        List.of(CalendarReason.values()),
                        List.of(IndicatorReason.values()),
                        List.of(PackReason.values()),
                        List.of(HouseholdReason.values()),
                        List.of(ConfirmationReason.values()),
                        List.of(RowReason.values()))
                .<ReasonCode>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> chinese() {
        return Messages.templates(resource("ContributorValidationMessages_zh.properties"));
    }

    @Override
    public Map<String, String> english() {
        return Messages.templates(resource("ContributorValidationMessages.properties"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CoreReasonCatalog.class.getResourceAsStream(name), name);
    }
}
