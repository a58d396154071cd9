package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Correction;
import dev.wensou.search.Cursor;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.Hit;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.MonthCount;
import dev.wensou.search.QueryReading;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.Snippet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SearchRequest REQUEST = SearchRequest.of("算力");
    private static final String[] PIECES = {
        "算力",
        "大模型",
        "GPU",
        " ",
        "\n",
        "\t",
        "\"",
        "\\",
        "/",
        "</script>",
        "\u0000",
        "\u001f",
        "\u007f",
        "é",
        "\u2028",
        "😀",
        "𠮷",
        "0"
    };

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AnswerJson answers = new AnswerJson(JSON, new RememberedBodies(RememberedBodies.MOST_BYTES));

    @Test
    void anAnswerIsWrittenAsItsViewIs() {
        for (var i = 0; i < 300; i++) {
            var answer = answer(response());
            assertEquals(slowly(answer, i), text(answers.of(REQUEST, i, answer)), "seed " + seed);
        }
    }

    @Test
    void aRememberedAnswerIsWrittenAsItsViewIsEachTime() {
        for (var i = 0; i < 100; i++) {
            var first = remembered(response());
            assertEquals(slowly(first, i), text(answers.of(REQUEST, i, first)), "seed " + seed);
            // the same lists: another time, cursor and correction
            var again = remembered(
                    first.response().withTookMillis(random.nextDouble()).withNext(cursor()));
            assertEquals(slowly(again, i + 1), text(answers.of(REQUEST, i + 1, again)), "seed " + seed);
        }
    }

    @Test
    void whatIsKeptIsGivenForTheVeryListsOnly() {
        var bodies = new RememberedBodies(10_000);
        var response = response();
        bodies.keep(REQUEST, response, new byte[] {1});
        assertArrayEquals(
                new byte[] {1}, bodies.find(REQUEST, response.withTookMillis(7)).orElseThrow());

        var hits = List.of(hit());
        var facets = List.of(facet());
        var dates = List.of(new MonthCount(YearMonth.of(2026, 1), 1));
        assertEquals(Optional.empty(), bodies.find(SearchRequest.of("another"), response));
        assertEquals(Optional.empty(), bodies.find(REQUEST, with(response, hits, response.facets(), response.dates())));
        assertEquals(Optional.empty(), bodies.find(REQUEST, with(response, response.hits(), facets, response.dates())));
        assertEquals(Optional.empty(), bodies.find(REQUEST, with(response, response.hits(), response.facets(), dates)));
    }

    @Test
    void thoseGoFirstThatWereNotAskedForForLongest() {
        var bodies = new RememberedBodies(1_000);
        var response = response();
        for (var i = 0; i < 20; i++) {
            bodies.keep(SearchRequest.of("q" + i), response, new byte[50]);
            assertNotEquals(Optional.empty(), bodies.find(SearchRequest.of("q0"), response));
        }
        bodies.keep(SearchRequest.of("one more"), response, new byte[60]);
        bodies.keep(SearchRequest.of("large"), response, new byte[100]);

        assertNotEquals(Optional.empty(), bodies.find(SearchRequest.of("q0"), response));
        assertEquals(Optional.empty(), bodies.find(SearchRequest.of("q1"), response));
        assertEquals(Optional.empty(), bodies.find(SearchRequest.of("q2"), response));
        assertNotEquals(Optional.empty(), bodies.find(SearchRequest.of("q3"), response));
        assertEquals(Optional.empty(), bodies.find(SearchRequest.of("large"), response));
    }

    private static String slowly(WatchedSearches.Answer answer, int page) {
        return text(JSON.writeValueAsBytes(Views.Search.of(REQUEST, page, answer.response(), answer.correction())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private WatchedSearches.Answer answer(SearchResponse response) {
        return new WatchedSearches.Answer(
                response, maybe(() -> new Correction(words(3), 1 + random.nextInt(9))), false);
    }

    private WatchedSearches.Answer remembered(SearchResponse response) {
        return new WatchedSearches.Answer(response, answer(response).correction(), true);
    }

    private static SearchResponse with(
            SearchResponse of, List<Hit> hits, List<FacetCounts> facets, List<MonthCount> dates) {
        return new SearchResponse(
                of.query(), of.total(), of.listed(), of.tookMillis(), of.generation(), hits, facets, dates, of.next());
    }

    private SearchResponse response() {
        return new SearchResponse(
                new QueryReading(
                        words(4),
                        random.nextBoolean(),
                        some(2, () -> new QueryReading.Expansion(words(1), some(2, () -> words(1)))),
                        some(2, () -> any(QueryWarning.values())),
                        some(2, () -> words(1)),
                        maybe(() -> words(2))),
                random.nextInt(),
                random.nextInt(1_000),
                random.nextDouble() * 100,
                words(1),
                List.copyOf(new ArrayList<>(some(12, this::hit))),
                some(4, this::facet),
                some(
                        20,
                        () -> new MonthCount(
                                YearMonth.of(1900 + random.nextInt(9_000), 1 + random.nextInt(12)),
                                random.nextInt(99))),
                maybe(this::cursor));
    }

    private Cursor cursor() {
        return new Cursor(
                "commit-" + random.nextInt(9),
                2 + random.nextInt(9),
                any(MatchKind.values()),
                random.nextInt(99),
                Optional.empty());
    }

    private Hit hit() {
        return new Hit(
                card(),
                random.nextBoolean() ? random.nextDouble() * 50 : random.nextInt(9),
                any(MatchKind.values()),
                marked(),
                some(3, () -> new Snippet(any(Snippet.Field.values()), marked(), random.nextInt(9_999))),
                maybe(this::explanation),
                some(3, this::card),
                random.nextInt(99),
                random.nextBoolean());
    }

    private Explanation explanation() {
        return new Explanation(
                any(Explanation.Match.values()),
                random.nextBoolean(),
                random.nextDouble(),
                random.nextDouble(),
                1,
                some(2, () -> any(Explanation.Rule.values())),
                some(
                        3,
                        () -> new Explanation.Word(
                                words(1),
                                any(Explanation.Origin.values()),
                                random.nextDouble(),
                                some(
                                        2,
                                        () -> new Explanation.Found(
                                                words(1), random.nextInt(9), some(2, () -> words(1)))))));
    }

    private ArticleCard card() {
        var derived = EnumSet.noneOf(ArticleField.class);
        derived.addAll(some(4, () -> any(ArticleField.values())));
        return new ArticleCard(
                new ArticleId("id" + random.nextInt(Integer.MAX_VALUE)),
                words(5),
                maybe(() -> words(2)),
                maybe(() -> words(2)),
                maybe(() -> words(2)),
                maybe(this::date),
                some(3, () -> words(1)),
                some(3, () -> words(1)),
                some(3, () -> words(1)),
                some(3, () -> words(1)),
                derived,
                any(Script.values()),
                words(1));
    }

    private PublicationDate date() {
        var day = LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new PublicationDate(day, PublicationDate.Precision.DAY);
    }

    private FacetCounts facet() {
        return new FacetCounts(
                words(1),
                words(1),
                some(
                        9,
                        () -> new FacetCounts.Value(
                                words(1),
                                words(1),
                                1 + random.nextInt(3),
                                random.nextInt(9),
                                random.nextInt(),
                                some(2, () -> words(1)))),
                random.nextInt(99));
    }

    private MarkedText marked() {
        var text = words(random.nextInt(20) == 0 ? 5_000 : 60);
        var marks = new ArrayList<Mark>();
        for (var at = random.nextInt(9); at + 4 < text.length() && marks.size() < 6; at += 5 + random.nextInt(20)) {
            marks.add(new Mark(at, at + 1 + random.nextInt(3)));
        }
        return new MarkedText(text, marks);
    }

    private String words(int most) {
        var text = new StringBuilder();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            text.append(any(PIECES));
        }
        return text.toString();
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> List<T> some(int most, Supplier<T> each) {
        var list = new ArrayList<T>();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            list.add(each.get());
        }
        return List.copyOf(list);
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }
}
