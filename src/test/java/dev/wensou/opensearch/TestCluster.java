package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.opensearch.node.RunningNode;
import dev.wensou.opensearch.suggest.Pace;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A cluster of one node that all tests of a run share; it starts with the first that asks for it. */
public final class TestCluster {
    private static final Path HOME = Path.of("target", "opensearch-node");
    private static final AtomicInteger INDEXES = new AtomicInteger();

    private TestCluster() {}

    /** Started once, when first asked for. */
    private static final class Shared {
        static final RunningNode NODE = start();

        private static RunningNode start() {
            try {
                Files.createDirectories(HOME.getParent());
                return RunningNode.alone(Files.createTempDirectory(
                        HOME.getParent(), HOME.getFileName().toString()));
            } catch (IOException e) {
                throw new IllegalStateException("no node for tests", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("no node for tests", e);
            }
        }
    }

    /** A connection of its own. */
    public static Cluster connect() throws IOException {
        return new Cluster(access());
    }

    static ClusterAccess access() {
        return ClusterAccess.of(address().toString(), Map.of(), Duration.ofSeconds(30));
    }

    /** Where it answers. */
    public static URI address() {
        return Shared.NODE.address();
    }

    /** Suggestions of an engine, once they are gathered without a rest between. */
    public static GatheredSuggestions suggester(OpenSearchEngine engine, Cluster asking, IndexConfig config) {
        var pace = new Pace(0, Integer.MAX_VALUE, Duration.ofHours(1));
        return OpenSearchSuggester.of(engine, asking, config, PopularQueries.NONE, pace);
    }

    /** Corrections that are waited for. */
    public static Corrector corrector(GatheredSuggestions suggester, OpenSearchEngine engine, IndexConfig config) {
        return OpenSearchCorrector.by(suggester, engine, config, Duration.ofMinutes(1));
    }

    /** Names that no test has used before. */
    public static IndexNames names() {
        return new IndexNames("test" + INDEXES.incrementAndGet());
    }

    /** An engine over these articles alone, in two parts. */
    public static OpenSearchEngine engine(List<Article> articles, IndexConfig config, Clock clock) throws Exception {
        var cluster = connect();
        var names = names();
        publish(cluster, names, articles, config);
        return new OpenSearchEngine(cluster, names, config, clock);
    }

    /** Builds an index of these articles alone, in two parts, and serves it. */
    public static void publish(Cluster cluster, IndexNames names, List<Article> articles, IndexConfig config)
            throws Exception {
        var template = new IndexTemplate(config.facets(), config.ranking(), 2, 0);
        try (var builder = new OpenSearchIndexBuilder(cluster, names, template, config, "", "")) {
            for (var article : articles) {
                builder.add(article);
            }
            builder.publish();
        }
    }
}
