package org.jiceng.governance.grid.contact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.grid.grid.ContactLine;

/**
 * What an audit of contacts says.
 *
 * @param pack the id of the policy pack
 * @param packVersion its version
 * @param asOf the day on which its settings were in force
 * @param figures the figures of all households
 * @param villages the figures by village
 * @param towns the figures by town; without the villages whose code leaves the town out
 * @param load how the households are spread over the persons who serve on the day
 * @param loadByLine the same by line: over the persons of the line, the households that they contact in it
 * @param findings what was found, in order
 */
public record CoverageReport(
        String pack,
        String packVersion,
        LocalDate asOf,
        CoverageFigures figures,
        Map<RegionCode, CoverageFigures> villages,
        Map<RegionCode, CoverageFigures> towns,
        ContactLoad load,
        Map<ContactLine, ContactLoad> loadByLine,
        List<CoverageFinding> findings) {
    public CoverageReport {
        villages = Collections.unmodifiableMap(new TreeMap<>(villages));
        towns = Collections.unmodifiableMap(new TreeMap<>(towns));
        loadByLine = Collections.unmodifiableMap(new EnumMap<>(loadByLine));
        findings = findings.stream().sorted().toList();
    }

    /** Whether no fault was found; notes do not count. */
    public boolean isSound() {
        return faults().isEmpty();
    }

    /** The findings that are faults, in their order. */
    public List<CoverageFinding> faults() {
        return of(CoverageSeverity.FAULT);
    }

    /** The findings that are notes, in their order. */
    public List<CoverageFinding> notes() {
        return of(CoverageSeverity.NOTE);
    }

    private List<CoverageFinding> of(CoverageSeverity severity) {
        return findings.stream().filter(one -> one.severity() == severity).toList();
    }
}
