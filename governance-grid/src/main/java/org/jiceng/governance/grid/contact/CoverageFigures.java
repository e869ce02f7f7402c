package org.jiceng.governance.grid.contact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.indicator.IndicatorDefinition;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * The figures of an audit of contacts, of one village, of one town or of all.
 *
 * @param households how many households there are
 * @param contacted how many of them somebody contacts
 * @param contactedByLine how many of them somebody of each line contacts
 * @param several how many of those not owed one-to-one help have several persons
 * @param linked how many are owed one-to-one help
 * @param linkedWithPerson how many of these have exactly one person, tied to them so
 */
public record CoverageFigures(
        int households,
        int contacted,
        Map<ContactLine, Integer> contactedByLine,
        int several,
        int linked,
        int linkedWithPerson) {
    public CoverageFigures {
        contactedByLine = Collections.unmodifiableMap(new EnumMap<>(contactedByLine));
    }

    /** The shares that the frameworks for measuring ask for: households contacted, by each line, linked with their person. */
    public List<Indicator> indicators() {
        return List.of(
                share("households-contacted", contacted, households),
                byLine("party-members", ContactLine.PARTY_MEMBER),
                byLine("deputies", ContactLine.PEOPLES_DEPUTY),
                byLine("household-heads", ContactLine.CENTRAL_HOUSEHOLD_HEAD),
                share("linked-with-their-person", linkedWithPerson, linked));
    }

    private Indicator byLine(String who, ContactLine line) {
        return share("households-contacted-by-" + who, Objects.requireNonNull(contactedByLine.get(line)), households);
    }

    private static Indicator share(String id, int numerator, int denominator) {
        return Indicator.of(
                new IndicatorDefinition(
                        "contact." + id, "indicator.contact." + id, "library: the records of households and contacts"),
                numerator,
                denominator);
    }
}
