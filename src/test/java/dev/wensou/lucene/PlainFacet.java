package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.article.PublicationDate;
import dev.wensou.text.TermKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A facet as a reader understands it, by keys: what the spellings of a value have in common, level by level.
 *
 * @param written the values of an article as they are written; of a tree the lowest ones
 * @param separator between the levels of a tree; empty for other facets
 * @param listed how many values an answer lists on a level
 */
record PlainFacet(String name, Function<Article, List<String>> written, String separator, int listed) {
    static final List<PlainFacet> ALL = List.of(
            new PlainFacet("technology", Article::technologies, "", 20),
            new PlainFacet("industry", Article::industries, "", 3),
            new PlainFacet("keyword", Article::keywords, "", 20),
            new PlainFacet("topic", Article::keywords, ">", 5),
            new PlainFacet("source", article -> article.source().stream().toList(), " / ", 4),
            new PlainFacet("month", article -> dates(article, 7), "", 24),
            new PlainFacet("date", PlainFacet::date, "-", 10),
            new PlainFacet("recent", PlainFacet::recent, "", 20),
            new PlainFacet("era", PlainFacet::era, "", 2),
            new PlainFacet("length", PlainFacet::length, "", 20));

    static PlainFacet of(String name) {
        return ALL.stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> dates(Article article, int chars) {
        return article.publishedOn().stream()
                .map(date -> date.day().toString().substring(0, chars))
                .toList();
    }

    private static List<String> date(Article article) {
        return dates(
                article,
                article.publishedOn().map(PublicationDate::precision).orElse(PublicationDate.Precision.DAY)
                                == PublicationDate.Precision.DAY
                        ? 10
                        : 7);
    }

    private static List<String> recent(Article article) {
        return days(
                article,
                "week",
                "2024-06-24",
                "2024-06-30",
                "month",
                "2024-05-31",
                "2024-06-30",
                "year",
                "2023-07-01",
                "2024-06-30");
    }

    private static List<String> era(Article article) {
        return days(
                article,
                "early",
                "0000-01-01",
                "2020-12-31",
                "middle",
                "2021-01-01",
                "2022-06-30",
                "late",
                "2022-07-01",
                "9999-12-31",
                "plague",
                "2020-01-23",
                "2022-12-07");
    }

    /** The names of the ranges, given as name, first and last day, that hold the article's day. */
    private static List<String> days(Article article, String... ranges) {
        var found = new TreeMap<String, String>();
        for (var i = 0; i < ranges.length; i += 3) {
            var first = LocalDate.parse(ranges[i + 1]);
            var last = LocalDate.parse(ranges[i + 2]);
            var name = ranges[i];
            article.publishedOn()
                    .filter(date -> !date.day().isBefore(first) && !date.day().isAfter(last))
                    .ifPresent(date -> found.put(name, name));
        }
        return List.copyOf(found.keySet());
    }

    private static List<String> length(Article article) {
        var length = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]+")
                .matcher(article.body())
                .results()
                .count();
        var range = length < 200 ? "short" : length < 500 ? "medium" : "long";
        return length == 0 ? List.of("none", range) : List.of(range);
    }

    boolean isTree() {
        return !separator.isEmpty();
    }

    /** The key of a value, such as {@code [晨星科技, 芯片]}. */
    List<String> key(String value) {
        return isTree()
                ? Arrays.stream(value.split(Pattern.quote(separator)))
                        .map(TermKey::of)
                        .toList()
                : List.of(TermKey.of(value));
    }

    /** The keys of all values that an article has, those above its own among them. */
    Set<List<String>> keys(Article article) {
        var keys = new HashSet<List<String>>();
        for (var value : written.apply(article)) {
            keys.addAll(upTo(key(value)));
        }
        return keys;
    }

    /** A key and those above it. */
    Set<List<String>> upTo(List<String> key) {
        return IntStream.rangeClosed(1, key.size())
                .mapToObj(levels -> key.subList(0, levels))
                .collect(Collectors.toSet());
    }

    /** A value as it is written, or one above it. */
    String ancestor(String value, Seed random) {
        if (!isTree()) {
            return value;
        }
        var levels = value.split(Pattern.quote(separator));
        return String.join(separator, Arrays.copyOf(levels, 1 + random.nextInt(levels.length)));
    }

    Set<List<String>> keys(List<String> values) {
        return values.stream().map(this::key).collect(Collectors.toSet());
    }
}
