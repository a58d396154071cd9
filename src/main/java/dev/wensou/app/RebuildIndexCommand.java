package dev.wensou.app;

import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.index.Retention;
import dev.wensou.lucene.index.Rollback;
import dev.wensou.opensearch.ClusterRollback;
import dev.wensou.opensearch.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rebuild-index}: a whole new generation, published atomically under a running server. */
@Command(
        name = "rebuild-index",
        description = "Reads a folder of articles into a new index and lets running servers take it over.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:published; with --verify: every generation is sound; with --rollback: the one before is served",
            "1:nothing published, the old index is served on; with --verify: something is damaged",
            "2:bad usage"
        })
final class RebuildIndexCommand implements Callable<Integer> {
    @Mixin
    private IndexOptions index = new IndexOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ShardOptions shards = new ShardOptions();

    @ArgGroup(multiplicity = "1")
    private Task task = new Task();

    /** What to do: one of these. */
    private static final class Task {
        @Option(
                names = "--corpus",
                paramLabel = "DIR|FILE",
                required = true,
                description = "articles to read; repeatable")
        private List<Path> corpus = List.of();

        @Option(
                names = "--verify",
                required = true,
                description = "build nothing; read every byte of the generations on disk and name what is damaged")
        private boolean verifies;

        @Option(
                names = "--rollback",
                required = true,
                description = "build nothing; serve the generation before the one that is served")
        private boolean rollsBack;
    }

    @Option(names = "--json", paramLabel = "FILE", description = "write a report with an outcome for every file")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--strict",
            description = "publish nothing and exit with 1 if a single file is not indexed, whatever the reason")
    private boolean strict;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many generations stay on disk, the served one included (default: 2)")
    private int keep = Retention.DEFAULT.kept();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (engine.isCluster(spec)) {
            return inCluster();
        }
        if (task.verifies) {
            return GenerationListing.print(index.store(), out) ? Main.OK : Main.FAILED;
        }
        if (task.rollsBack) {
            var served = Rollback.run(
                    index.store(), IndexFormat.fingerprint(index.config().fingerprint()));
            out.printf("serving %s: %,d articles%n", served.name(), served.documents());
            out.flush();
            return Main.OK;
        }
        return rebuild(new IndexBuild(index.store(), index.config(), options()));
    }

    private int inCluster() throws IOException {
        if (task.verifies) {
            throw new ParameterException(
                    spec.commandLine(), "--verify reads a data directory; a cluster checks its files itself");
        }
        var config = index.config();
        var names = engine.names(spec);
        try (var cluster = new Cluster(engine.access(spec, EngineOptions.PATIENCE))) {
            if (task.rollsBack) {
                var served = ClusterRollback.run(cluster, names, IndexFormat.fingerprint(config.fingerprint()));
                spec.commandLine().getOut().printf("serving %s: %,d articles%n", served.name(), served.documents());
                spec.commandLine().getOut().flush();
                return Main.OK;
            }
            var served = new ClusterIndex(cluster, names, config, engine.address());
            return rebuild(new ClusterBuild(served, shards.template(config, spec), options()));
        }
    }

    private BuildOptions options() {
        if (keep < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--keep: " + keep + " is too few; want 1, the served generation, or more");
        }
        return new BuildOptions(strict, new Retention(keep), json);
    }

    private int rebuild(CorpusBuild build) throws IOException {
        var progress = new ProgressBar(spec.commandLine().getErr(), TerminalOutput.isTerminal());
        var result = build.run(task.corpus, IndexBuild.name(task.corpus), progress);
        BuildReport.print(result, spec.commandLine().getOut());
        return result.published().isPresent() ? Main.OK : Main.FAILED;
    }
}
