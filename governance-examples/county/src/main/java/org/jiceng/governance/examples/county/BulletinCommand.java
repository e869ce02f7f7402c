package org.jiceng.governance.examples.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.indicator.Indicator;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.bulletin.BulletinSheet;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.RowProblems;
import org.jiceng.governance.examples.county.ledger.JournalHistories;
import org.jiceng.governance.examples.county.ledger.JournalToRead;
import org.jiceng.governance.ledger.desk.DeskReason;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jiceng.governance.ledger.supervision.BulletinPeriod;
import org.jiceng.governance.ledger.supervision.BulletinRequest;
import org.jiceng.governance.ledger.supervision.Grouping;
import org.jiceng.governance.ledger.supervision.MatterHistory;
import org.jiceng.governance.ledger.supervision.Viewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws up the bulletin of a period from a journal, which is only read. Small counts are kept back. */
@Command(name = "bulletin", sortOptions = false)
final class BulletinCommand extends Subcommand {
    /** By what a call parts the matters. */
    enum Breakdown {
        UNIT(Grouping.UNIT),
        HANDLER(Grouping.HANDLER),
        TIER(Grouping.TIER),
        BOOK(Grouping.BOOK),
        PLACE(Grouping.TOWN),
        VILLAGE(Grouping.VILLAGE);

        private final Grouping grouping;

        Breakdown(Grouping grouping) {
            this.grouping = grouping;
        }
    }

    private static final int LAST_YEAR = 9999;

    @Mixin
    private final JournalOption journal = new JournalOption();

    @Option(names = "--from", required = true, paramLabel = "DATE")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--by", split = ",", paramLabel = "LIST")
    private Set<Breakdown> by = EnumSet.noneOf(Breakdown.class);

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "bulletin.at")
    private @Nullable OffsetDateTime at;

    @Option(names = "--viewer", paramLabel = "UNIT")
    private @Nullable String viewer;

    @Option(names = "--reader", split = ",", paramLabel = "PERSON")
    private List<String> readers = new ArrayList<>();

    @Mixin
    private final UnitsOption units = new UnitsOption();

    @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "bulletin.pack")
    private @Nullable String pack;

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        requireYear("--from", from);
        requireYear("--to", to);
        BulletinPeriod period = new BulletinPeriod(from, to);
        RowProblems problems = new RowProblems(session().err(), session().locale());
        Viewer reader = reader(units.read(problems));
        if (viewer != null && problems.exit() != ExitCode.OK) {
            // Of a unit that could not be read it is not known whether it stands under the accused.
            return problems.exit();
        }
        try (JournalToRead opened = JournalToRead.open(journal.place(), List.of())) {
            List<MatterHistory> histories = JournalHistories.of(opened.journal());
            PolicyPack policy = pack == null ? packOf(histories, reader) : packs.load(pack);
            Instant drawnUpAt = at == null ? Instant.MAX : at.toInstant();
            BulletinRequest request = BulletinRequest.of(
                            period,
                            drawnUpAt,
                            by.stream().map(one -> one.grouping).toArray(Grouping[]::new))
                    .readBy(reader);
            print(report(policy, BulletinSheet.of(policy, histories, request)));
        }
        return problems.exit();
    }

    private static void requireYear(String option, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw badValue(option, day);
        }
    }

    /** Somebody whose unit were mistyped would be handed what they must not see, so it has to be among the units given. */
    private Viewer reader(UnitDirectory directory) {
        PersonId[] persons = readers.stream().map(PersonId::of).toArray(PersonId[]::new);
        if (viewer == null) {
            return new Viewer(null, Set.copyOf(Arrays.asList(persons)), directory);
        }
        UnitId unit = UnitId.of(viewer);
        if (!units.files().isEmpty() && directory.unit(unit).isEmpty()) {
            throw CallFailure.wrongCall(Reason.of(CallReason.UNIT_UNKNOWN, "unit", unit));
        }
        return Viewer.unit(unit, directory, persons);
    }

    /** The one pack of the matters that the reader may know of; any where there is none, since all figures are 0 then. */
    private static PolicyPack packOf(List<MatterHistory> histories, Viewer reader) {
        List<PackPin> pins = histories.stream()
                .map(MatterHistory::matter)
                .filter(reader::mayKnow)
                .map(Matter::pack)
                .map(pin -> new PackPin(pin.id(), pin.version(), LocalDate.MAX))
                .distinct()
                .toList();
        if (pins.size() > 1) {
            throw CallFailure.wrongCall(Reason.of(CallReason.SEVERAL_PACKS, "count", pins.size()));
        }
        return pins.isEmpty() ? PolicyPacks.builtIn("hanyin-321") : builtIn(pins.get(0));
    }

    private static PolicyPack builtIn(PackPin pin) {
        return PolicyPacks.builtInIds().stream()
                .map(PolicyPacks::builtIn)
                .filter(one -> one.id().equals(pin.id()) && one.version().equals(pin.version()))
                .findFirst()
                .orElseThrow(() -> CallFailure.wrongCall(
                        Reason.of(DeskReason.PACK_NOT_HERE, "pack", pin.id()).with("version", pin.version())));
    }

    private Report report(PolicyPack policy, BulletinSheet sheet) {
        return new Report()
                .with("pack", policy.id())
                .with("from", from.toString())
                .with("to", to.toString())
                .with("drawn_up_at", Naming.time(sheet.bulletin().asOf(), json()))
                .with("smallest_shown", sheet.bulletin().smallest())
                .with("figures", sheet.lines().stream().map(this::row).toList())
                .withReasons("calendar_gaps", sheet.gaps(), session());
    }

    private Map<String, @Nullable Object> row(BulletinSheet.Line line) {
        Indicator shown = line.figure().<@Nullable Indicator>fold(one -> one.indicator(), keptBack -> null);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("by", line.by());
        row.put("part", line.part());
        row.put("measure", line.figure().definition().id());
        row.put(
                "title",
                Messages.standard()
                        .text(
                                line.figure().definition().titleKey(),
                                Map.of(),
                                session().locale()));
        row.put("disclosure", shown == null ? "SUPPRESSED" : "SHOWN");
        row.put("numerator", shown == null ? null : shown.numerator());
        row.put("denominator", shown == null ? null : shown.denominator());
        row.put("percent", shown == null ? null : shown.percent(1).orElse(null));
        row.put("excluded", shown == null ? null : shown.excluded());
        return row;
    }
}
