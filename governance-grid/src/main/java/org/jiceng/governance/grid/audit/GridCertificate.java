package org.jiceng.governance.grid.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiceng.governance.core.region.RegionCode;

/**
 * What an audit of grids says.
 *
 * @param pack the id of the policy pack
 * @param packVersion its version
 * @param asOf the day on which its settings were in force
 * @param figures the figures of all grids
 * @param villages the figures by village
 * @param findings what was found, by check, then by grid
 * @param notExamined what was not examined, since it was not given
 */
public record GridCertificate(
        String pack,
        String packVersion,
        LocalDate asOf,
        AuditFigures figures,
        Map<RegionCode, AuditFigures> villages,
        List<Finding> findings,
        Set<AuditCheck> notExamined) {
    public GridCertificate {
        villages = Collections.unmodifiableMap(new TreeMap<>(villages));
        findings = List.copyOf(findings);
        EnumSet<AuditCheck> checks = EnumSet.noneOf(AuditCheck.class);
        checks.addAll(notExamined);
        notExamined = Collections.unmodifiableSet(checks);
    }

    /** Whether no fault was found in what was examined; warnings do not count. */
    public boolean isSound() {
        return faults().isEmpty();
    }

    /** The findings that are faults, in their order. */
    public List<Finding> faults() {
        return of(Severity.FAULT);
    }

    /** The findings that are warnings, in their order. */
    public List<Finding> warnings() {
        return of(Severity.WARNING);
    }

    /**
     * What the figures of all grids say, line by line, in Chinese for every Chinese locale and in English for all others. Means and
     * per cents are rounded half up to two decimal places; the figures themselves are exact.
     */
    public List<String> explain(Locale locale) {
        return CertificateText.of(this, locale);
    }

    private List<Finding> of(Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).toList();
    }
}
