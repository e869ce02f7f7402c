package org.jiceng.governance.examples.county.matters;

import java.time.LocalDate;
import org.jiceng.governance.core.policy.PolicyPack;

/**
 * What decides on a year of matters, but for the salts of its journal.
 *
 * @param units who handles them
 * @param pack under which they are handled
 * @param asOf the last day; the first is that after the same day a year before
 * @param seed decides on everything made up
 * @param petitions how many people come of themselves, at least 0; who comes again and what is handed on comes on top
 */
public record YearSettings(CountyUnits units, PolicyPack pack, LocalDate asOf, long seed, int petitions) {
    /** The first day. */
    LocalDate firstDay() {
        return asOf.minusYears(1).plusDays(1);
    }
}
