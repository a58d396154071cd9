package dev.wensou.app;

import dev.wensou.config.ConfigException;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of every script: {@code java … dev.wensou.app.Main COMMAND}. */
@Command(
        name = "wensou",
        description = "Full-text search for Chinese tech articles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            RebuildIndexCommand.class,
            SyncIndexCommand.class,
            SearchCommand.class,
            EvaluateCommand.class,
            AuditCommand.class,
            DiscoverTermsCommand.class,
            ReportCommand.class
        })
public final class Main {
    /** Done. */
    static final int OK = 0;
    /** It was understood but could not be done. */
    static final int FAILED = 1;
    /** It was not understood. */
    static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        CarrierThreads.of(Runtime.getRuntime().availableProcessors()).use();
        System.exit(run(args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 failed, 2 bad usage. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /** All commands, with what they share. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        switch (e) {
            case ConfigException config -> command.getErr().println(config.getMessage());
            case SearchFailure failure -> command.getErr().println(failure.getMessage());
            case IOException io -> command.getErr().println(IoMessages.of(io));
            default -> throw e;
        }
        return FAILED;
    }
}
