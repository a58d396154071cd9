package dev.wensou.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.config.Taxonomy;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The taxonomy that is shipped against articles judged by hand: what each is about ({@code must}), what is true of it
 * besides ({@code may}), and what would be a mistake ({@code never}, like all else). The sample is judged without the
 * values that its sources state; the traps are short texts of common words that are also names.
 */
class JudgedTagsTest {
    private static final Path JUDGED = Path.of("src/test/resources/taxonomy");
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final int FEWEST = 60;
    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.85;

    private final IndexConfig config = IndexConfig.load(ConfigFiles.defaults());
    private final Subjects subjects = new Subjects(config.taxonomy());

    private record Judged(String article, Set<String> found, Set<String> must, Set<String> may, Set<String> never) {}

    @Test
    void whatIsDerivedIsTrueAndHardlyAnythingIsMissed() throws Exception {
        var judged = judged();

        assertTrue(judged.size() >= FEWEST, judged.size() + " articles are judged");
        for (var facet : List.of("", "technology:", "industry:", "company:")) {
            var precision = precision(judged, facet);
            var recall = recall(judged, facet);
            var said =
                    "%s precision %.3f, recall %.3f%n%s".formatted(facet, precision, recall, mistakes(judged, facet));
            assertTrue(precision >= PRECISION, said);
            assertTrue(recall >= RECALL, said);
        }
    }

    @Test
    void noTrapIsSprung() throws Exception {
        for (var each : judged()) {
            var sprung = new TreeSet<>(each.found());
            sprung.retainAll(each.never());
            assertEquals(Set.of(), sprung, each.article());
        }
    }

    @Test
    void everyJudgmentNamesAValueOfTheTaxonomy() throws Exception {
        var known = new TreeSet<String>();
        for (var topic : Taxonomy.Topic.values()) {
            config.taxonomy().of(topic).forEach(entry -> known.add(topic.key() + ":" + entry.name()));
        }
        for (var each : judged()) {
            for (var values : List.of(each.must(), each.may(), each.never())) {
                assertTrue(known.containsAll(values), each.article() + ": " + values);
            }
        }
    }

    private static double precision(List<Judged> judged, String facet) {
        var found = count(judged, facet, Judged::found, each -> value -> true);
        var right = count(
                judged,
                facet,
                Judged::found,
                each -> value -> each.must().contains(value) || each.may().contains(value));
        return (double) right / found;
    }

    private static double recall(List<Judged> judged, String facet) {
        var wanted = count(judged, facet, Judged::must, each -> value -> true);
        var right = count(judged, facet, Judged::must, each -> each.found()::contains);
        return (double) right / wanted;
    }

    private static long count(
            List<Judged> judged,
            String facet,
            Function<Judged, Set<String>> values,
            Function<Judged, Predicate<String>> wanted) {
        return judged.stream()
                .mapToLong(each -> values.apply(each).stream()
                        .filter(value -> value.startsWith(facet))
                        .filter(wanted.apply(each))
                        .count())
                .sum();
    }

    private static String mistakes(List<Judged> judged, String facet) {
        return judged.stream()
                .map(each -> {
                    var wrong = new TreeSet<>(each.found());
                    wrong.removeAll(each.must());
                    wrong.removeAll(each.may());
                    var missed = new TreeSet<>(each.must());
                    missed.removeAll(each.found());
                    wrong.removeIf(value -> !value.startsWith(facet));
                    missed.removeIf(value -> !value.startsWith(facet));
                    return wrong.isEmpty() && missed.isEmpty()
                            ? ""
                            : each.article() + ": wrong " + wrong + ", missed " + missed + "\n";
                })
                .collect(Collectors.joining());
    }

    private List<Judged> judged() throws IOException {
        var sample = sample();
        var judged = new ArrayList<Judged>();
        for (var json : read("sample.json")) {
            judged.add(judge(json, sample.get(json.path("article").stringValue())));
        }
        for (var json : read("traps.json")) {
            var article = TestArticle.article("trap")
                    .title(json.path("title").stringValue())
                    .body(json.path("body").stringValue())
                    .keywords(texts(json.path("keywords")).toArray(String[]::new))
                    .build();
            judged.add(judge(json, article));
        }
        return judged;
    }

    private Judged judge(JsonNode json, Article article) {
        var found = new TreeSet<String>();
        subjects.of(article)
                .values()
                .forEach(list -> list.forEach(subject -> found.add(
                        subject.value().topic().key() + ":" + subject.value().name())));
        return new Judged(
                article.title(), found, texts(json.path("must")), texts(json.path("may")), texts(json.path("never")));
    }

    private Map<String, Article> sample() throws IOException {
        var articles = new ConcurrentHashMap<String, Article>();
        new Ingest(ArticleFormats.standard(config), 1)
                .run(
                        new Corpus(List.of(SAMPLE)),
                        article -> articles.put(article.origin(), article),
                        (done, all) -> {});
        return articles;
    }

    private static JsonNode read(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(JUDGED.resolve(file)));
    }

    private static Set<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
    }
}
