package org.jiceng.governance.grid.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.core.region.RegionLevel;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * The audit of an assignment of contacts by the settings of a pack in force on a day, whoever made it. Immutable.
 *
 * <p>A tie counts if its household and person are known, no tie before it says the same, and no rule forbids it. Only ties that
 * count contact a household, use up a capacity and enter the figures; each other one is a fault where it stands. Where a fact is
 * missing, nothing forbids the tie: it counts, and a note names the fact. Then
 *
 * <ol>
 *   <li>a household owed one-to-one help must have exactly one person, and each of its ties be marked as one-to-one, whatever the
 *       pack says of coverage;
 *   <li>every other household must have one person at least; under {@link Coverage#EACH_LINE} one in each line in which one of
 *       the persons given may contact it. To have more is no fault, but a figure;
 *   <li>a person must have no more households than the person's capacity, and no more ties marked as one-to-one than the
 *       person's cap; a household counts once;
 *   <li>notes are: a household further away from its person than the pack calls far; a tie marked as one-to-one to a household
 *       not owed that; a person who serves, may have households and has none; a line whose scope restricts nothing somewhere,
 *       since the constituency or branch of the households is not recorded, with how many persons and households.
 * </ol>
 */
public final class CoverageAudit {
    private final PolicyPack pack;
    private final ContactRules rules;

    private CoverageAudit(PolicyPack pack, LocalDate asOf) {
        this.pack = pack;
        this.rules = ContactRules.of(pack, asOf);
    }

    /**
     * The audit by a pack's settings in force on a day.
     *
     * @throws InvalidValueException if a parameter has no value in force on that day
     */
    public static CoverageAudit of(PolicyPack pack, LocalDate asOf) {
        return new CoverageAudit(pack, asOf);
    }

    /**
     * What there is to say of some ties: every finding once. In whatever order all is given, the report is the same, but for
     * households or persons that stand twice: of those the first counts.
     *
     * @param households every household that is to be contacted
     * @param persons everybody of the three lines
     * @param ties who contacts whom
     */
    public CoverageReport audit(
            Collection<ContactHousehold> households, Collection<ContactPerson> persons, Collection<ContactTie> ties) {
        Contacts contacts = new Contacts(rules, households, persons, ties);
        LoadCheck load = new LoadCheck(rules, contacts);
        List<CoverageFinding> findings = new ArrayList<>(contacts.findings());
        findings.addAll(HouseholdCheck.findings(rules, contacts));
        findings.addAll(load.findings());
        ScopeNotes.of(rules, contacts.households(), contacts.persons())
                .forEach((line, reason) ->
                        findings.add(new CoverageFinding(CoverageSeverity.NOTE, reason, null, null, null, line)));
        return new CoverageReport(
                pack.id(),
                pack.version(),
                rules.asOf(),
                figures(contacts, contacts.households()),
                figures(contacts, household -> Stream.of(household.village())),
                figures(contacts, household -> household.village().ancestor(RegionLevel.TOWNSHIP).stream()),
                load.load(),
                load.byLine(),
                findings);
    }

    private static Map<RegionCode, CoverageFigures> figures(
            Contacts contacts, Function<ContactHousehold, Stream<RegionCode>> regions) {
        Map<RegionCode, List<ContactHousehold>> parts = new TreeMap<>();
        contacts.households()
                .forEach(household -> regions.apply(household)
                        .forEach(region -> parts.computeIfAbsent(region, code -> new ArrayList<>())
                                .add(household)));
        Map<RegionCode, CoverageFigures> figures = new TreeMap<>();
        parts.forEach((region, part) -> figures.put(region, figures(contacts, part)));
        return figures;
    }

    private static CoverageFigures figures(Contacts contacts, Collection<ContactHousehold> households) {
        Map<ContactLine, Integer> byLine = new EnumMap<>(ContactLine.class);
        for (ContactLine line : ContactLine.values()) {
            byLine.put(line, count(households, household -> isContacted(contacts, household, line)));
        }
        return new CoverageFigures(
                households.size(),
                count(households, household -> contacts.persons(household) > 0),
                byLine,
                count(households, household -> !household.oneToOne() && contacts.persons(household) > 1),
                count(households, ContactHousehold::oneToOne),
                count(households, household -> household.oneToOne() && contacts.isOneToOne(household)));
    }

    private static boolean isContacted(Contacts contacts, ContactHousehold household, ContactLine line) {
        return contacts.of(household).stream().anyMatch(tie -> tie.line() == line);
    }

    private static int count(Collection<ContactHousehold> households, Predicate<ContactHousehold> which) {
        return (int) households.stream().filter(which).count();
    }
}
