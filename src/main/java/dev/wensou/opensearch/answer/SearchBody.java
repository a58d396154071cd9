package dev.wensou.opensearch.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.query.Boosts;
import dev.wensou.opensearch.query.QueryJson;
import dev.wensou.opensearch.query.ValueFilters;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** A search in the language of the cluster: what matches, its order, and what is counted. For one request. */
final class SearchBody {
    /**
     * Added to the score for each rank of closeness: of the few words of a query that has ranks of closeness no sum of scores
     * comes near it. A power of two, so that no digit of a score is lost but the last.
     */
    private static final double CLOSER = 1_024;

    /** What is counted and filtered by dates, under names that no facet has. */
    static final String MONTHS = ".months";

    private static final String DATES = ".dates";

    /** The stories of the hits, and how many articles pinned ones and their copies are. */
    static final String STORIES = ".stories";

    static final String PINNED = ".pinned";

    /** Values of a facet that are counted in each part of the index; what has more is counted exactly for the commonest. */
    static final int MOST_VALUES = 10_000;

    private final FacetSpecs facets;
    private final ValueFilters values;
    private final SearchRequest request;
    private final Boosts boosts;
    private final Pins pins;

    /**
     * @param boosts what rules do to the scores
     * @param pins that are shown before all others, and not found again
     */
    SearchBody(FacetSpecs facets, ValueFilters values, SearchRequest request, Boosts boosts, Pins pins) {
        this.facets = facets;
        this.values = values;
        this.request = request;
        this.boosts = boosts;
        this.pins = pins;
    }

