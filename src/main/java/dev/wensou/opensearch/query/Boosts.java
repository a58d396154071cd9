package dev.wensou.opensearch.query;

import dev.wensou.article.Article;
import dev.wensou.config.FacetSpecs;
import dev.wensou.config.QueryRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What rules multiply scores with: in the cluster, and of an article that is here. Immutable; safe for any number of threads. */
public final class Boosts {
    /** Changes no score. */
    public static final Boosts NONE = new Boosts(List.of());

    private final List<Boost> all;

    private Boosts(List<Boost> all) {
        this.all = List.copyOf(all);
    }

    private record Boost(Map<String, Object> filter, Predicate<Article> has, double factor) {}

    static Boosts of(List<QueryRule.Boost> boosts, FacetSpecs facets, ValueFilters values) {
        var found = new ArrayList<Boost>();
        for (var boost : boosts) {
            var value = boost.value();
            facets.of(boost.facet())
                    .ifPresent(spec -> found.add(new Boost(
                            values.of(spec, List.of(value)),
                            article -> values.has(spec, value, article),
                            boost.factor())));
        }
        return new Boosts(found);
    }

    /** A query whose scores they change. */
    public Map<String, Object> on(Map<String, Object> query) {
        if (all.isEmpty()) {
            return query;
        }
        var functions = all.stream()
                .map(boost -> Map.of("filter", boost.filter(), "weight", boost.factor()))
                .toList();
        return Map.of(
                "function_score",
                Map.of("query", query, "functions", functions, "score_mode", "multiply", "boost_mode", "multiply"));
    }

    /** A power of two that no score is multiplied with more than. */
    public double most() {
        var most = 1.0;
        for (var boost : all) {
            most *= Math.max(1, boost.factor());
        }
        return Math.scalb(1, Math.getExponent(most) + (most > 1 ? 1 : 0));
    }

    /** What the score of an article is multiplied with; 1 if no rule changes it. */
    public double factor(Article article) {
        var factor = 1.0;
        for (var boost : all) {
            factor *= boost.has().test(article) ? boost.factor() : 1;
        }
        return factor;
    }
}
