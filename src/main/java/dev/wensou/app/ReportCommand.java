package dev.wensou.app;

import dev.wensou.analytics.Report;
import dev.wensou.analytics.SearchReports;
import dev.wensou.http.AnalyticsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code report}: what was searched for, from the counts on disk; a running server's are there within a minute. */
@Command(
        name = "report",
        description = "Prints what a server that was started with --analytics was asked.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where the index lives, and the counts with it (default: data)")
    private Path data = Path.of("data");

    @Option(names = "--days", defaultValue = "30", description = "how many days, 1 for today alone (default: 30)")
    private int days = 30;

    @Option(
            names = "--size",
            defaultValue = "20",
            description = "how many queries each list has at most, 1 to 100 (default: 20)")
    private int size = 20;

    @Option(names = "--json", paramLabel = "FILE", description = "also write it as JSON, as the API answers it")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        require("--days", days, SearchReports.MOST_DAYS);
        require("--size", size, Report.MOST_QUERIES);
        var reports = new SearchReports(data);
        if (!reports.isAnything()) {
            spec.commandLine()
                    .getErr()
                    .println("nothing was counted in " + data
                            + "; scripts/serve --analytics counts what is searched for");
            return Main.FAILED;
        }
        var report = reports.report(LocalDate.now(), days, size);
        if (json != null) {
            Files.writeString(json, new AnalyticsJson().of(report) + "\n");
        }
        new AnalyticsTable(spec.commandLine().getOut()).print(report);
        return Main.OK;
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + value + "; want a number from 1 to " + most);
        }
    }
}
