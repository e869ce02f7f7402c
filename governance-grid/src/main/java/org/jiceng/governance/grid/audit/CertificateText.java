package org.jiceng.governance.grid.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiceng.governance.core.indicator.Fraction;
import org.jiceng.governance.core.outcome.Messages;

/** A certificate in words. */
final class CertificateText {
    private static final int SCALE = 2;

    private final GridCertificate certificate;
    private final AuditFigures figures;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    private CertificateText(GridCertificate certificate, Locale locale) {
        this.certificate = certificate;
        this.figures = certificate.figures();
        this.locale = locale;
    }

    static List<String> of(GridCertificate certificate, Locale locale) {
        CertificateText text = new CertificateText(certificate, locale);
        text.say(
                certificate.isSound() ? "sound" : "unsound",
                Map.of(
                        "pack", certificate.pack(),
                        "asOf", certificate.asOf(),
                        "faults", certificate.faults().size(),
                        "warnings", certificate.warnings().size()));
        text.figures();
        text.work();
        text.connection();
        text.notExamined();
        return List.copyOf(text.lines);
    }

    private void figures() {
        say("households", Map.of("in", figures.householdsInGrids(), "households", figures.households()));
        say(
                "staff",
                Map.of(
                        "baseGrids", figures.baseGrids(),
                        "withHead", figures.baseGridsWithHead(),
                        "withWorker", figures.baseGridsWithWorker(),
                        "workers", figures.workers(),
                        "yuan", BigDecimal.valueOf(figures.stipendFen(), SCALE)));
    }

    private void work() {
        WorkloadSpread work = figures.workload();
        work.deviation()
                .ifPresent(deviation -> say(
                        "work",
                        Map.of(
                                "least", work.least(),
                                "most", work.most(),
                                "mean", decimal(work.mean().orElseThrow()),
                                "percent", deviation.percent(SCALE))));
        if (figures.unevenness() != null) {
            say("parts", Map.of("percent", figures.unevenness().percent(SCALE)));
        }
    }

    private void connection() {
        Connection connection = figures.connection();
        if (connection != null) {
            say(
                    "connection",
                    Map.of(
                            "connected", connection.connected(),
                            "examined", connection.examined(),
                            "severalHamlets", connection.ofSeveralHamlets()));
        }
    }

    private void notExamined() {
        if (!certificate.notExamined().isEmpty()) {
            String checks = certificate.notExamined().stream()
                    .map(check -> Messages.standard().text("audit." + check.name(), Map.of(), locale))
                    .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
            say("notExamined", Map.of("checks", checks));
        }
    }

    private static BigDecimal decimal(Fraction fraction) {
        return BigDecimal.valueOf(fraction.numerator())
                .divide(BigDecimal.valueOf(fraction.denominator()), SCALE, RoundingMode.HALF_UP);
    }

    private void say(String key, Map<String, Object> values) {
        Map<String, String> attributes = new TreeMap<>();
        values.forEach((name, value) -> attributes.put(name, value.toString()));
        lines.add(Messages.standard().text("certificate." + key, attributes, locale));
    }
}
