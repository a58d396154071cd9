package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A facet of ranges whose articles lie elsewhere: what the ranges are on one day, and what counts of them are called in an
 * answer. Immutable; safe for any number of threads.
 */
public final class RangedFacet {
    private final FacetSpecs.Spec spec;
    private final RangeColumn ranges;

    /** @param today where ranges end that go up to today */
    public RangedFacet(FacetSpecs.Spec spec, LocalDate today) {
        this.spec = spec;
        this.ranges = new RangeColumn(spec.ranges(), new int[0], today);
    }

    /** Whole numbers, both ends included. */
    public record Bounds(String value, long from, long to) {}

    /** The ranges in their order; days count from 1970-01-01. */
    public List<Bounds> bounds() {
        var bounds = new ArrayList<Bounds>();
        for (var ordinal = 0; ordinal < ranges.size(); ordinal++) {
            bounds.add(new Bounds(ranges.value(ordinal), ranges.from(ordinal), ranges.to(ordinal)));
        }
        return bounds;
    }

    /**
     * What an answer says of the facet.
     *
     * @param counts in the order of {@link #bounds}
     */
    public FacetCounts counts(int[] counts, List<String> chosen) {
        return new FacetList(spec, ranges, counts, chosen).shortened();
    }

    /** Every range that a request looks for, in the facet's order. */
    public List<FacetCounts.Value> values(int[] counts, List<String> chosen, FacetRequest request) {
        return new FacetList(spec, ranges, counts, chosen).all(FacetLookup.asked(ranges, request));
    }
}
