package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.Retention;
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

/** {@code sync-index}: brings the index up to its corpus by reading only what changed. */
@Command(
        name = "sync-index",
        description = "Reads the articles that changed since the index was built and changes it under running servers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the index is as its corpus is", "1:it is not, and is served on as it was", "2:bad usage"})
final class SyncIndexCommand implements Callable<Integer> {
    @Mixin
    private IndexOptions index = new IndexOptions();

    @Option(
            names = "--corpus",
            paramLabel = "DIR|FILE",
            required = true,
            description = "the articles; repeatable. All that the index was built from, and more if you like")
    private List<Path> corpus = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "write a report with an outcome for every file")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--watch", description = "go on until the process is ended, with a sync whenever something changes")
    private boolean isWatching;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var store = index.store();
        var config = index.config();
        if (!isWatching) {
            return sync(store, config);
        }
        CorpusWatch.run(corpus, () -> sync(store, config), spec.commandLine().getErr());
        return Main.OK;
    }

    private int sync(GenerationStore store, IndexConfig config) throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var sync = new IndexSync(store, config);
        var name = IndexBuild.name(corpus);
        var reason = sync.reasonToRebuild(corpus);
        if (reason.isEmpty()) {
            var result = sync.run(corpus, name, (done, total) -> {});
            SyncOutput.print(result, out);
            if (json.isPresent()) {
                SyncOutput.write(result, json.get());
            }
            return Main.OK;
        }
        err.println(reason.get() + ", so all of it is read");
        var options = new BuildOptions(false, Retention.DEFAULT, json);
        var built = new IndexBuild(store, config, options)
                .run(corpus, name, new ProgressBar(err, TerminalOutput.isTerminal()));
        BuildReport.print(built, out);
        return built.published().isPresent() ? Main.OK : Main.FAILED;
    }
}
