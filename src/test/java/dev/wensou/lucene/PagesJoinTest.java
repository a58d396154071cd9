package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.search.Cursor;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the size of the pages, joined they are one and the same answer. */
class PagesJoinTest {
    private static final int QUERIES = 80;
    private static final List<String> WORDS = List.of(
            "云计算", "芯片", "大模型", "学习", "算力 开源", "长文本 雲", "中国", "GPT", "C++", "云", "\"模型\"", "大 学", "云计算的开源芯片长文本");

    @TempDir
    Path data;

    @Test
    void pagesByCursorJoinToTheAnswerByPageNumber() throws Exception {
        var random = Seed.of(PagesJoinTest.class);
        var articles = withCopies(random, Corpora.random(random, 330));
        var near = 0;
        var strict = 0;
        try (var engine = TestIndex.engineOfSegments(data, articles)) {
            for (var i = 0; i < QUERIES; i++) {
                // the first has more near hits than a page may hold, whatever the others are
                var request = i == 0 ? Ask.of("芯片 大模型 zqxjk").page(1, 7).request() : request(random);
                var said = random + ", " + request;
                var walked = walk(engine, request);
                var strictly = ids(walked, MatchKind.STRICT);
                assertEquals(ids(byNumber(engine, request), MatchKind.STRICT), strictly, said);
                assertEquals(exported(engine, request), strictly, said);
                var others = ids(walked, MatchKind.NEAR);
                if (strictly.size() < request.size()) {
                    var large = sized(request, SearchRequest.MAX_SIZE);
                    assertEquals(ids(walk(engine, large), MatchKind.NEAR), others, said);
                } else {
                    assertEquals(List.of(), others, said);
                }
                var all = walked.stream().map(hit -> hit.card().id()).toList();
                assertEquals(all.size(), new HashSet<>(all).size(), "a repeat; " + said);
                assertEquals(
                        walked.stream().map(Hit::match).sorted().toList(),
                        walked.stream().map(Hit::match).toList(),
                        said);
                strict = Math.max(strict, strictly.size());
                near = Math.max(near, others.size());
            }
        }
        assertTrue(strict > SearchRequest.MAX_SIZE, "at most " + strict + " hits; " + random);
        assertTrue(near > SearchRequest.MAX_SIZE, "at most " + near + " near hits; " + random);
    }

    @Test
    void theLastPageHasNoNext() throws Exception {
        try (var engine =
                TestIndex.engine(data, List.of(TestArticle.article("a", "芯片"), TestArticle.article("b", "芯片")))) {
            var first = engine.search(Ask.of("芯片").page(1, 1).request());
            var second =
                    engine.after(Ask.of("芯片").page(1, 1).request(), first.next().orElseThrow());

            assertEquals(Optional.empty(), second.next());
            assertEquals(2, second.total());
            assertEquals(2, second.listed());
            assertEquals(first.facets(), second.facets());
            assertEquals(
                    Optional.empty(),
                    engine.search(Ask.of("芯片").page(1, 2).request()).next());
        }
    }

    /** A third of the articles, and for each of some of them a few copies of their texts. */
    private static List<Article> withCopies(Seed random, List<Article> articles) {
        var all = new ArrayList<>(articles);
        for (var i = 0; i < 90; i++) {
            var original = random.pick(articles);
            all.add(TestArticle.article("copy" + i)
                    .title(original.title())
                    .body(original.body())
                    .date("202%d-01-01".formatted(random.nextInt(4)))
                    .build());
        }
        return all;
    }

    private static SearchRequest request(Seed random) {
        var ask = Ask.of(random.nextInt(10) == 0 ? "" : random.pick(WORDS))
                .sort(random.nextInt(3) > 0 ? SortOrder.RELEVANCE : random.pick(List.of(SortOrder.values())))
                .page(1, 1 + random.nextInt(random.nextBoolean() ? 12 : 100));
        if (random.nextInt(3) == 0) {
            ask = ask.select("technology", "技" + random.nextInt(4), "技" + random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            ask = ask.dates("2021-02-01", "2022-11-30");
        }
        return ask.request().collapsed(random.nextBoolean());
    }

    private static SearchRequest sized(SearchRequest request, int size) {
        return paged(request, 1, size);
    }

    private static SearchRequest paged(SearchRequest request, int page, int size) {
        return new SearchRequest(
                request.query(),
                page,
                size,
                request.sort(),
                request.selections(),
                request.dates(),
                request.facets(),
                request.explain(),
                request.collapse());
    }

    private static List<Hit> walk(LuceneEngine engine, SearchRequest request) {
        var hits = new ArrayList<Hit>();
        SearchResponse answer = engine.search(request);
        var pages = 1;
        while (true) {
            hits.addAll(answer.hits());
            Optional<Cursor> next = answer.next();
            if (next.isEmpty()) {
                return hits;
            }
            assertTrue(!answer.hits().isEmpty(), "an empty page has a next");
            assertEquals(++pages, next.get().page());
            answer = engine.after(request, next.get());
            assertTrue(answer.hits().size() <= request.size());
        }
    }

    private static List<Hit> byNumber(LuceneEngine engine, SearchRequest request) {
        var hits = new ArrayList<Hit>();
        for (var page = 1; ; page++) {
            var answer = engine.search(paged(request, page, SearchRequest.MAX_SIZE));
            hits.addAll(answer.hits());
            if ((long) page * SearchRequest.MAX_SIZE >= answer.listed()) {
                return hits;
            }
        }
    }

    private static List<String> exported(LuceneEngine engine, SearchRequest request) {
        var ids = new ArrayList<String>();
        engine.eachHit(request, hit -> ids.add(hit.card().id().value()));
        return ids;
    }

    private static List<String> ids(List<Hit> hits, MatchKind match) {
        return hits.stream()
                .filter(hit -> hit.match() == match)
                .map(hit -> hit.card().id().value())
                .toList();
    }
}
