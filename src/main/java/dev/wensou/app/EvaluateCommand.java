package dev.wensou.app;

import com.sun.management.OperatingSystemMXBean;
import dev.wensou.config.IndexConfig;
import dev.wensou.relevance.Evaluation;
import dev.wensou.relevance.JudgedFiles;
import dev.wensou.relevance.JudgedQuery;
import dev.wensou.relevance.Peer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate}: indexes judged documents with the real pipeline and measures the answers to judged queries. */
@Command(
        name = "evaluate",
        description = "Measures the quality of search on judged documents and queries, in an index of its own.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--docs",
            paramLabel = "FILE",
            required = true,
            description = "documents, .jsonl or .jsonl.xz: {id, title, text}")
    private Path documents = Path.of("");

    @Option(names = "--queries", paramLabel = "FILE", required = true, description = "queries: id TAB text")
    private Path queries = Path.of("");

    @Option(
            names = "--qrels",
            paramLabel = "FILE",
            required = true,
            description = "judgments: query id TAB document id TAB grade")
    private Path judgments = Path.of("");

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ShardOptions shards = new ShardOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep the index here and use it again; without it, and in a cluster, the index is temporary")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--peers",
            paramLabel = "NAME",
            split = ",",
            description =
                    "judge stock analyzers beside: standard, cjk, unibigram, smartcn, icu, jieba, hanlp; each with"
                            + " +folded for folded text; all for all without it")
    private List<String> peers = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--save", paramLabel = "FILE", description = "keep the score of each query, for a later --against")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "list the queries that got better or worse than in a saved run")
    private Optional<Path> against = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var chosen = chosenPeers();
        var judged = JudgedFiles.queries(queries, judgments);
        var settings = config.load();
        var configurations = new ArrayList<EvaluationReport.Configuration>();
        int size;
        Evaluation product;
        try (var index = index(settings)) {
            size = index.documents();
            product = Evaluation.run(index.system(), judged, EvaluateCommand::processCpuNanos);
            var name = engine.isCluster(spec) ? "wensou-opensearch" : "wensou";
            configurations.add(EvaluationReport.Configuration.ofProduct(name, product, index.bytes()));
        }
        for (var peer : chosen) {
            spec.commandLine().getErr().println("judging " + peer.name());
            configurations.add(judge(peer, judged, product));
        }
        var report = new EvaluationReport(size, judged.size(), configurations);
        new EvaluationTable(report).print(out);
        if (against.isPresent()) {
            SavedRun.read(against.get()).compare(product, out);
        }
        if (save.isPresent()) {
            SavedRun.write(product, save.get());
        }
        if (json.isPresent()) {
            report.write(json.get());
        }
        return Main.OK;
    }

    private JudgedIndex index(IndexConfig settings) throws IOException {
        if (!engine.isCluster(spec)) {
            return JudgedIndex.build(documents, settings, data);
        }
        if (data.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--data keeps an index in a folder; one in a cluster is not kept");
        }
        // beside the served one, which stays as it is, and beside that of another evaluation
        var names = engine.names(spec).beside("judged-" + Long.toHexString(new SecureRandom().nextLong()));
        var access = engine.access(spec, EngineOptions.PATIENCE);
        return JudgedIndex.inCluster(documents, settings, access, names, shards.template(settings, spec));
    }

    private List<Peer> chosenPeers() {
        if (peers.isEmpty()) {
            return List.of();
        }
        try {
            return PeerChoice.onClassPath().named(peers);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Indexes the documents with a peer, in a folder that is gone afterwards, and measures it as the product was. */
    private EvaluationReport.Configuration judge(Peer peer, List<JudgedQuery> judged, Evaluation product)
            throws IOException {
        try (var folder = IndexFolder.temporary();
                // jieba says on the standard output how long its dictionary took
                var index = ReportOutput.kept(() -> peer.index(documents, folder.path()))) {
            var evaluation = Evaluation.run(index, judged, EvaluateCommand::processCpuNanos);
            return EvaluationReport.Configuration.ofPeer(peer, evaluation, folder.bytes(), product);
        }
    }

    private static long processCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
