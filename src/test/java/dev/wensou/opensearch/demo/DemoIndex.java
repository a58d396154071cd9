package dev.wensou.opensearch.demo;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final double EXPUNGED_BY_DEFAULT = 10.0;
    private static final Duration PAUSE = Duration.ofMillis(500);

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

    /**
     * Waits until nothing is left that the build wrote twice. Of an article that has copies the first version counts in the scores until
     * segments are merged, in each copy of a part at another time; and OpenSearch keeps it for nodes that come back, by leases
     * that it renews twice a minute. A build does not wait so long for so little, but here answers must stay what they are.
     */
    void settle(Cluster cluster) throws IOException {
        var index = "/" + published.generation();
        expungeFrom(cluster, index, 0.0);
        while (replaced(cluster, index) > 0) {
            cluster.send("POST", index + "/_forcemerge?only_expunge_deletes=true", Map.of());
            cluster.send("POST", index + "/_refresh", Map.of());
            Cluster.sleep(PAUSE);
        }
        expungeFrom(cluster, index, EXPUNGED_BY_DEFAULT);
    }

    private static long replaced(Cluster cluster, String index) throws IOException {
        return cluster.get(index + "/_stats/docs")
                .path("_all")
                .path("total")
                .path("docs")
                .path("deleted")
                .asLong();
    }

    private static void expungeFrom(Cluster cluster, String index, double percent) throws IOException {
        cluster.send(
                "PUT", index + "/_settings", Map.of("index", Map.of("merge.policy.expunge_deletes_allowed", percent)));
    }
}
