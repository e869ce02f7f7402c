package org.jiceng.governance.grid.contact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiceng.governance.core.identity.HouseholdId;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * Why a household has the persons that it has. Personal data: {@code toString} leaves it out.
 *
 * @param household the household
 * @param chosen who contacts it: who is laid down, then in the order of the lines
 * @param others who could in their stead, the cheapest first for each of the chosen in turn
 * @param isLeftOut whether it is without anybody, or without somebody of a line that it needs
 * @param linesLeftOut these lines; empty if any line would do
 */
public record ContactExplanation(
        HouseholdId household,
        List<ContactChoice> chosen,
        List<ContactChoice> others,
        boolean isLeftOut,
        Set<ContactLine> linesLeftOut) {
    public ContactExplanation {
        Objects.requireNonNull(household, "household");
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
        EnumSet<ContactLine> copy = EnumSet.noneOf(ContactLine.class);
        copy.addAll(linesLeftOut);
        linesLeftOut = Collections.unmodifiableSet(copy);
    }

    @Override
    public String toString() {
        return "ContactExplanation[masked]";
    }
}
