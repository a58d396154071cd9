package dev.wensou.app;

import dev.wensou.config.ConfigException;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of every script: {@code java … dev.wensou.app.Main COMMAND}. */
@Command(
        name = "wensou",
        description = "Full-text search for Chinese tech articles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    /** Done. */
    static final int OK = 0;
    /** It was understood but could not be done. */
    static final int FAILED = 1;
    /** It was not understood. */
    static final int BAD_USAGE = 2;

    private static final String SERVE = "serve";
    private static final List<String> COMMANDS = List.of(
            SERVE,
            "rebuild-index",
            "sync-index",
            "search",
            "evaluate",
            "audit",
            "discover-terms",
            "report",
            "opensearch-template");

    private Main() {}

    public static void main(String[] args) {
        CarrierThreads.of(Runtime.getRuntime().availableProcessors()).use();
        System.exit(run(args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 failed, 2 bad usage. */
    public static int run(String... args) {
        return commandLine(args).execute(args);
    }

    /** All commands, with what they share. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS, ConfigOption::usual);
    }

    /** The command that is asked for alone, as it takes 25 ms to make one; all of them where it is none of them. */
    static CommandLine commandLine(String... args) {
        if (args.length == 0 || !COMMANDS.contains(args[0])) {
            return commandLine();
        }
        // almost all servers are started with it, and it takes as long to read as the command to be understood
        return args[0].equals(SERVE)
                ? commandLine(List.of(SERVE), Ahead.begin("wensou-config", ConfigOption::usual)::get)
                : commandLine(List.of(args[0]), ConfigOption::usual);
    }

    private static CommandLine commandLine(List<String> names, Supplier<IndexConfig> config) {
        var line = new CommandLine(new Main());
        names.forEach(name -> line.addSubcommand(name, command(name, config)));
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Main::explain);
    }

    private static Object command(String name, Supplier<IndexConfig> config) {
        return switch (name) {
            case SERVE -> new ServeCommand(config);
            case "rebuild-index" -> new RebuildIndexCommand();
            case "sync-index" -> new SyncIndexCommand();
            case "search" -> new SearchCommand();
            case "evaluate" -> new EvaluateCommand();
            case "audit" -> new AuditCommand();
            case "discover-terms" -> new DiscoverTermsCommand();
            case "report" -> new ReportCommand();
            case "opensearch-template" -> new OpenSearchTemplateCommand();
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
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
