package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MatchKind;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.Folding;
import dev.wensou.text.TermKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a term or a phrase finds, and every count beside it, is what reading all the texts finds. */
class HitsEqualABruteForceScanTest {
    private static final int QUERIES = 1000;
    private static final Map<String, Function<Article, List<String>>> FACETS = Map.of(
            "technology", Article::technologies,
            "industry", Article::industries,
            "company", Article::companies,
            "keyword", Article::keywords,
            "source", article -> article.source().stream().toList(),
            "month", article -> month(article).map(YearMonth::toString).toList());

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void termsAndPhrasesFindWhatAScanFinds() throws Exception {
        var articles = Corpora.sample();
        try (var engine = TestIndex.engineOfSegments(data.resolve("sample"), articles)) {
            check(engine, articles);
        }
        var others = Corpora.random(random, 60);
        try (var engine = TestIndex.engineOfSegments(data.resolve("random"), others)) {
            check(engine, others);
        }
    }

    private void check(SearchEngine engine, List<Article> articles) {
        for (var i = 0; i < QUERIES / 2; i++) {
            var isPhrase = random.nextBoolean();
            var text = Corpora.hanPiece(random, random.pick(articles).body(), 1, isPhrase ? 12 : 4);
            if (text.isEmpty()) {
                continue;
            }
            if (random.nextInt(10) == 0) {
                // two pieces that may stand nowhere together
                text = text.substring(0, text.offsetByCodePoints(0, 1))
                        + Corpora.hanPiece(random, random.pick(articles).title(), 1, 1);
            }
            var folded = Folding.fold(text);
            check(
                    engine,
                    articles,
                    filtered(isPhrase ? "\"" + text + "\"" : text),
                    article -> Corpora.texts(article).stream().anyMatch(each -> each.contains(folded)));
        }
    }

    private Ask filtered(String query) {
        var ask = Ask.of(query);
        if (random.nextInt(3) > 0) {
            ask = ask.select("technology", "技" + random.nextInt(5), "大模型");
        }
        if (random.nextInt(3) == 0) {
            ask = ask.select("industry", "业1", "云计算");
        }
        if (random.nextInt(4) == 0) {
            ask = ask.select("source", "源" + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            var from = LocalDate.of(2020 + random.nextInt(5), 1 + random.nextInt(12), 1);
            ask = random.nextBoolean()
                    ? ask.dates(from.toString(), "")
                    : ask.dates(
                            from.toString(), from.plusDays(random.nextInt(700)).toString());
        }
        return ask;
    }

    private void check(SearchEngine engine, List<Article> articles, Ask ask, Predicate<Article> matches) {
        var what = random + ": " + ask;
        var answer = engine.search(ask.request());
        var found = articles.stream().filter(matches).toList();
        var hits = found.stream().filter(article -> passes(article, ask, "")).toList();

        assertEquals(hits.size(), answer.total(), what);
        assertEquals(
                hits.stream().map(article -> article.id().value()).sorted().toList(),
                // a term of two words is also near where its words stand apart
                answer.hits().stream()
                        .filter(hit -> hit.match() == MatchKind.STRICT)
                        .map(hit -> hit.card().id().value())
                        .sorted()
                        .toList(),
                what);
        // trees and ranges are held by CountsEqualAPlainCountTest
        var plain = answer.facets().stream()
                .filter(facet -> FACETS.containsKey(facet.name()))
                .toList();
        assertEquals(FACETS.size(), plain.size(), what);
        for (var facet : plain) {
            var siblings = found.stream()
                    .filter(article -> passes(article, ask, facet.name()))
                    .toList();
            var counts = counts(siblings, FACETS.get(facet.name()));
            var listed = listed(facet);
            assertEquals(counts.size(), listed.size() + facet.more(), what + " " + facet.name());
            counts.keySet().retainAll(listed.keySet());
            assertEquals(counts, listed, what + " " + facet.name());
        }
        var dated =
                found.stream().filter(article -> passes(article, ask, "dates")).toList();
        assertEquals(
                counts(dated, FACETS.get("month")),
                answer.dates().stream()
                        .collect(
                                Collectors.toMap(each -> TermKey.of(each.month().toString()), MonthCount::count)),
                what);
    }

    /** Whether an article passes all filters but the named one. */
    private static boolean passes(Article article, Ask ask, String except) {
        for (var selection : ask.request().selections().entrySet()) {
            var wanted = keys(selection.getValue());
            if (!selection.getKey().equals(except)
                    && keys(FACETS.get(selection.getKey()).apply(article)).stream()
                            .noneMatch(wanted::contains)) {
                return false;
            }
        }
        var range = ask.request().dates();
        if (except.equals("dates") || range.isAll()) {
            return true;
        }
        return article.publishedOn().isPresent()
                && range.from()
                        .map(from -> !article.publishedOn().get().day().isBefore(from))
                        .orElse(true)
                && range.to()
                        .map(to -> !article.publishedOn().get().day().isAfter(to))
                        .orElse(true);
    }

    /** What spellings of one value, as 半導體 and 半导体, have in common. */
    private static Set<String> keys(List<String> values) {
        return values.stream().map(TermKey::of).collect(Collectors.toSet());
    }

    private static Map<String, Integer> counts(List<Article> articles, Function<Article, List<String>> values) {
        var counts = new TreeMap<String, Integer>();
        articles.forEach(article -> keys(values.apply(article)).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /** A facet's counts but for selected zeros. */
    private static Map<String, Integer> listed(FacetCounts facet) {
        var counts = new TreeMap<String, Integer>();
        facet.values().stream()
                .filter(value -> value.count() > 0)
                .forEach(value -> counts.put(TermKey.of(value.value()), value.count()));
        return counts;
    }

    private static Stream<YearMonth> month(Article article) {
        return article.publishedOn().stream().map(date -> YearMonth.from(date.day()));
    }
}
