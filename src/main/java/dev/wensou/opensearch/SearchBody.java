package dev.wensou.opensearch;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.FiledFacet;
import dev.wensou.lucene.answer.RangedFacet;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A search in the language of the cluster: what matches, its order, and what is counted. For one request. */
final class SearchBody {
    /** Added to the score for each rank of closeness; no sum of scores comes near it. */
    static final double CLOSER = 1_024;

    /** What is counted and filtered by dates, under names that no facet has. */
    static final String MONTHS = ".months";

    private static final String DATES = ".dates";

    /** Values of a facet that are counted in each part of the index; what has more is counted exactly for the commonest. */
    private static final int MOST_VALUES = 10_000;

    private final FacetSpecs facets;
    private final FacetNames names;
    private final SearchRequest request;
    private final LocalDate today;

    /** @param today where ranges end that go up to today */
    SearchBody(FacetSpecs facets, FacetNames names, SearchRequest request, LocalDate today) {
        this.facets = facets;
        this.names = names;
        this.request = request;
        this.today = today;
    }

    /** Hits with all counts. */
    Map<String, Object> search(CompiledQuery query, SortOrder sort) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", scored(query, sort));
        body.put("track_total_hits", true);
        body.put("_source", List.of(Fields.ARTICLE));
        var filters = filters();
        if (!filters.isEmpty()) {
            body.put("post_filter", QueryJson.all(List.copyOf(filters.values())));
        }
        body.put("aggs", counts(filters));
        return body;
    }

    /** Hits alone. */
    Map<String, Object> hits(CompiledQuery query, SortOrder sort) {
        return alone(scored(query, sort), List.of());
    }

    /** Articles that hold part of what was asked for and not all of it. */
    Map<String, Object> near(CompiledQuery query, boolean hasStrict) {
        var near = query.near().orElse(query.query());
        return alone(QueryJson.of(near), hasStrict ? List.of(QueryJson.of(query.query())) : List.of());
    }

    private Map<String, Object> alone(Map<String, Object> query, List<Object> without) {
        return Map.of(
                "query",
                Map.of(
                        "bool",
                        Map.of("must", query, "filter", List.copyOf(filters().values()), "must_not", without)),
                "track_total_hits",
                false,
                "_source",
                List.of(Fields.ARTICLE));
    }

    private static Map<String, Object> scored(CompiledQuery query, SortOrder sort) {
        if (sort != SortOrder.RELEVANCE || query.whole().isEmpty()) {
            return QueryJson.of(query.query());
        }
        var closer = new ArrayList<Object>();
        var rank = query.whole().size();
        for (var whole : query.whole()) {
            closer.add(Map.of("constant_score", Map.of("filter", QueryJson.of(whole), "boost", CLOSER * rank--)));
        }
        return Map.of(
                "bool",
                Map.of(
                        "must", QueryJson.of(query.query()),
                        "should", Map.of("dis_max", Map.of("queries", closer))));
    }

    /** What a hit must pass, by the name of the facet; that of dates under {@link #DATES}. */
    private Map<String, Map<String, Object>> filters() {
        var filters = new LinkedHashMap<String, Map<String, Object>>();
        for (var spec : facets.specs()) {
            var chosen = chosen(spec);
            if (!chosen.isEmpty()) {
                filters.put(spec.name(), spec.ranges().isEmpty() ? filed(spec, chosen) : ranged(spec, chosen));
            }
        }
        if (!request.dates().isAll()) {
            var from = request.dates().from().map(LocalDate::toEpochDay).orElse((long) Integer.MIN_VALUE);
            var to = request.dates().to().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE);
            filters.put(DATES, between(Fields.DAY, from, to));
        }
        return filters;
    }

    private Map<String, Object> filed(FacetSpecs.Spec spec, List<String> chosen) {
        var keys =
                chosen.stream().map(value -> FiledFacet.key(spec, names, value)).toList();
        return Map.of("terms", Map.of(Fields.facet(spec.name()), keys));
    }

    private Map<String, Object> ranged(FacetSpecs.Spec spec, List<String> chosen) {
        var any = new RangedFacet(spec, today)
                .bounds().stream()
                        .filter(range -> chosen.contains(range.value()))
                        .map(range -> between(number(spec), range.from(), range.to()))
                        .toList();
        return any.isEmpty() ? Map.of("match_none", Map.of()) : Map.of("bool", Map.of("should", any));
    }

    /** One aggregation a facet, of the hits that pass all filters but its own; then the months. */
    private Map<String, Object> counts(Map<String, Map<String, Object>> filters) {
        var counts = new LinkedHashMap<String, Object>();
        for (var spec : facets.specs()) {
            if (request.facets().includes(spec.name())) {
                counts.put(spec.name(), but(spec.name(), filters, count(spec)));
            }
        }
        counts.put(MONTHS, but(DATES, filters, Map.of("terms", Map.of("field", Fields.MONTH, "size", MOST_VALUES))));
        return counts;
    }

    private static Object but(String own, Map<String, Map<String, Object>> filters, Map<String, Object> count) {
        var others = new ArrayList<Map<String, Object>>();
        filters.forEach((name, filter) -> {
            if (!name.equals(own)) {
                others.add(filter);
            }
        });
        return Map.of(
                "filter",
                others.isEmpty() ? Map.of("match_all", Map.of()) : QueryJson.all(others),
                "aggs",
                Map.of("values", count));
    }

    private Map<String, Object> count(FacetSpecs.Spec spec) {
        if (spec.ranges().isEmpty()) {
            return Map.of("terms", Map.of("field", Fields.facet(spec.name()), "size", MOST_VALUES));
        }
        var ranges = new RangedFacet(spec, today)
                .bounds().stream()
                        .map(range -> between(number(spec), range.from(), range.to()))
                        .toList();
        return Map.of("filters", Map.of("filters", ranges));
    }

    /** The field that ranges of a facet are of. */
    private static String number(FacetSpecs.Spec spec) {
        return spec.field() == FacetSpecs.Field.DATE ? Fields.DAY : Fields.LENGTH;
    }

    private static Map<String, Object> between(String field, long from, long to) {
        return Map.of(
                "range",
                Map.of(
                        field,
                        Map.of(
                                "gte", Math.max(from, Integer.MIN_VALUE),
                                "lte", Math.min(to, Integer.MAX_VALUE))));
    }

    private List<String> chosen(FacetSpecs.Spec spec) {
        return request.selections().getOrDefault(spec.name(), List.of());
    }
}
