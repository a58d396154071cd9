package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.search.SearchRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Filters and counts by looking at every article.
 *
 * @param matches those that match the query, whatever the filters say
 */
record PlainCount(List<Article> matches, SearchRequest request, Keys keys) {
    /** The keys of every article by facet, told once: telling them for every query would take most of the time. */
    record Keys(Map<ArticleId, Map<String, Set<List<String>>>> byArticle) {
        static Keys of(List<Article> articles) {
            return new Keys(articles.stream()
                    .collect(Collectors.toMap(
                            Article::id,
                            article -> PlainFacet.ALL.stream()
                                    .collect(Collectors.toMap(PlainFacet::name, facet -> facet.keys(article))))));
        }

        Set<List<String>> of(Article article, String facet) {
            return byArticle.get(article.id()).get(facet);
        }
    }

    /** What passes every filter. */
    List<Article> hits() {
        return passing("");
    }

    /** The articles of each value, counted without the facet's own filter. */
    Map<List<String>, Integer> counts(PlainFacet facet) {
        var counts = new HashMap<List<String>, Integer>();
        for (var article : passing(facet.name())) {
            keys.of(article, facet.name()).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts;
    }

    /** The articles of each month, counted without the range of dates. */
    Map<String, Integer> months() {
        var counts = new TreeMap<String, Integer>();
        for (var article : passing("dates")) {
            article.publishedOn()
                    .ifPresent(date -> counts.merge(date.day().toString().substring(0, 7), 1, Integer::sum));
        }
        return counts;
    }

    /** Those that pass every filter but the named one. */
    private List<Article> passing(String except) {
        var wanted = new HashMap<String, Set<List<String>>>();
        request.selections()
                .forEach((name, values) -> wanted.put(name, PlainFacet.of(name).keys(values)));
        wanted.remove(except);
        return matches.stream()
                .filter(article -> wanted.entrySet().stream()
                        .noneMatch(each -> Collections.disjoint(keys.of(article, each.getKey()), each.getValue())))
                .filter(article -> except.equals("dates") || isInRange(article))
                .toList();
    }

    private boolean isInRange(Article article) {
        var range = request.dates();
        if (range.from().isEmpty() && range.to().isEmpty()) {
            return true;
        }
        if (article.publishedOn().isEmpty()) {
            return false;
        }
        var day = article.publishedOn().get().day();
        return range.from().stream().noneMatch(day::isBefore)
                && range.to().stream().noneMatch(day::isAfter);
    }
}
