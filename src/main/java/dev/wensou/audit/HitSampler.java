package dev.wensou.audit;

import dev.wensou.search.FacetScope;
import dev.wensou.search.Hit;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random hits of random queries, of the first page and of one behind it. For one thread. */
final class HitSampler {
    /** Few of each page, so that many queries are asked. */
    private static final int HITS_OF_A_PAGE = 4;
    /** Queries in a row without a hit before it is given up: an engine that finds nothing has no hits to sample. */
    private static final int MOST_FRUITLESS = 1000;

    private final SearchEngine engine;
    private final QuerySampler queries;
    private final Random random;

    HitSampler(SearchEngine engine, AuditedArticles articles, Random random) {
        this.engine = engine;
        this.queries = new QuerySampler(articles, random);
        this.random = random;
    }

    /** A hit and the query that found it. */
    record SampledHit(QueryReading query, Hit hit) {}

    /** What is done with each hit. */
    interface Sink {
        void accept(SampledHit hit);
    }

    /** Hands out {@code samples} hits, or fewer where queries find nothing. */
    void sample(int samples, Sink sink) {
        var left = samples;
        for (var fruitless = 0; left > 0 && fruitless < MOST_FRUITLESS; fruitless++) {
            for (var hit : hits(queries.next().text())) {
                if (left > 0) {
                    sink.accept(hit);
                    left--;
                    fruitless = 0;
                }
            }
        }
    }

    private List<SampledHit> hits(String query) {
        var first = SearchRequest.of(query);
        var response = engine.search(first);
        var hits = some(response);
        var pages = (Math.min(response.total(), SearchRequest.MAX_DEPTH) - 1) / first.size() + 1;
        if (pages > 1) {
            hits.addAll(some(engine.search(page(first, 2 + random.nextInt((int) pages - 1)))));
        }
        return hits;
    }

    private List<SampledHit> some(SearchResponse response) {
        var hits = new ArrayList<>(response.hits());
        Collections.shuffle(hits, random);
        var some = new ArrayList<SampledHit>();
        hits.stream().limit(HITS_OF_A_PAGE).forEach(hit -> some.add(new SampledHit(response.query(), hit)));
        return some;
    }

    private static SearchRequest page(SearchRequest first, int number) {
        return new SearchRequest(
                first.query(),
                number,
                first.size(),
                first.sort(),
                first.selections(),
                first.dates(),
                new FacetScope.Only(Set.of()));
    }
}
