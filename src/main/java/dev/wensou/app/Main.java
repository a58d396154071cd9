package dev.wensou.app;

import dev.wensou.config.ConfigException;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    private static final Map<String, Supplier<?>> COMMANDS = commands();

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
        return commandLine(COMMANDS.keySet());
    }

    /** The command that is asked for alone, as it takes 25 ms to make one; all of them where it is none of them. */
    static CommandLine commandLine(String... args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? commandLine(Set.of(args[0])) : commandLine();
    }

    private static CommandLine commandLine(Set<String> names) {
        var line = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Main::explain);
    }

    private static Map<String, Supplier<?>> commands() {
        var commands = new LinkedHashMap<String, Supplier<?>>();
        commands.put("serve", ServeCommand::new);
        commands.put("rebuild-index", RebuildIndexCommand::new);
        commands.put("sync-index", SyncIndexCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("discover-terms", DiscoverTermsCommand::new);
        commands.put("report", ReportCommand::new);
        return commands;
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
