package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.Cursor;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random rules over the sample and copies of some of its articles: an answer with rules is the answer without them, less
 * what is hidden, behind what is pinned, whatever the pages that it is read by.
 */
class RulesEqualTheirDefinitionTest {
    private static final int ROUNDS = 80;
    /** As many where chance has not brought each kind by then: two of 80 rounds had near articles with seed 48768599905211. */
    private static final int MOST_ROUNDS = 800;

    private static final List<String> KINDS = List.of("pinned", "unmatched", "hidden", "folded", "reordered", "near");
    /** So many of the best hits are looked at once more; what is hidden lets others in. */
    private static final int LOOKED_AT = 50;

    private static final List<String> QUERIES =
            List.of("算力", "容器", "模型", "数据 模型", "開源", "芯片 -算力", "人工智能芯片", "Docker OR 容器", "技术", "安全", "\"开源\" 模型");

    @TempDir
    private Path folder;

    private final Seed random = Seed.of(RulesEqualTheirDefinitionTest.class);
    private List<Article> articles;
    private Path settings;

    @BeforeEach
    void copy() throws IOException {
        articles = new ArrayList<>(Corpora.sample());
        for (var i = 0; i < 12; i++) {
            var original = random.pick(articles);
            articles.add(TestArticle.article("copy" + i)
                    .title(original.title())
                    .body(original.body())
                    .date("202%d-01-01".formatted(random.nextInt(4)))
                    .source("转载")
                    .url("https://example.com/" + i % 9)
                    .build());
        }
        settings = Files.createDirectories(folder.resolve("config"));
        try (var files = Files.list(Path.of("src/test/resources/plain-config"))) {
            for (var file : files.toList()) {
                Files.copy(file, settings.resolve(file.getFileName()));
            }
        }
    }

