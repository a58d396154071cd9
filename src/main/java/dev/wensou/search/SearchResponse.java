package dev.wensou.search;

import java.util.List;
import java.util.Optional;

/**
 * An answer, all of it from one generation of the index.
 *
 * @param total the exact number of articles that match strictly, copies and all
 * @param listed the exact number of strict hits on all pages: {@code total}, less the copies that are folded, and those
 *     that rules have pinned although they do not match
 * @param tookMillis time from request to answer inside the engine
 * @param generation the generation's name, such as {@code gen-000043}
 * @param dates hits by month, ascending, months without hits left out; counted as if no date range were chosen
 * @param next where the next page begins, if any hit stands behind this one
 */
public record SearchResponse(
        QueryReading query,
        long total,
        long listed,
        double tookMillis,
        String generation,
        List<Hit> hits,
        List<FacetCounts> facets,
        List<MonthCount> dates,
        Optional<Cursor> next) {
    /** The only page of an answer in which no copies are folded. */
    public SearchResponse(
            QueryReading query,
            long total,
            double tookMillis,
            String generation,
            List<Hit> hits,
            List<FacetCounts> facets,
            List<MonthCount> dates) {
        this(query, total, total, tookMillis, generation, hits, facets, dates, Optional.empty());
    }

    public SearchResponse {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        dates = List.copyOf(dates);
    }

    /** The same answer as if it had taken so long. */
    public SearchResponse withTookMillis(double millis) {
        return new SearchResponse(query, total, listed, millis, generation, hits, facets, dates, next);
    }

    /** The same answer, from whose end readers go on by another cursor. */
    public SearchResponse withNext(Cursor other) {
        return new SearchResponse(
                query, total, listed, tookMillis, generation, hits, facets, dates, Optional.of(other));
    }

    /** The same answer for those who cannot read on. */
    public SearchResponse withoutNext() {
        return new SearchResponse(query, total, listed, tookMillis, generation, hits, facets, dates, Optional.empty());
    }
}
