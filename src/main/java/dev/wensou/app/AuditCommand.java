package dev.wensou.app;

import dev.wensou.audit.Audit;
import dev.wensou.audit.NothingToAuditException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: holds the promises of search against one's own articles. */
@Command(
        name = "audit",
        description = "Checks with random queries made of your own articles that search keeps its promises.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every promise was kept", "1:one was not, or nothing could be checked", "2:bad usage"})
final class AuditCommand implements Callable<Integer> {
    private static final Path DEFAULT_DATA = Path.of("data");

    @Option(
            names = "--corpus",
            paramLabel = "DIR|FILE",
            description = "articles to index for this audit, in a temporary folder; repeatable")
    private List<Path> corpus = List.of();

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description = "documents to index for this audit instead, .jsonl or .jsonl.xz: {id, title, text}")
    private Optional<Path> documents = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the index to audit where none is built for it (default: data)")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--seed", paramLabel = "N", description = "repeats the audit of that seed (default: a new one)")
    private long seed = System.nanoTime();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "10000",
            description = "cases of each promise; costly ones check fewer (default: 10000)")
    private int samples = 10_000;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures, with every broken case")
    private Optional<Path> json = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireOneIndex();
        if (samples < 1) {
            throw badUsage("--samples " + samples + " is too small; want 1 or more");
        }
        var out = spec.commandLine().getOut();
        try (var index = index()) {
            var status = index.engine().status();
            out.printf(
                    "auditing %,d articles of %s, --seed %d --samples %d%n",
                    status.documents(), status.generation(), seed, samples);
            out.flush();
            var audit = Audit.run(index.engine(), seed, samples, outcome -> AuditReport.print(outcome, out));
            AuditReport.printBroken(audit, out);
            if (json.isPresent()) {
                AuditReport.write(audit, status.generation(), seed, samples, json.get());
            }
            return audit.isKept() ? Main.OK : Main.FAILED;
        } catch (NothingToAuditException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private AuditedIndex index() throws IOException {
        var settings = config.load();
        if (!corpus.isEmpty()) {
            var err = spec.commandLine().getErr();
            return AuditedIndex.ofCorpus(corpus, settings, new ProgressBar(err, TerminalOutput.isTerminal()));
        }
        return documents.isPresent()
                ? AuditedIndex.ofDocuments(documents.get(), settings)
                : AuditedIndex.in(data.orElse(DEFAULT_DATA), settings);
    }

    private void requireOneIndex() {
        var given = (corpus.isEmpty() ? 0 : 1) + (documents.isPresent() ? 1 : 0) + (data.isPresent() ? 1 : 0);
        if (given > 1) {
            throw badUsage("--corpus and --docs build an index for the audit, --data names one that is there;"
                    + " give one of the three");
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