    /** What a random rule does. */
    private record Rule(String query, List<String> pin, List<String> hide, Map<String, Double> boosts) {
        String json(String name) {
            return JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "name",
                            name,
                            "match",
                            List.of(query),
                            "pin",
                            pin,
                            "hide",
                            hide,
                            "boost",
                            boosts.entrySet().stream()
                                    .map(boost -> Map.of(
                                            "facet", "source", "value", boost.getKey(), "factor", boost.getValue()))
                                    .toList(),
                            "redirect",
                            "/"));
        }
    }

    @Test
    void anAnswerIsThatWithoutRulesLessWhatIsHiddenBehindWhatIsPinned() throws Exception {
        var config = IndexConfig.load(ConfigFiles.in(settings));
        var data = folder.resolve("data");
        TestIndex.publishInSegments(new GenerationStore(data), articles, 7);
        var seen = new HashMap<String, Integer>();
        try (var plain = new LuceneEngine(new GenerationStore(data), TestIndex.CONFIG);
                var ruled = new LuceneEngine(new GenerationStore(data), config)) {
            var stories = stories(plain);
            for (var round = 0; round < ROUNDS || round < MOST_ROUNDS && !isEachSeen(seen); round++) {
                var query = random.pick(QUERIES);
                var rules = List.of(rule(query), rule(query));
                Files.writeString(
                        settings.resolve("rules.json"),
                        "[" + rules.get(0).json("a") + "," + rules.get(1).json("b") + "]");
                config.vocabulary().reload();
                var request = request(query);
                var said = random + ", round " + round + ", " + request + ", " + rules;
                check(plain, ruled, rules, request, stories, said, seen);
            }
        }
        assertTrue(isEachSeen(seen), seen + "; " + random);
    }

    private static boolean isEachSeen(Map<String, Integer> seen) {
        return KINDS.stream().allMatch(kind -> seen.getOrDefault(kind, 0) > 2);
    }

    private void check(
            LuceneEngine plain,
            LuceneEngine ruled,
            List<Rule> rules,
            SearchRequest request,
            Map<String, String> stories,
            String said,
            Map<String, Integer> seen) {
        var hidden = named(rules.stream().flatMap(rule -> rule.hide().stream()));
        var flat = request.collapsed(false);
        var before = byNumber(plain, flat).stream()
                .map(hit -> hit.card().id().value())
                .filter(id -> !hidden.contains(id))
                .toList();
        Function<String, String> story = id -> request.collapse() ? stories.getOrDefault(id, id) : id;
        var pinned = request.sort() == SortOrder.RELEVANCE ? pinned(rules, request, hidden) : List.<String>of();
        var wanted = new LinkedHashSet<String>();
        var known = new HashSet<String>();
        Stream.concat(pinned.stream(), before.stream())
                .filter(id -> known.add(story.apply(id)))
                .forEach(wanted::add);

        var answer = ruled.search(request);
        var all = byNumber(ruled, request);
        var ids = all.stream().map(hit -> hit.card().id().value()).toList();

        assertEquals(List.of("a", "b"), answer.query().rules(), said);
        assertEquals(before.size(), answer.total(), said);
        assertEquals(wanted.size(), answer.listed(), said);
        var hasBoosts = rules.stream().anyMatch(rule -> !rule.boosts().isEmpty());
        // where copies are folded, scores say which of them stays, and boosts change scores
        var compared = hasBoosts && request.sort() == SortOrder.RELEVANCE ? story : Function.<String>identity();
        assertEquals(
                wanted.stream().map(compared).collect(Collectors.toSet()),
                ids.stream().map(compared).collect(Collectors.toSet()),
                said);
        if (!hasBoosts && before.size() <= LOOKED_AT - hidden.size()) {
            assertEquals(List.copyOf(wanted), ids, said);
        }
        var firsts = all.stream()
                .filter(Hit::pinned)
                .map(hit -> hit.card().id().value())
                .toList();
        assertEquals(ids.subList(0, firsts.size()), firsts, said);
        assertEquals(
                new LinkedHashSet<>(pinned).stream().map(story).distinct().toList(),
                firsts.stream().map(story).toList(),
                said);
        assertEquals(ids, walked(ruled, request, said), said);
        assertEquals(ids, exported(ruled, request), said);
        assertEquals(
                new HashSet<>(before),
                ruled.matches(request).stream().map(id -> id.value()).collect(Collectors.toSet()),
                said);
        assertEquals(counted(before, article -> article.source().stream().toList()), counts(answer, "source"), said);
        assertEquals(
                counted(
                        before,
                        article -> article.publishedOn().stream()
                                .map(date -> date.day().toString().substring(0, 7))
                                .toList()),
                answer.dates().stream()
                        .collect(Collectors.toMap(
                                each -> each.month().toString(), each -> each.count(), Integer::sum, TreeMap::new)),
                said);
        for (var hit : answer.hits()) {
            assertTrue(!hidden.contains(hit.card().id().value()), said);
            hit.duplicates()
                    .forEach(copy -> assertTrue(!hidden.contains(copy.id().value()), said));
        }
        var first = answer.hits().stream()
                .map(hit -> story.apply(hit.card().id().value()))
                .toList();
        assertEquals(first.size(), new HashSet<>(first).size(), said);

        count(seen, "pinned", !firsts.isEmpty());
        count(seen, "unmatched", firsts.stream().anyMatch(id -> !before.contains(id)));
        count(seen, "hidden", plain.search(flat).total() > before.size());
        count(
                seen,
                "folded",
                wanted.size()
                        < Stream.concat(pinned.stream(), before.stream())
                                .distinct()
                                .count());
        count(seen, "reordered", hasBoosts && !List.copyOf(wanted).equals(ids));
        count(seen, "near", answer.hits().size() > Math.min(request.size(), wanted.size()));
    }

    private static void count(Map<String, Integer> seen, String kind, boolean happened) {
        seen.merge(kind, happened ? 1 : 0, Integer::sum);
    }

    /** The ids of the articles that ids or addresses mean. */
    private Set<String> named(Stream<String> names) {
        return names.flatMap(name -> articles.stream().filter(article -> isNamed(article, name)))
                .map(article -> article.id().value())
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(Article article, String name) {
        return article.id().value().equals(name)
                || article.url().filter(name::equals).isPresent();
    }

    private List<String> pinned(List<Rule> rules, SearchRequest request, Set<String> hidden) {
        var chosen = request.selections().getOrDefault("source", List.of()).stream()
                .map(Folding::fold)
                .toList();
        return rules.stream()
                .flatMap(rule -> rule.pin().stream())
                .flatMap(name -> articles.stream()
                        .filter(article -> isNamed(article, name))
                        .filter(article -> !hidden.contains(article.id().value()))
                        .filter(article -> chosen.isEmpty()
                                || article.source()
                                        .map(Folding::fold)
                                        .filter(chosen::contains)
                                        .isPresent())
                        .limit(1))
                .map(article -> article.id().value())
                .distinct()
                .toList();
    }

    private Rule rule(String query) {
        var boosts = new HashMap<String, Double>();
        if (random.nextInt(3) == 0) {
            random.pick(articles).source().ifPresent(source -> boosts.put(source, random.nextBoolean() ? 5.0 : 0.2));
        }
        var pin = names(random.nextInt(5));
        var hide = names(random.nextInt(8)).stream()
                .filter(name -> !pin.contains(name))
                .toList();
        return new Rule(query, pin, hide, boosts);
    }

    private List<String> names(int count) {
        var names = new LinkedHashSet<String>();
        for (var i = 0; i < count; i++) {
            var article = random.pick(articles);
            var id = article.id().value();
            names.add(
                    random.nextInt(9) == 0
                            ? "absent" + i
                            : random.nextBoolean() ? article.url().orElse(id) : id);
        }
        return List.copyOf(names);
    }

    private SearchRequest request(String query) {
        var ask = Ask.of(query)
                .page(1, 2 + random.nextInt(20))
                .sort(random.nextInt(4) > 0 ? SortOrder.RELEVANCE : random.pick(List.of(SortOrder.values())));
        if (random.nextInt(4) == 0) {
            ask = ask.select(
                    "source",
                    Stream.of(random.pick(articles), random.pick(articles))
                            .flatMap(article -> article.source().stream())
                            .distinct()
                            .toArray(String[]::new));
        }
        return ask.request().collapsed(random.nextBoolean());
    }

    /** For each article that has copies, one name for all of them. */
    private static Map<String, String> stories(LuceneEngine engine) {
        var stories = new HashMap<String, String>();
        for (var hit : engine.search(Ask.of("").request().collapsed(true)).hits()) {
            for (var copy : hit.duplicates()) {
                stories.put(copy.id().value(), hit.card().id().value());
            }
        }
        return stories;
    }

    private Map<String, Integer> counted(Collection<String> ids, Function<Article, List<String>> values) {
        var counts = new TreeMap<String, Integer>();
        for (var article : articles) {
            if (ids.contains(article.id().value())) {
                values.apply(article).forEach(value -> counts.merge(Folding.fold(value), 1, Integer::sum));
            }
        }
        return counts;
    }

    /** Without the values that a filter on the facet leaves out, which are counted as if it were not there. */
    private static Map<String, Integer> counts(SearchResponse answer, String facet) {
        var values = answer.facets().stream()
                .filter(each -> each.name().equals(facet))
                .flatMap(each -> each.values().stream())
                .toList();
        var isFiltered = values.stream().anyMatch(FacetCounts.Value::selected);
        return values.stream()
                .filter(value -> value.count() > 0 && (!isFiltered || value.selected()))
                .collect(Collectors.toMap(
                        value -> Folding.fold(value.value()), FacetCounts.Value::count, Integer::sum, TreeMap::new));
    }

    private static SearchRequest page(SearchRequest request, int page) {
        return new SearchRequest(
                request.query(),
                page,
                request.size(),
                request.sort(),
                request.selections(),
                request.dates(),
                request.facets(),
                request.explain(),
                request.collapse());
    }

    private static List<Hit> byNumber(LuceneEngine engine, SearchRequest request) {
        var hits = new ArrayList<Hit>();
        for (var page = 1; ; page++) {
            var answer = engine.search(page(request, page));
            hits.addAll(answer.hits());
            if ((long) page * request.size() >= answer.listed()) {
                // what follows the hits on a first page is near
                return hits.subList(0, (int) answer.listed());
            }
        }
    }

    private static List<String> walked(LuceneEngine engine, SearchRequest request, String said) {
        var hits = new ArrayList<String>();
        var answer = engine.search(request);
        while (true) {
            answer.hits().forEach(hit -> hits.add(hit.card().id().value()));
            Optional<Cursor> next = answer.next();
            if (next.isEmpty() || hits.size() >= answer.listed()) {
                assertEquals(hits.size(), new HashSet<>(hits).size(), said);
                return hits.subList(0, (int) answer.listed());
            }
            answer = engine.after(request, next.get());
        }
    }

    private static List<String> exported(LuceneEngine engine, SearchRequest request) {
        var ids = new ArrayList<String>();
        engine.eachHit(request, hit -> ids.add(hit.card().id().value()));
        return ids;
    }
}
