package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.config.QueryRule;
import dev.wensou.lucene.query.Curation;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a request filters by and wants counted, as dimensions; and their counts as an answer. For one search. */
public final class Counting {
    private final List<FacetSpecs.Spec> specs;
    private final FacetColumns columns;
    private final SearchRequest request;
    /** In the order of the facets; those of ranges are made for a search. */
    private final List<CountedColumn> counted = new ArrayList<>();

    /** @param today where ranges end that go up to today */
    public Counting(FacetSpecs facets, FacetColumns columns, SearchRequest request, LocalDate today) {
        this.specs = facets.specs();
        this.columns = columns;
        this.request = request;
        for (var spec : specs) {
            counted.add(columns.of(spec, today));
        }
    }

    /** One dimension a facet, in their order, then the dates. */
    List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        for (var i = 0; i < specs.size(); i++) {
            var spec = specs.get(i);
            var column = counted.get(i);
            var chosen = chosen(spec);
            dimensions.add(Dimension.facet(
                    column,
                    !chosen.isEmpty(),
                    chosen.isEmpty() ? new BitSet(0) : column.ordinals(chosen),
                    request.facets().includes(spec.name())));
        }
        dimensions.add(new Dimension(columns.months(), dateFilter(request.dates()), true));
        return dimensions;
    }

    /** Whether the request leaves any match out. */
    boolean isFiltered() {
        return !request.dates().isAll()
                || specs.stream().anyMatch(spec -> !chosen(spec).isEmpty());
    }

    /** Whether a document passes every filter. */
    boolean passes(int document) {
        return dimensions().stream().allMatch(dimension -> dimension.passes(document));
    }

    /** Which documents the boosts of rules mean; a value that no document has boosts nothing. */
    List<Curation.Boost> boosts(List<QueryRule.Boost> boosts) {
        var found = new ArrayList<Curation.Boost>();
        for (var boost : boosts) {
            for (var spec : specs) {
                if (spec.name().equals(boost.facet())) {
                    var column = column(spec);
                    var chosen = column.ordinals(List.of(boost.value()));
                    found.add(new Curation.Boost(document -> column.hasAny(document, chosen), boost.factor()));
                }
            }
        }
        return found;
    }

    /** The counts of the wanted facets. */
    List<FacetCounts> facets(HitCollector hits) {
        var answers = new ArrayList<FacetCounts>();
        for (var i = 0; i < specs.size(); i++) {
            if (request.facets().includes(specs.get(i).name())) {
                answers.add(list(i, hits).shortened());
            }
        }
        return answers;
    }

    /** The hits of each month that has any. */
    List<MonthCount> months(HitCollector hits) {
        var counts = hits.counts(specs.size());
        var months = new ArrayList<MonthCount>();
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                months.add(new MonthCount(columns.month(ordinal), counts[ordinal]));
            }
        }
        return months;
    }

    /** The counted values of one facet. */
    FacetList list(FacetSpecs.Spec spec, HitCollector hits) {
        return list(specs.indexOf(spec), hits);
    }

    private FacetList list(int facet, HitCollector hits) {
        var spec = specs.get(facet);
        return new FacetList(spec, counted.get(facet), hits.counts(facet), chosen(spec));
    }

    CountedColumn column(FacetSpecs.Spec spec) {
        return counted.get(specs.indexOf(spec));
    }

    private List<String> chosen(FacetSpecs.Spec spec) {
        return request.selections().getOrDefault(spec.name(), List.of());
    }

    private Optional<Dimension.DocumentFilter> dateFilter(DateRange range) {
        if (range.isAll()) {
            return Optional.empty();
        }
        var from = range.from().map(LocalDate::toEpochDay).orElse((long) FacetColumns.UNDATED + 1);
        var to = range.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        return Optional.of(document -> {
            var day = columns.day(document);
            return day >= from && day <= to;
        });
    }
}
