package dev.wensou.app;

import dev.wensou.lucene.index.Retention;
import dev.wensou.opensearch.cluster.Cluster;
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

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ShardOptions shards = new ShardOptions();

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
        var config = index.config();
        var options = new BuildOptions(false, Retention.DEFAULT, json);
        if (!engine.isCluster(spec)) {
            var store = index.store();
            return sync(new IndexSync(new StoredIndex(store, config), config), new IndexBuild(store, config, options));
        }
        var names = engine.names(spec);
        var template = shards.template(config, spec);
        try (var cluster = new Cluster(engine.access(spec, EngineOptions.PATIENCE))) {
            var served = new ClusterIndex(cluster, names, config, engine.address());
            return sync(new IndexSync(served, config), new ClusterBuild(served, template, options));
        }
    }

    private int sync(IndexSync sync, CorpusBuild build) throws IOException, InterruptedException {
        if (!isWatching) {
            return once(sync, build);
        }
        CorpusWatch.run(corpus, () -> once(sync, build), spec.commandLine().getErr());
        return Main.OK;
    }

    private int once(IndexSync sync, CorpusBuild build) throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
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
        var built = build.run(corpus, name, new ProgressBar(err, TerminalOutput.isTerminal()));
        BuildReport.print(built, out);
        return built.published().isPresent() ? Main.OK : Main.FAILED;
    }
}
