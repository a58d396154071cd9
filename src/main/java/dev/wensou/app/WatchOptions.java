package dev.wensou.app;

import dev.wensou.http.Watching;
import dev.wensou.logs.LogFormat;
import dev.wensou.logs.LogSetup;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a server tells those who watch it. */
final class WatchOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, lines for people, or json, one object a line for every event and every request"
                    + " (default: text)")
    private LogFormat format = LogFormat.TEXT;

    @Option(
            names = "--log-queries",
            description = "let the log hold what people search for, in whole; without it there are only the length of a"
                    + " query and a hash that means nothing elsewhere (default: off)")
    private boolean logsQueries;

    @Option(
            names = "--slow-query",
            paramLabel = "MILLIS",
            defaultValue = "500",
            description = "a search that takes longer is logged with the reason; 0 logs each (default: 500)")
    private long slowMillis = 500;

    /** Lets the log have its format from now on. */
    void begin() {
        LogSetup.use(format);
    }

    Watching watching() {
        if (slowMillis < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--slow-query is " + slowMillis + "; it must be at least 0 milliseconds");
        }
        return new Watching(Duration.ofMillis(slowMillis), logsQueries);
    }
}
