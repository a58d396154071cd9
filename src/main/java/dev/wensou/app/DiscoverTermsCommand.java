package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.discovery.CorpusText;
import dev.wensou.discovery.Discovery;
import dev.wensou.discovery.ProposalFile;
import dev.wensou.discovery.TermDiscovery;
import dev.wensou.discovery.Thresholds;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code discover-terms}: proposes terms of a corpus for {@code lexicon.txt}, in a file that is made to be reviewed. */
@Command(
        name = "discover-terms",
        description = "Proposes new terms for index-config/lexicon.txt from a folder of articles, in a file to review.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:there was no article, or it could not be done", "2:bad usage"})
final class DiscoverTermsCommand implements Callable<Integer> {
    /** Articles must come in the order of the corpus, as the first of two equal lines counts; reading is half the time. */
    private static final int WORKERS = 1;

    @Option(names = "--corpus", paramLabel = "DIR|FILE", required = true, description = "articles to read; repeatable")
    private List<Path> corpus = List.of();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write the proposals; else they are printed")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "write the proposals and their measures as JSON too")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--limit", defaultValue = "500", description = "how many to propose at most (default: 500)")
    private int limit = 500;

    @Mixin
    private ThresholdOptions thresholds = new ThresholdOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var reach = checkUsage();
        var settings = config.load();
        try (var text = new CorpusText()) {
            var formats = ArticleFormats.standard(settings);
            var progress = new ProgressBar(spec.commandLine().getErr(), TerminalOutput.isTerminal());
            new Ingest(formats, WORKERS).run(new Corpus(corpus), text::add, progress);
            if (text.documents() == 0) {
                throw new IOException("there is no article in " + IndexBuild.name(corpus)
                        + ", so nothing is proposed; scripts/rebuild-index --json FILE says what became of each file");
            }
            write(discovery(reach, settings).propose(text));
        }
        return Main.OK;
    }

    /** @throws ParameterException before a long run, not after it */
    private Thresholds checkUsage() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit: " + limit + " is too small; want 1 or more");
        }
        for (var file : Stream.of(out, json).flatMap(Optional::stream).toList()) {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new ParameterException(
                        spec.commandLine(), file + ": its folder does not exist; make it, or name another file");
            }
        }
        try {
            return thresholds.read();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static TermDiscovery discovery(Thresholds reach, IndexConfig settings) {
        var vocabulary = settings.vocabulary().current();
        var analysis = new Analysis(settings.segmenter());
        return new TermDiscovery(
                reach,
                folded -> vocabulary.isTerm(folded)
                        || !vocabulary.alternatives(folded).isEmpty(),
                folded -> analysis.terms(Chain.WORDS, folded).stream()
                        .map(Analysis.Term::text)
                        .toList());
    }

    private void write(Discovery discovery) throws IOException {
        var lines = ProposalFile.lines(discovery, limit);
        if (out.isPresent()) {
            Files.write(out.get(), lines);
        } else {
            lines.forEach(spec.commandLine().getOut()::println);
        }
        if (json.isPresent()) {
            DiscoveryReport.write(discovery, limit, json.get());
        }
        var found = discovery.proposals().size();
        spec.commandLine()
                .getErr()
                .printf(
                        "read %,d articles: %,d terms to review%s%s%n",
                        discovery.articles(),
                        Math.min(found, limit),
                        found > limit ? " of " + found + " (--limit)" : "",
                        out.map(file -> ", in " + file).orElse(""));
        if (found == 0) {
            spec.commandLine()
                    .getErr()
                    .println("nothing reached the thresholds; for a small corpus lower --min-frequency (now "
                            + discovery.thresholds().minFrequency() + ") and --min-documents (now "
                            + discovery.thresholds().minDocuments() + ")");
        }
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().flush();
    }
}
