package dev.wensou.opensearch.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.RangedFacet;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The counts of an answer of the cluster, as answers have them. For one request. */
final class CountsJson {
    private final ServedIndex index;
    private final FacetSpecs facets;
    private final SearchRequest request;
    private final LocalDate today;

    /** @param today where ranges end that go up to today */
    CountsJson(ServedIndex index, FacetSpecs facets, SearchRequest request, LocalDate today) {
        this.index = index;
        this.facets = facets;
        this.request = request;
        this.today = today;
    }

    /** The counts of the wanted facets, of an answer's aggregations. */
    List<FacetCounts> facets(JsonNode counts) {
        var found = new ArrayList<FacetCounts>();
        for (var spec : facets.specs()) {
            if (request.facets().includes(spec.name())) {
                var values = counts.path(spec.name()).path("values");
                found.add(
                        spec.ranges().isEmpty()
                                ? index.facet(spec.name()).counts(byKey(values), chosen(spec))
                                : new RangedFacet(spec, today).counts(inOrder(spec, values), chosen(spec)));
            }
        }
        return found;
    }

    /** The values of one facet that a request looks for. */
    List<FacetCounts.Value> values(FacetSpecs.Spec spec, JsonNode counts, FacetRequest asked) {
        var values = counts.path(spec.name()).path("values");
        return spec.ranges().isEmpty()
                ? index.facet(spec.name()).values(byKey(values), chosen(spec), asked)
                : new RangedFacet(spec, today).values(inOrder(spec, values), chosen(spec), asked);
    }

    /** The hits of each month that has any. */
    static List<MonthCount> months(JsonNode counts) {
        var months = new ArrayList<MonthCount>();
        for (var bucket : counts.path(SearchBody.MONTHS).path("values").path("buckets")) {
            months.add(new MonthCount(
                    YearMonth.parse(bucket.path("key").asString()),
                    bucket.path("doc_count").asInt()));
        }
        months.sort(Comparator.comparing(MonthCount::month));
        return months;
    }

    private static Map<String, Integer> byKey(JsonNode values) {
        var counts = new HashMap<String, Integer>();
        for (var bucket : values.path("buckets")) {
            counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
        }
        return counts;
    }

    private static int[] inOrder(FacetSpecs.Spec spec, JsonNode values) {
        var counts = new int[spec.ranges().size()];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = values.path("buckets").path(i).path("doc_count").asInt();
        }
        return counts;
    }

    private List<String> chosen(FacetSpecs.Spec spec) {
        return request.selections().getOrDefault(spec.name(), List.of());
    }
}
