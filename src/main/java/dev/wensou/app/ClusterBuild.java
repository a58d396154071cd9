package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.CorpusSurvey;
import dev.wensou.ingest.OutcomeSink;
import dev.wensou.ingest.Progress;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.opensearch.Cluster;
import dev.wensou.opensearch.IndexNames;
import dev.wensou.opensearch.IndexTemplate;
import dev.wensou.opensearch.OpenSearchIndexBuilder;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Builds an index of a corpus in a cluster, and moves the alias to it. */
final class ClusterBuild implements CorpusBuild {
    private final Cluster cluster;
    private final IndexNames names;
    private final IndexTemplate template;
    private final IndexConfig config;
    private final BuildOptions options;

    ClusterBuild(Cluster cluster, IndexNames names, IndexTemplate template, IndexConfig config, BuildOptions options) {
        this.cluster = cluster;
        this.names = names;
        this.template = template;
        this.config = config;
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

    /**
     * Builds the index unless it is of the corpus as it is.
     *
     * @return whether there is an index of the corpus now
     */
    boolean prepare(List<Path> roots, String name, PrintWriter said) throws IOException {
        var fingerprint = IndexFormat.fingerprint(config.fingerprint());
        if (names.isServed(cluster, fingerprint, new Corpus(roots).fingerprint())) {
            said.println("nothing changed in " + name + ", so nothing is read");
            said.flush();
            return true;
        }
        said.println("indexing " + name + " in the cluster");
        said.flush();
        var result = run(roots, name, new ProgressBar(said, TerminalOutput.isTerminal()));
        BuildReport.print(result, said);
        return result.published().isPresent();
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
        try (var builder = new OpenSearchIndexBuilder(cluster, names, template, config, survey.fingerprint(), name)) {
            var totals = IndexBuild.ingest(config)
                    .without(repeated)
                    .run(
                            corpus,
                            survey.files(),
                            article -> builder.add(tagger.tag(repeated.strip(article))),
                            outcome -> {
                                skipped.add(outcome);
                                report.accept(outcome);
                            },
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
