package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.OpenSearchIndexBuilder;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.opensearch.node.RunningNode;
import dev.wensou.search.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine and the one of a cluster find the same, whatever is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothEnginesTest {
    private static final int SYNTHETIC = 300;
    private static final int QUERIES = 200;
    private static final int WALKS = 12;
    private static final int PAGES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Clock CLOCK =
            Clock.fixed(CountedArticles.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Seed random = Seed.of(getClass());
    private final List<Article> articles = new ArrayList<>();
    private RunningNode node;
    private LuceneEngine lucene;
    private OpenSearchEngine opensearch;

    @BeforeAll
    void index(@TempDir Path data, @TempDir Path home) throws Exception {
        articles.addAll(Corpora.sample());
        articles.addAll(CountedArticles.make(random, SYNTHETIC));
        articles.addAll(Corpora.random(random, 60));
        // half a character, which no file holds, is another sign in each engine
        articles.removeIf(article -> !StandardCharsets.UTF_8.newEncoder().canEncode(article.body()));
        var config = TestIndex.CONFIG;
        var store = new GenerationStore(data);
        TestIndex.publishInSegments(store, articles, 100);
        lucene = new LuceneEngine(store, config, CLOCK, PATIENCE);
        node = RunningNode.alone(home);
        var names = new IndexNames("wensou");
        var cluster = new Cluster(ClusterAccess.of(node.address().toString(), Map.of(), PATIENCE));
        try (var builder = new OpenSearchIndexBuilder(
                cluster, names, new IndexTemplate(config.facets(), config.ranking(), 2, 0), config, "", "")) {
            for (var article : articles) {
                builder.add(article);
            }
            builder.publish();
        }
        opensearch = new OpenSearchEngine(cluster, names, config, CLOCK);
    }

    @AfterAll
    void end() {
        opensearch.close();
        node.close();
        lucene.close();
    }

    @Test
    void matchesOfAnyQueryAreTheSame() {
        var queries = new PlainQueries(random, articles);
        for (var i = 0; i < QUERIES; i++) {
            var request = Ask.of(queries.next().text()).request();
            var what = random + ": " + request;
            assertEquals(new HashSet<>(lucene.matches(request)), new HashSet<>(opensearch.matches(request)), what);
        }
    }

    @Test
    void answersAreTheSame() {
        var queries = new RandomRequests(random, articles);
        for (var i = 0; i < QUERIES; i++) {
            var request = queries.next();
            SameAnswers.assertAlike(lucene.search(request), opensearch.search(request), random + ": " + request);
        }
    }

    /** Strict hits first, then near ones, behind the hits that were looked at once more and among them. */
    @Test
    void walksAreTheSame() {
        var queries = new PlainQueries(random, articles);
        for (var i = 0; i < WALKS; i++) {
            var request = Ask.of(queries.next().text())
                    .page(1, 1 + random.nextInt(40))
                    .request();
            var expected = lucene.search(request);
            var found = opensearch.search(request);
            for (var page = 1; page < PAGES && expected.next().isPresent(); page++) {
                SameAnswers.assertAlike(expected, found, random + ": " + request + ", page " + page);
                expected = lucene.after(request, expected.next().get());
                found = opensearch.after(request, found.next().orElseThrow());
            }
            SameAnswers.assertAlike(expected, found, random + ": " + request);
        }
    }

    @Test
    void explanationsAreTheSame() {
        var requests = new RandomRequests(random, articles);
        for (var i = 0; i < WALKS; i++) {
            var query = requests.next().query();
            var id = random.pick(articles).id();
            var what = random + ": " + id + " " + query;
            var expected = lucene.explain(id, query).orElseThrow();
            var found = opensearch.explain(id, query).orElseThrow();
            assertEquals(expected.match(), found.match(), what);
            assertEquals(expected.whole(), found.whole(), what);
            assertEquals(expected.words(), found.words(), what);
            assertEquals(expected.score(), found.score(), SameAnswers.TOLERANCE, what);
            assertEquals(expected.places(), found.places(), SameAnswers.TOLERANCE, what);
        }
    }

    /** Where all hits are looked at, as of those that score alike another may be the last. */
    @Test
    void relatedQueriesAreTheSame() {
        var requests = new RandomRequests(random, articles);
        for (var i = 0; i < WALKS; ) {
            var query = requests.next().query();
            var hits = lucene.search(SearchRequest.of(query).collapsed(true));
            if (hits.total() == 0 || hits.listed() > RelatedSearch.HITS) {
                continue;
            }
            i++;
            assertEquals(
                    lucene.related(query, 10).queries(),
                    opensearch.related(query, 10).queries(),
                    random + ": " + query);
        }
    }

    /** More of them where some score alike. */
    @Test
    void similarArticlesAreTheSame() {
        for (var i = 0; i < WALKS; i++) {
            var article = random.pick(articles);
            var expected = lucene.similar(article.id(), 10).orElseThrow().articles();
            var found = opensearch.similar(article.id(), 15).orElseThrow().articles().stream()
                    .collect(Collectors.toMap(each -> each.card().id(), each -> each));
            for (var each : expected) {
                var what = random + ": " + article.id() + " and " + each.card().id();
                var same = Optional.ofNullable(found.get(each.card().id()));
                assertTrue(same.isPresent(), what);
                assertEquals(each.score(), same.get().score(), each.score() * 1e-5, what);
                assertEquals(each.shared(), same.get().shared(), what);
            }
        }
    }
}
