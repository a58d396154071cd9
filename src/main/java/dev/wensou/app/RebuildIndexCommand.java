package dev.wensou.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild-index}: a whole new generation, published atomically under a running server. */
@Command(
        name = "rebuild-index",
        description = "Reads a folder of articles into a new index and lets running servers take it over.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:published", "1:nothing published, the old index is served on", "2:bad usage"})
final class RebuildIndexCommand implements Callable<Integer> {
    @Mixin
    private IndexOptions index = new IndexOptions();

    @Option(names = "--corpus", paramLabel = "DIR|FILE", required = true, description = "articles to read; repeatable")
    private List<Path> corpus = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "write a report with an outcome for every file")
    private Optional<Path> json = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var build = new IndexBuild(index.store(), index.config());
        var result = build.run(corpus, IndexBuild.name(corpus), new ProgressBar(err, TerminalOutput.isTerminal()));
        BuildReport.print(result, spec.commandLine().getOut());
        if (json.isPresent()) {
            BuildReport.write(result, json.get());
        }
        return result.published().isPresent() ? Main.OK : Main.FAILED;
    }
}
