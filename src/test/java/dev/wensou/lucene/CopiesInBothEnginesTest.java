package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SimilarArticle;
import dev.wensou.search.SortOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine and the one of a cluster fold the same copies, where half of all articles have some. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiesInBothEnginesTest {
    private static final int ARTICLES = 240;
    private static final int COPIES = 160;
    private static final int QUERIES = 150;
    private static final int WALKS = 15;
    private static final Clock CLOCK =
            Clock.fixed(CountedArticles.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Seed random = Seed.of(getClass());
    private final List<Article> articles = new ArrayList<>();
    private LuceneEngine lucene;
    private OpenSearchEngine opensearch;

    @BeforeAll
    void index(@TempDir Path data) throws Exception {
        articles.addAll(CountedArticles.make(random, ARTICLES));
        // half a character, which no file holds, is another sign in each engine
        articles.removeIf(article -> !StandardCharsets.UTF_8.newEncoder().canEncode(article.body()));
        for (var i = 0; i < COPIES; i++) {
            // of a few articles there are many copies, and copies of copies
            articles.add(copy("copy" + i, articles.get(random.nextInt(articles.size() / (1 + random.nextInt(6))))));
        }
        var store = new GenerationStore(data);
        TestIndex.publishInSegments(store, articles, 100);
        lucene = new LuceneEngine(store, TestIndex.CONFIG, CLOCK, Duration.ofMinutes(1));
        opensearch = TestCluster.engine(articles, TestIndex.CONFIG, CLOCK);
    }

    @AfterAll
    void end() {
        opensearch.close();
        lucene.close();
    }

    /** On another day, often with some sentences left out. */
    private Article copy(String id, Article original) {
        var sentences = original.body().split("(?<=。)");
        var body = new StringBuilder();
        for (var sentence : sentences) {
            if (sentences.length < 8 || random.nextInt(10) > 0) {
                body.append(sentence);
            }
        }
        var day = CountedArticles.TODAY.minusDays(random.nextInt(1_000));
        return new Article(
                new ArticleId(id),
                original.title(),
                body.toString().strip(),
                List.of(),
                original.url(),
                original.source(),
                original.author(),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(new PublicationDate(day, PublicationDate.Precision.DAY)),
                original.keywords(),
                original.technologies(),
                original.industries(),
                original.companies(),
                original.summary(),
                original.script(),
                original.provenance(),
                id);
    }

    @Test
    void answersAreTheSame() {
        var requests = new RandomRequests(random, articles);
        var folded = 0;
        for (var i = 0; i < QUERIES; i++) {
            var request = requests.next().collapsed(true);
            var expected = lucene.search(request);
            assertAlike(expected, opensearch.search(request), random + ": " + request);
            folded += expected.listed() < expected.total() ? 1 : 0;
        }
        assertTrue(folded > QUERIES / 4, random + ": copies were folded in " + folded + " answers");
    }

    /** Strict hits first, then near ones, behind the hits that were looked at once more and among them. */
    @Test
    void walksAreTheSame() {
        var queries = new PlainQueries(random, articles);
        for (var i = 0; i < WALKS; i++) {
            var request = Ask.of(i < 2 ? "" : queries.next().text())
                    .sort(random.pick(List.of(SortOrder.values())))
                    .page(1, 1 + random.nextInt(40))
                    .request()
                    .collapsed(true);
            var expected = lucene.search(request);
            var found = opensearch.search(request);
            for (var page = 1; expected.next().isPresent(); page++) {
                assertAlike(expected, found, random + ": " + request + ", page " + page);
                expected = lucene.after(request, expected.next().get());
                found = opensearch.after(request, found.next().orElseThrow());
            }
            assertAlike(expected, found, random + ": " + request);
        }
    }

    /** However deep a page lies, and wherever the one before it ended. */
    @Test
    void pagesByNumberAndExportsAreTheWalk() {
        for (var query : List.of("", "的", "中国 OR 公司 OR 的")) {
            for (var sort : SortOrder.values()) {
                var ask = Ask.of(query).sort(sort);
                var walked = new ArrayList<String>();
                var answer = opensearch.search(ask.page(1, 7).request().collapsed(true));
                var total = answer.listed();
                while (true) {
                    answer.hits().forEach(hit -> walked.add(hit.card().id().value()));
                    if (answer.next().isEmpty() || walked.size() >= total) {
                        break;
                    }
                    answer = opensearch.after(
                            ask.request().collapsed(true), answer.next().get());
                }
                var paged = new ArrayList<String>();
                for (var page = 1; paged.size() < total; page++) {
                    opensearch.search(ask.page(page, 13).request().collapsed(true)).hits().stream()
                            .limit(total - paged.size())
                            .forEach(hit -> paged.add(hit.card().id().value()));
                }
                var exported = new ArrayList<String>();
                opensearch.eachHit(
                        ask.request().collapsed(true),
                        hit -> exported.add(hit.card().id().value()));
                assertEquals(paged, walked.subList(0, paged.size()), random + ": " + query + " " + sort);
                assertEquals(paged, exported, random + ": " + query + " " + sort);
            }
        }
    }

    @Test
    void relatedQueriesAreTheSame() {
        var requests = new RandomRequests(random, articles);
        for (var i = 0; i < WALKS; ) {
            var query = requests.next().query();
            var hits = lucene.search(SearchRequest.of(query).collapsed(true));
            // where all are looked at, as the fiftieth may be another of those that score alike
            if (hits.total() > 0 && hits.listed() <= RelatedSearch.HITS) {
                i++;
                assertEquals(
                        lucene.related(query, 10).queries(),
                        opensearch.related(query, 10).queries(),
                        random + ": " + query);
            }
        }
    }

    @Test
    void similarArticlesAreOneOfEachStoryAndNoneOfTheirOwn() {
        for (var i = 0; i < WALKS; i++) {
            var article = random.pick(articles);
            var expected = lucene.similar(article.id(), 10).orElseThrow().articles();
            var found = opensearch.similar(article.id(), 10).orElseThrow().articles();
            assertEquals(expected.size(), found.size(), random + ": " + article.id());
            for (var j = 0; j < expected.size(); j++) {
                SimilarArticle wanted = expected.get(j);
                assertEquals(
                        wanted.score(),
                        found.get(j).score(),
                        wanted.score() * 1e-5,
                        random + ": " + article.id() + " " + j);
            }
        }
    }

    /** Which of some copies that score alike is the hit may differ; the story and what is folded may not. */
    private static void assertAlike(SearchResponse expected, SearchResponse found, String what) {
        assertEquals(expected.total(), found.total(), what);
        assertEquals(expected.listed(), found.listed(), what);
        assertEquals(expected.dates(), found.dates(), what);
        assertEquals(expected.facets(), found.facets(), what);
        assertEquals(expected.query(), found.query(), what);
        assertEquals(expected.hits().size(), found.hits().size(), what);
        var byStory = new HashMap<TreeSet<String>, Hit>();
        expected.hits().forEach(hit -> byStory.put(story(hit), hit));
        for (var i = 0; i < expected.hits().size(); i++) {
            var wanted = expected.hits().get(i);
            var hit = found.hits().get(i);
            var where = what + ", hit " + (i + 1) + ": " + wanted.card().id() + " or "
                    + hit.card().id();
            assertEquals(wanted.match(), hit.match(), where);
            assertEquals(wanted.score(), hit.score(), SameAnswers.TOLERANCE, where);
            var same = byStory.get(story(hit));
            if (same == null) {
                SameAnswers.assertTiesWithAnEdge(expected.hits(), hit, where);
                continue;
            }
            assertEquals(same.score(), hit.score(), SameAnswers.TOLERANCE, where);
            assertEquals(same.duplicateCount(), hit.duplicateCount(), where);
            if (same.card().id().equals(hit.card().id())) {
                assertEquals(same.card(), hit.card(), where);
                assertEquals(same.snippets(), hit.snippets(), where);
                assertEquals(days(same), days(hit), where);
            }
        }
        assertEquals(next(expected), next(found), what);
    }

    private static TreeSet<String> story(Hit hit) {
        var story = new TreeSet<String>();
        story.add(hit.card().id().value());
        hit.duplicates().forEach(copy -> story.add(copy.id().value()));
        return story;
    }

    private static List<Optional<PublicationDate>> days(Hit hit) {
        return hit.duplicates().stream().map(ArticleCard::publishedOn).toList();
    }

    private static Optional<String> next(SearchResponse answer) {
        return answer.next().map(next -> next.page() + " behind " + next.before() + " " + next.match());
    }
}
