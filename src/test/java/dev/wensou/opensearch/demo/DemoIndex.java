package dev.wensou.opensearch.demo;

import dev.wensou.config.Duplicates;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.RepeatedLines;
import dev.wensou.opensearch.OpenSearchIndexBuilder;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.search.NothingToPublishException;
import dev.wensou.search.PublishedIndex;
import dev.wensou.taxonomy.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * A corpus in a cluster, in three parts with a copy of each, read as {@code scripts/rebuild-index} reads it.
 *
 * @param titles those of all articles, in their order, each once
 */
record DemoIndex(PublishedIndex published, SortedSet<String> titles) {
    static final IndexNames NAMES = new IndexNames("wensou");
    static final int PARTS = 3;
    static final int COPIES = 1;
    private static final int WORKERS = 2;
    /** A share that no two texts have in common. */
    private static final double NONE = 2;

    /**
     * A configuration by which no article is a copy of another. A build writes those that are twice, and until the first is merged
     * away it counts in the scores, in each copy of a part until another time: OpenSearch keeps it for half a minute, for nodes
     * that come back. Here answers must stay what they are to the last digit.
     */
    static IndexConfig withoutCopies(IndexConfig config) {
        return new IndexConfig(
                config.facets(),
                config.ranking(),
                config.labels(),
                config.boilerplate(),
                config.repetition(),
                config.jsonFields(),
                config.taxonomy(),
                new Duplicates(0, 1, NONE, NONE, NONE, NONE, 0, NONE),
                config.pinyin(),
                config.lookAlikes(),
                config.segmenter(),
                config.vocabulary(),
                config.fingerprint());
    }

    static DemoIndex build(Cluster cluster, IndexConfig config, Path folder)
            throws IOException, NothingToPublishException {
        var corpus = new Corpus(List.of(folder));
        var formats = ArticleFormats.standard(config);
        var repeated = RepeatedLines.learn(corpus, formats, config.repetition(), WORKERS);
        var ingest = new Ingest(formats, WORKERS).without(repeated);
        var tagger = new Tagger(config.taxonomy());
        var titles = new ConcurrentSkipListSet<String>();
        var template = new IndexTemplate(config.facets(), config.ranking(), PARTS, COPIES);
        try (var builder = new OpenSearchIndexBuilder(cluster, NAMES, template, config, "", folder.toString())) {
            ingest.run(
                    corpus,
                    ingest.survey(corpus).files(),
                    read -> {
                        var article = tagger.tag(repeated.strip(read));
                        titles.add(article.title());
                        builder.add(article);
                    },
                    outcome -> {},
                    (done, all) -> {});
            return new DemoIndex(builder.publish(), new TreeSet<>(titles));
        }
    }
}
