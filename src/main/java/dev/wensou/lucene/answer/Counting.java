package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.config.QueryRule;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.lucene.query.Curation;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request filters by and wants counted, as dimensions; and their counts as an answer. For one search. */
public final class Counting {
    private final List<FacetSpecs.Spec> specs;
    private final FacetColumns columns;
    private final SearchRequest request;

    public Counting(FacetSpecs facets, FacetColumns columns, SearchRequest request) {
        this.specs = facets.specs();
        this.columns = columns;
        this.request = request;
    }

    /** One dimension a facet, in their order, then the dates. */
    List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        for (var spec : specs) {
            var column = column(spec);
            var chosen = chosen(spec);
            dimensions.add(Dimension.facet(
                    column,
                    !chosen.isEmpty(),
                    column.ordinals(chosen),
                    request.facets().includes(spec.name())));
        }
        dimensions.add(new Dimension(columns.months(), dateFilter(request.dates()), true));
        return dimensions;
    }

    /** Whether the request leaves any match out. */
    boolean isFiltered() {
        return dimensions().stream().anyMatch(dimension -> dimension.filter().isPresent());
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
                answers.add(facet(specs.get(i), hits.counts(i)));
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
                months.add(new MonthCount(YearMonth.parse(columns.months().value(ordinal)), counts[ordinal]));
            }
        }
        return months;
    }

    private FacetCounts facet(FacetSpecs.Spec spec, int[] counts) {
        var column = column(spec);
        var all = new ArrayList<FacetCounts.Value>();
        Map<Integer, List<String>> asked = new HashMap<>();
        for (var spelling : new LinkedHashSet<>(chosen(spec))) {
            var ordinal = column.ordinal(spelling);
            if (ordinal.isPresent()) {
                asked.computeIfAbsent(ordinal.getAsInt(), key -> new ArrayList<>())
                        .add(spelling);
            } else {
                all.add(new FacetCounts.Value(spelling, 0, List.of(spelling)));
            }
        }
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0 || asked.containsKey(ordinal)) {
                all.add(new FacetCounts.Value(
                        column.value(ordinal), counts[ordinal], asked.getOrDefault(ordinal, List.of())));
            }
        }
        all.sort(order(spec.order()));
        var listed = new ArrayList<>(all.subList(0, Math.min(spec.values(), all.size())));
        all.stream().skip(listed.size()).filter(FacetCounts.Value::selected).forEach(listed::add);
        return new FacetCounts(spec.name(), spec.label(), listed, all.size() - listed.size());
    }

    private static Comparator<FacetCounts.Value> order(FacetSpecs.Order order) {
        return switch (order) {
            case COUNT ->
                Comparator.comparingInt(FacetCounts.Value::count).reversed().thenComparing(FacetCounts.Value::value);
            case DESCENDING -> Comparator.comparing(FacetCounts.Value::value).reversed();
        };
    }

    private List<String> chosen(FacetSpecs.Spec spec) {
        return request.selections().getOrDefault(spec.name(), List.of());
    }

    private FacetColumn column(FacetSpecs.Spec spec) {
        return switch (spec.field()) {
            case TECHNOLOGIES -> columns.of(FacetField.TECHNOLOGIES);
            case INDUSTRIES -> columns.of(FacetField.INDUSTRIES);
            case COMPANIES -> columns.of(FacetField.COMPANIES);
            case KEYWORDS -> columns.of(FacetField.KEYWORDS);
            case SOURCE -> columns.of(FacetField.SOURCE);
            case MONTH -> columns.months();
        };
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
