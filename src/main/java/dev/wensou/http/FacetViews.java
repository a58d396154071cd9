package dev.wensou.http;

import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import java.util.List;

/** The JSON of facets. */
final class FacetViews {
    private FacetViews() {}

    /**
     * {@code asked} are the spellings of it among the request's parameters; {@code level} is 1 at the top of a facet, and
     * {@code children} says how many values right below have hits.
     */
    record Value(String value, String label, int level, int children, int count, boolean selected, List<String> asked) {
        static Value of(FacetCounts.Value value) {
            return new Value(
                    value.value(),
                    value.label(),
                    value.level(),
                    value.children(),
                    value.count(),
                    value.selected(),
                    value.asked());
        }
    }

    record Facet(String name, String label, List<Value> values, int more) {
        static Facet of(FacetCounts counts) {
            return new Facet(
                    counts.name(),
                    counts.label(),
                    counts.values().stream().map(Value::of).toList(),
                    counts.more());
        }
    }

    record Page(int number, int size) {}

    /** {@code total} values were asked for, {@code more} of them stand on the pages behind this one. */
    record Values(
            String name,
            String label,
            List<Value> values,
            int total,
            int more,
            Page page,
            double tookMillis,
            String generation) {
        static Values of(FacetRequest request, FacetValues found) {
            return new Values(
                    found.name(),
                    found.label(),
                    found.values().stream().map(Value::of).toList(),
                    found.total(),
                    Math.max(0, found.total() - request.skip() - found.values().size()),
                    new Page(request.page(), request.size()),
                    Math.round(found.tookMillis() * 1000) / 1000.0,
                    found.generation());
        }
    }
}