    /** Hits with all counts. */
    Map<String, Object> search(CompiledQuery query, SortOrder sort) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", scored(query, sort));
        body.put("track_total_hits", true);
        var filters = filters();
        if (!filters.isEmpty() || pins.size() > 0) {
            body.put(
                    "post_filter",
                    Map.of("bool", Map.of("filter", List.copyOf(filters.values()), "must_not", List.of(pinned()))));
        }
        var counts = counts(filters);
        if (request.collapse()) {
            counts.putAll(stories(filters));
        }
        body.put("aggs", counts);
        return body;
    }

    /** Hits alone. */
    Map<String, Object> hits(CompiledQuery query, SortOrder sort) {
        return alone(scored(query, sort), List.of());
    }

    /**
     * Articles that hold part of what was asked for and not all of it.
     *
     * @param stories of which none shall be found
     */
    Map<String, Object> near(CompiledQuery query, boolean hasStrict, Collection<String> stories) {
        var near = query.near().orElse(query.query());
        var others = new ArrayList<Object>();
        if (hasStrict) {
            others.add(QueryJson.of(query.query()));
        }
        if (!stories.isEmpty()) {
            others.add(Map.of("terms", Map.of(Fields.STORY, stories)));
        }
        return alone(boosts.on(QueryJson.of(near)), others);
    }

    /** The copies of some stories that match and pass the filters, but for some articles. */
    Map<String, Object> copies(Query matching, Collection<String> stories, Collection<String> but) {
        var all = new ArrayList<Object>(filters().values());
        all.add(QueryJson.of(matching));
        all.add(Map.of("terms", Map.of(Fields.STORY, stories)));
        return Map.of("bool", Map.of("filter", all, "must_not", Map.of("terms", Map.of(Fields.ID, but))));
    }

    private Map<String, Object> alone(Map<String, Object> query, List<Object> others) {
        var without = new ArrayList<>(others);
        without.add(pinned());
        return Map.of(
                "query",
                Map.of(
                        "bool",
                        Map.of("must", query, "filter", List.copyOf(filters().values()), "must_not", without)),
                "track_total_hits",
                false);
    }

    private Map<String, Object> pinned() {
        var ids = Map.<String, Object>of("terms", Map.of(Fields.ID, pins.ids()));
        var stories = request.collapse() ? pins.stories() : List.<String>of();
        return stories.isEmpty()
                ? ids
                : Map.of("bool", Map.of("should", List.of(ids, Map.of("terms", Map.of(Fields.STORY, stories)))));
    }

    /** The articles of some names that pass the filters of the request, unless rules hide them. */
    Map<String, Object> named(List<String> names, Optional<Query> hidden) {
        var all = List.copyOf(filters().values());
        var any = List.of(Map.of("terms", Map.of(Fields.ID, names)), Map.of("terms", Map.of(Fields.URL, names)));
        var shown = hidden.map(query -> List.<Object>of(QueryJson.of(query))).orElse(List.of());
        return Map.of(
                "query",
                Map.of("bool", Map.of("should", any, "minimum_should_match", 1, "filter", all, "must_not", shown)));
    }

    /** What is added to the scores of hits of a query for each rank of closeness; 0 if there are no such ranks. */
    double closer(CompiledQuery query, SortOrder sort) {
        return sort != SortOrder.RELEVANCE || query.whole().isEmpty() ? 0 : CLOSER * boosts.most();
    }

    /** What matches and scores: in the order by relevance with {@link #closer} added for closeness. */
    Map<String, Object> scored(CompiledQuery query, SortOrder sort) {
        if (sort != SortOrder.RELEVANCE || query.whole().isEmpty()) {
            return boosts.on(QueryJson.of(query.query()));
        }
        var closer = new ArrayList<Object>();
        var rank = query.whole().size();
        for (var whole : query.whole()) {
            closer.add(Map.of(
                    "constant_score", Map.of("filter", QueryJson.of(whole), "boost", closer(query, sort) * rank--)));
        }
        return Map.of(
                "bool",
                Map.of(
                        "must", boosts.on(QueryJson.of(query.query())),
                        "should", Map.of("dis_max", Map.of("queries", closer))));
    }

    /** What a hit must pass, by the name of the facet; that of dates under {@link #DATES}. */
    private Map<String, Map<String, Object>> filters() {
        var filters = new LinkedHashMap<String, Map<String, Object>>();
        for (var spec : facets.specs()) {
            var chosen = chosen(spec);
            if (!chosen.isEmpty()) {
                filters.put(spec.name(), values.of(spec, chosen));
            }
        }
        if (!request.dates().isAll()) {
            var from = request.dates().from().map(LocalDate::toEpochDay).orElse((long) Integer.MIN_VALUE);
            var to = request.dates().to().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE);
            filters.put(DATES, ValueFilters.between(Fields.DAY, from, to));
        }
        return filters;
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

    /** The stories of the hits that are not pinned, and how many match of those that are and of their copies. */
    private Map<String, Object> stories(Map<String, Map<String, Object>> filters) {
        var all = new ArrayList<>(filters.values());
        var counts = new LinkedHashMap<String, Object>();
        var stories = Map.<String, Object>of("terms", Map.of("field", Fields.STORY, "size", MOST_VALUES));
        if (pins.size() > 0) {
            var taken = new ArrayList<>(all);
            taken.add(pinned());
            counts.put(PINNED, Map.of("filter", QueryJson.all(taken)));
            all.add(Map.of("bool", Map.of("must_not", pinned())));
        }
        counts.put(STORIES, among(all, stories));
        return counts;
    }

    /** A count of the hits that pass some filters. */
    private static Object among(List<Map<String, Object>> filters, Map<String, Object> count) {
        return Map.of(
                "filter",
                filters.isEmpty() ? Map.of("match_all", Map.of()) : QueryJson.all(filters),
                "aggs",
                Map.of("values", count));
    }

    private static Object but(String own, Map<String, Map<String, Object>> filters, Map<String, Object> count) {
        var others = new ArrayList<Map<String, Object>>();
        filters.forEach((name, filter) -> {
            if (!name.equals(own)) {
                others.add(filter);
            }
        });
        return among(others, count);
    }

    private Map<String, Object> count(FacetSpecs.Spec spec) {
        if (spec.ranges().isEmpty()) {
            return Map.of("terms", Map.of("field", Fields.facet(spec.name()), "size", MOST_VALUES));
        }
        return Map.of("filters", Map.of("filters", values.ranges(spec)));
    }

    private List<String> chosen(FacetSpecs.Spec spec) {
        return request.selections().getOrDefault(spec.name(), List.of());
    }
}
