package org.jiceng.governance.examples.county;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jiceng.governance.examples.county.call.ExitCode;
import org.jiceng.governance.examples.county.files.OutputFiles;
import org.jiceng.governance.examples.county.roster.CountyProfile;
import org.jiceng.governance.examples.county.roster.Roster;
import org.jiceng.governance.examples.county.roster.RosterFiles;
import org.jiceng.governance.examples.county.roster.RosterSettings;
import org.jiceng.governance.examples.county.roster.RosterSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a county's roster and writes it. */
@Command(name = "run", sortOptions = false)
final class RunCommand extends Subcommand {
    @Option(names = "--county", paramLabel = "hanyin|shiquan")
    private CountyProfile county = CountyProfile.HANYIN;

    @Option(names = "--households", paramLabel = "N")
    private @Nullable Long households;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--year", paramLabel = "YEAR")
    private int year = 2021;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf = LocalDate.of(2024, 6, 30);

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Override
    ExitCode run() {
        RosterSettings settings = settings();
        Path folder = out == null ? Path.of("county-output", county.toString()) : out;
        Roster roster = Roster.of(settings);
        RosterSummary summary = new RosterSummary(settings.referenceYear());
        try (OutputFiles files = OutputFiles.open();
                Progress progress = new Progress(session().err(), settings.households())) {
            RosterFiles.write(roster, folder, files, household -> {
                summary.add(household);
                progress.accept(summary.households());
            });
            files.commit();
        }
        print(report(settings, roster, summary, folder));
        return ExitCode.OK;
    }

    private RosterSettings settings() {
        long wanted = households == null ? county.households() : households;
        if (wanted < 1 || wanted > RosterSettings.MAX_HOUSEHOLDS) {
            throw badValue("--households", wanted);
        }
        if (!RosterSettings.isYear(year)) {
            throw badValue("--year", year);
        }
        if (!RosterSettings.isAsOf(asOf)) {
            throw badValue("--as-of", asOf);
        }
        return new RosterSettings(county, (int) wanted, seed, year, asOf);
    }

    private static Report report(RosterSettings settings, Roster roster, RosterSummary summary, Path folder) {
        return new Report()
                .with("county", settings.county().toString())
                .with("seed", settings.seed())
                .with("as_of", settings.asOf().toString())
                .with("reference_year", settings.referenceYear())
                .with("villages", roster.divisions().villages().size())
                .with("groups", roster.groups().size())
                .with("households", summary.households())
                .with("residents", summary.residents())
                .with("registered", summary.registered())
                .with("households_income_known", summary.incomesKnown())
                .with("mean_income_yuan", summary.meanIncomeYuan())
                .with("percent_left_behind", summary.percent("LEFT_BEHIND"))
                .with("percent_poverty", summary.percent("POVERTY"))
                .with("percent_disabled", summary.percent("DISABLED"))
                .with("percent_released_prisoner", summary.percent("RELEASED_PRISONER"))
                .with("out", folder.toString());
    }
}
