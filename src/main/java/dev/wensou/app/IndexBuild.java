package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.CorpusSurvey;
import dev.wensou.ingest.CorpusSync;
import dev.wensou.ingest.FileOutcome;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.IngestTotals;
import dev.wensou.ingest.OutcomeSink;
import dev.wensou.ingest.Progress;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.JournalReplay;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.Verification;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Builds a generation from a corpus, verifies it, and publishes it. */
final class IndexBuild implements CorpusBuild {
    private final GenerationStore store;
    private final IndexConfig config;
    private final BuildOptions options;

    IndexBuild(GenerationStore store, IndexConfig config) {
        this(store, config, BuildOptions.DEFAULT);
    }

    IndexBuild(GenerationStore store, IndexConfig config, BuildOptions options) {
        this.store = store;
        this.config = config;
        this.options = options;
    }

    /**
     * What a build read, and what it published.
     *
     * @param skipped the first files that are not indexed
     * @param corpusBytes the size of what was read
     * @param repeatedLines how many lines were left out because their source repeats them, by source
     * @param published nothing if nothing was published; then {@code reason} says why
     */
    record Result(
            IngestTotals totals,
            List<FileOutcome> skipped,
            long corpusBytes,
            Map<String, Long> repeatedLines,
            Optional<Verification.Result> verification,
            Optional<PublishedIndex> published,
            String reason) {}

    /**
     * @param roots the corpus
     * @param name what messages call it, such as its folders
     * @throws IOException if the corpus cannot be listed, there is no room for the index, it cannot be written, or it
     *     does not verify
     */
    @Override
    public Result run(List<Path> roots, String name, Progress progress) throws IOException {
        // first of all, so that who comes second hears of it before a long look at the corpus
        var lock = BuildLock.acquire(store.data());
        try (lock) {
            return locked(lock, roots, name, progress);
        }
    }

    private Result locked(BuildLock lock, List<Path> roots, String name, Progress progress) throws IOException {
        var corpus = new Corpus(roots);
        var ingest = ingest(config);
        var survey = ingest.survey(corpus);
        DiskSpace.require(store.data(), survey.bytes());
        if (options.report().isEmpty()) {
            return build(lock, corpus, ingest, survey, name, progress, outcome -> {});
        }
        try (var report = JsonReport.create(options.report().get())) {
            var result = build(lock, corpus, ingest, survey, name, progress, report::add);
            report.finish(result);
            return result;
        }
    }

    private Result build(
            BuildLock lock,
            Corpus corpus,
            Ingest ingest,
            CorpusSurvey survey,
            String name,
            Progress progress,
            OutcomeSink report)
            throws IOException {
        var tagger = new Tagger(config.taxonomy());
        var skipped = new SkippedFiles();
        var repeated = RepeatedLines.learn(
                corpus,
                ArticleFormats.standard(config),
                config.repetition(),
                Runtime.getRuntime().availableProcessors());
        try (var builder = new LuceneIndexBuilder(
                store,
                lock,
                IndexFormat.fingerprint(config.fingerprint()),
                survey.fingerprint(),
                name,
                config.segmenter(),
                options.retention(),
                Optional.of(new JournalReplay(store.data(), maker(tagger), config.segmenter())))) {
            var totals = new CorpusSync(ingest.without(repeated), Clock.systemUTC())
                    .runAll(
                            corpus,
                            survey.files(),
                            KnownFiles.moved(store, corpus.realRoots()),
                            repeated,
                            article -> builder.add(tagger.tag(repeated.strip(article))),
                            outcome -> {
                                skipped.add(outcome);
                                report.accept(outcome);
                            },
                            builder.manifest(),
                            progress);
            return publish(builder, totals, skipped, survey, repeated.removed());
        } catch (IOException e) {
            throw DiskSpace.explain(store.data(), e);
        }
    }

    private Result publish(
            LuceneIndexBuilder builder,
            IngestTotals totals,
            SkippedFiles skipped,
            CorpusSurvey survey,
            Map<String, Long> repeated)
            throws IOException {
        if (options.isStrict() && totals.skipped() > 0) {
            return nothing(totals, skipped, survey, repeated, notStrict(totals));
        }
        try {
            var verification =
                    new Verification(config, new Random(survey.files())).run(builder.finish(), totals.articles());
            var published = builder.publish();
            return new Result(
                    totals,
                    skipped.first(),
                    survey.bytes(),
                    repeated,
                    Optional.of(verification),
                    Optional.of(published),
                    "");
        } catch (NothingToPublishException e) {
            return nothing(totals, skipped, survey, repeated, e.getMessage());
        }
    }

    /** Why nothing is published where every file must be indexed and some are not. */
    static String notStrict(IngestTotals totals) {
        return totals.skipped() + " files are not indexed or not wholly, and --strict asks for all of them;"
                + " the index that was served before is untouched";
    }

    /** What a build that published nothing has to say. */
    static Result nothing(
            IngestTotals totals, SkippedFiles skipped, CorpusSurvey survey, Map<String, Long> repeated, String reason) {
        return new Result(
                totals, skipped.first(), survey.bytes(), repeated, Optional.empty(), Optional.empty(), reason);
    }

    /** What makes articles of those that clients send, as this build does of files. */
    static ArticleMaker maker(Tagger tagger) {
        var submitted = new SubmittedArticles();
        return sent -> tagger.tag(submitted.read(sent));
    }

    /** What reads files as this build does. */
    static Ingest ingest(IndexConfig config) {
        return new Ingest(ArticleFormats.standard(config), Runtime.getRuntime().availableProcessors());
    }

    /** Folders as they would stand on a command line. */
    static String name(List<Path> roots) {
        return roots.stream().map(Path::toString).collect(Collectors.joining(" --corpus "));
    }
}
