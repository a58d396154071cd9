package dev.wensou.http;

import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of the hits, facets and months of answers that an engine gives again. They are known by the very lists of the answer,
 * which never change: an engine that finds anew, in another state of the index or by other words, has other lists, however equal.
 * Those go first that were not asked for for longest. Safe for any number of threads.
 */
final class RememberedBodies {
    /** As many as the engine remembers: some 300 of ten hits. */
    static final long MOST_BYTES = 8_000_000;

    private final long mostBytes;
    private final Map<SearchRequest, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RememberedBodies(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The lists are let go as soon as the engine does. */
    private record Body(
            WeakReference<Object> hits, WeakReference<Object> facets, WeakReference<Object> dates, byte[] json) {
        boolean isOf(SearchResponse response) {
            return hits.refersTo(response.hits())
                    && facets.refersTo(response.facets())
                    && dates.refersTo(response.dates());
        }
    }

    /** The JSON of an answer with these very lists; nobody may change it. */
    synchronized Optional<byte[]> find(SearchRequest request, SearchResponse response) {
        return Optional.ofNullable(bodies.get(request))
                .filter(body -> body.isOf(response))
                .map(Body::json);
    }

    synchronized void keep(SearchRequest request, SearchResponse response, byte[] json) {
        // one that would drive out many others is not worth them
        if (json.length > mostBytes / 16) {
            return;
        }
        var body = new Body(
                new WeakReference<>(response.hits()),
                new WeakReference<>(response.facets()),
                new WeakReference<>(response.dates()),
                json);
        var before = bodies.put(request, body);
        bytes += json.length - (before == null ? 0 : before.json().length);
        var longestUnused = bodies.values().iterator();
        while (bytes > mostBytes) {
            bytes -= longestUnused.next().json().length;
            longestUnused.remove();
        }
    }
}
