package org.jiceng.governance.examples.county.bulletin;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.examples.county.files.CsvOutput;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.ledger.supervision.BulletinPeriod;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.BulletinRhythm;
import org.jiceng.governance.ledger.supervision.Grouping;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.workflow.LedgerWorkflow;

/** A bulletin for each quarter, as {@code bulletins/2024-Q1.csv} and so on of one folder. */
public final class QuarterBulletins {
    private static final List<String> COLUMNS =
            List.of("by", "part", "measure", "disclosure", "numerator", "denominator", "excluded");
    private static final Grouping[] GROUPINGS = {Grouping.UNIT, Grouping.TIER, Grouping.BOOK, Grouping.TOWN};

    private QuarterBulletins() {}

    /**
     * Writes the bulletins by unit, tier, book and town; the files appear when the caller commits.
     *
     * @param asOf the day at whose end they are drawn up: what happened later does not count
     * @return each with the name of its quarter, from that of the day after the same day a year before to that of the day itself
     */
    public static Map<String, BulletinSheet> write(
            PolicyPack pack, List<MatterHistory> histories, LocalDate asOf, Path folder, OutputFiles files) {
        Map<String, BulletinSheet> sheets = new LinkedHashMap<>();
        ZoneId zone = LedgerWorkflow.of(pack, asOf).settings().clocks().zone();
        Instant drawnUpAt = new BulletinPeriod(asOf, asOf).end(zone);
        for (LocalDate day = asOf.minusYears(1).plusDays(1); !day.isAfter(asOf); ) {
            BulletinPeriod quarter = BulletinPeriod.of(BulletinRhythm.QUARTER, day);
            BulletinSheet sheet = BulletinSheet.of(pack, histories, BulletinRequest.of(quarter, drawnUpAt, GROUPINGS));
            String name = name(quarter);
            write(sheet, files.csv(folder.resolve("bulletins").resolve(name + ".csv"), COLUMNS));
            sheets.put(name, sheet);
            day = quarter.to().plusDays(1);
        }
        return sheets;
    }

    private static String name(BulletinPeriod quarter) {
        return quarter.from().getYear() + "-Q" + (quarter.to().getMonthValue() / 3);
    }

    private static void write(BulletinSheet sheet, CsvOutput file) {
        for (BulletinSheet.Line line : sheet.lines()) {
            List<String> cells = new ArrayList<>(
                    List.of(line.by(), line.part(), line.figure().definition().id()));
            cells.addAll(line.figure()
                    .<List<String>>fold(
                            shown -> counts(shown.indicator()), keptBack -> List.of("SUPPRESSED", "", "", "")));
            file.row(cells);
        }
    }

    private static List<String> counts(Indicator figure) {
        return List.of(
                "SHOWN",
                Long.toString(figure.numerator()),
                Long.toString(figure.denominator()),
                Long.toString(figure.excluded()));
    }
}
