package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.Ask;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.TermKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under random queries and filters every number of an answer is what looking at every article gives. */
class CountsEqualAPlainCountTest {
    private static final int QUERIES = 1000;
    private static final int SYNTHETIC = 450;
    private static final int REPLACED = 60;
    private static final int PER_SEGMENT = 64;
    private static final Clock CLOCK =
            Clock.fixed(CountedArticles.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final String NO_VALUE = "没有的";

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void totalsFacetsMoreAndMonthsAreWhatAPlainCountGives() throws Exception {
        var articles = new ArrayList<>(Corpora.sample());
        articles.addAll(CountedArticles.make(random, SYNTHETIC));
        // an earlier state of some articles, which stays in its segment as deleted
        var written = new ArrayList<>(CountedArticles.make(random, REPLACED));
        written.addAll(articles);
        var keys = PlainCount.Keys.of(articles);
        var queries = new PlainQueries(random, articles);
        try (var engine = TestIndex.engineOfSegments(data, config(), CLOCK, written, PER_SEGMENT)) {
            for (var i = 0; i < QUERIES; i++) {
                var query = queries.next();
                check(engine, query.matches(engine, articles), keys, filtered(query.text(), articles));
            }
        }
    }

    /** The plain configuration with many facets. */
    private static IndexConfig config() {
        var plain = TestIndex.CONFIG;
        return new IndexConfig(
                IndexConfig.load(ConfigFiles.in(Path.of("src/test/resources/counted-config")))
                        .facets(),
                plain.ranking(),
                plain.labels(),
                plain.boilerplate(),
                plain.repetition(),
                plain.jsonFields(),
                plain.taxonomy(),
                plain.duplicates(),
                plain.pinyin(),
                plain.lookAlikes(),
                plain.segmenter(),
                plain.vocabulary(),
                plain.fingerprint());
    }

    private void check(SearchEngine engine, List<Article> matches, PlainCount.Keys keys, Ask ask) {
        var request = ask.request().collapsed(random.nextBoolean());
        var what = random + ": " + request;
        var expected = new PlainCount(matches, request, keys);

        var answer = engine.search(request);

        assertEquals(expected.hits().size(), answer.total(), what);
        assertEquals(
                expected.months(),
                answer.dates().stream()
                        .collect(Collectors.toMap(each -> each.month().toString(), MonthCount::count)),
                what);
        assertEquals(
                PlainFacet.ALL.stream().map(PlainFacet::name).toList(),
                answer.facets().stream().map(facet -> facet.name()).toList(),
                what);
        for (var facet : answer.facets()) {
            check(PlainFacet.of(facet.name()), expected, what).isShortened(facet);
        }
        lookInto(random.pick(PlainFacet.ALL), engine, expected, what);
    }

    private FacetCheck check(PlainFacet facet, PlainCount expected, String what) {
        var asked = expected.request().selections().getOrDefault(facet.name(), List.of());
        return new FacetCheck(facet, expected.counts(facet), asked, what);
    }

    private void lookInto(PlainFacet facet, SearchEngine engine, PlainCount expected, String what) {
        var keys = new ArrayList<>(expected.counts(facet).keySet());
        if (keys.isEmpty()) {
            return;
        }
        var some = random.pick(keys);
        var parent = facet.isTree() && random.nextInt(3) == 0
                ? Optional.of(String.join(facet.separator(), some.subList(0, Math.max(1, some.size() - 1))))
                : Optional.<String>empty();
        var contains = random.nextInt(3) == 0
                ? ""
                : some.getLast()
                        .substring(random.nextInt(some.getLast().length()))
                        .strip();
        // four pages at most, so that the looks take no longer than the searches
        var size = Math.min(FacetRequest.MAX_SIZE, 1 + random.nextInt(keys.size()) + keys.size() / 3);
        var all = new ArrayList<FacetCounts.Value>();
        var page = 1;
        FacetValues found;
        do {
            found = engine.values(
                    new FacetRequest(expected.request(), facet.name(), "", contains, parent, page++, size));
            all.addAll(found.values());
        } while (!found.values().isEmpty());
        var known = new HashSet<>(keys);
        for (var value : expected.request().selections().getOrDefault(facet.name(), List.of())) {
            if (!value.equals(NO_VALUE)) {
                known.addAll(facet.upTo(facet.key(value)));
            }
        }
        assertEquals(all.size(), found.total(), what);
        check(facet, expected, what + " contains=" + contains + " parent=" + parent)
                .isAll(all, wanted(facet, known, contains, parent));
    }

    /** The keys that a look into a facet asks for. */
    private static Set<List<String>> wanted(
            PlainFacet facet, Set<List<String>> known, String contains, Optional<String> parent) {
        var text = TermKey.of(contains);
        return known.stream()
                .filter(key -> parent.isEmpty()
                        || key.size() > 1 && key.subList(0, key.size() - 1).equals(facet.key(parent.get())))
                .filter(key -> key.stream().anyMatch(level -> level.contains(text)))
                .filter(key -> !text.isEmpty() || parent.isPresent() || key.size() == 1)
                .collect(Collectors.toSet());
    }

    private Ask filtered(String query, List<Article> articles) {
        var ask = Ask.of(query).page(1, 1);
        for (var facet : PlainFacet.ALL) {
            if (random.nextInt(5) == 0) {
                ask = ask.select(facet.name(), values(facet, articles));
            }
        }
        if (random.nextInt(3) == 0) {
            var from = LocalDate.of(2019 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var to = from.plusDays(random.nextInt(900)).toString();
            ask = switch (random.nextInt(3)) {
                case 0 -> ask.dates(from.toString(), "");
                case 1 -> ask.dates("", to);
                default -> ask.dates(from.toString(), to);
            };
        }
        return ask;
    }

    /** Values that articles have, on any level, and sometimes one that none has. */
    private String[] values(PlainFacet facet, List<Article> articles) {
        var values = new LinkedHashSet<String>();
        for (var wanted = 1 + random.nextInt(3); values.size() < wanted; ) {
            var written = facet.written().apply(random.pick(articles));
            if (random.nextInt(30) == 0) {
                values.add(NO_VALUE);
            } else if (!written.isEmpty()) {
                values.add(facet.ancestor(random.pick(written), random));
            }
        }
        return values.toArray(String[]::new);
    }
}
