package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.CorpusSurvey;
import dev.wensou.ingest.CorpusSync;
import dev.wensou.ingest.OutcomeSink;
import dev.wensou.ingest.Progress;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.opensearch.OpenSearchIndexBuilder;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Builds an index of a corpus in a cluster, and moves the alias to it. */
final class ClusterBuild implements CorpusBuild {
    private final ClusterIndex index;
    private final IndexTemplate template;
    private final IndexConfig config;
    private final BuildOptions options;

    /** @param index whose place the new one takes */
    ClusterBuild(ClusterIndex index, IndexTemplate template, BuildOptions options) {
        this.index = index;
        this.template = template;
        this.config = index.config();
        this.options = options;
    }

    @Override
    public IndexBuild.Result run(List<Path> roots, String name, Progress progress) throws IOException {
        var corpus = new Corpus(roots);
        var survey = IndexBuild.ingest(config).survey(corpus);
        if (options.report().isEmpty()) {
            return build(corpus, survey, name, progress, outcome -> {});
        }
        try (var report = JsonReport.create(options.report().get())) {
            var result = build(corpus, survey, name, progress, report::add);
            report.finish(result);
            return result;
        }
    }

    private IndexBuild.Result build(
            Corpus corpus, CorpusSurvey survey, String name, Progress progress, OutcomeSink report) throws IOException {
        var tagger = new Tagger(config.taxonomy());
        var skipped = new SkippedFiles();
        var repeated = RepeatedLines.learn(
                corpus,
                ArticleFormats.standard(config),
                config.repetition(),
                Runtime.getRuntime().availableProcessors());
        try (var builder = new OpenSearchIndexBuilder(
                index.cluster(), index.names(), template, config, survey.fingerprint(), name)) {
            var totals = new CorpusSync(IndexBuild.ingest(config).without(repeated), Clock.systemUTC())
                    .runAll(
                            corpus,
                            survey.files(),
                            index.moved(corpus.realRoots()),
                            repeated,
                            article -> builder.add(tagger.tag(repeated.strip(article))),
                            outcome -> {
                                skipped.add(outcome);
                                report.accept(outcome);
                            },
                            builder.manifest(),
                            progress);
            if (options.isStrict() && totals.skipped() > 0) {
                return IndexBuild.nothing(totals, skipped, survey, repeated.removed(), IndexBuild.notStrict(totals));
            }
            try {
                return new IndexBuild.Result(
                        totals,
                        skipped.first(),
                        survey.bytes(),
                        repeated.removed(),
                        Optional.empty(),
                        Optional.of(builder.publish()),
                        "");
            } catch (NothingToPublishException e) {
                return IndexBuild.nothing(totals, skipped, survey, repeated.removed(), e.getMessage());
            }
        }
    }
}
