package dev.wensou.app;

import com.sun.management.OperatingSystemMXBean;
import dev.wensou.relevance.Evaluation;
import dev.wensou.relevance.JudgedFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep the index here and use it again; without it the index is temporary")
    private Optional<Path> data = Optional.empty();

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
        var judged = JudgedFiles.queries(queries, judgments);
        var settings = config.load();
        try (var index = JudgedIndex.build(documents, settings, data)) {
            var evaluation = Evaluation.run(index.system(), judged, EvaluateCommand::processCpuNanos);
            var report = new EvaluationReport(
                    index.documents(),
                    judged.size(),
                    List.of(EvaluationReport.Configuration.of("wensou", evaluation, index.bytes())));
            report.print(out);
            if (against.isPresent()) {
                SavedRun.read(against.get()).compare(evaluation, out);
            }
            if (save.isPresent()) {
                SavedRun.write(evaluation, save.get());
            }
            if (json.isPresent()) {
                report.write(json.get());
            }
        }
        return Main.OK;
    }

    private static long processCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
