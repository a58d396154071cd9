package dev.wensou.opensearch;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAwayException;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/**
 * The states of indexes that are kept open: the one that new searches see, and those from which readers go on page by page, each
 * with the words that queries were read by and the day that was today. The latter are {@value #MOST} at most, each for {@link
 * IndexView#IDLE} after its last use; where there are more, that goes first which was not used for longest.
 *
 * <p>Whether anything has changed is asked once a second while anybody searches; as long as nothing has, all searches see one
 * state, so that many readers keep few open.
 *
 * <p>Safe for any number of threads.
 */
final class KeptViews implements AutoCloseable {
    static final int MOST = 8;
    /** How old what is known of changes may be. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final String engine;
    private final LongSupplier nanoTime;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private Optional<Latest> latest = Optional.empty();
    private long names;
    private boolean isClosed;

    /**
     * @param engine tells the names of one engine from those of others, and has all its searches ask the same copies
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    KeptViews(Cluster cluster, String engine, LongSupplier nanoTime) {
        this.cluster = cluster;
        this.engine = engine;
        this.nanoTime = nanoTime;
    }

    private record Kept(IndexView view, QueryCompiler compiler, LocalDate today, long usedNanos) {}

    /** @param state changes whenever an article does */
    private record Latest(IndexView view, JsonNode state, long lookedNanos) {}

    /** A hold on a kept state. Close it when the answer is complete. */
    record Held(IndexView view, QueryCompiler compiler, LocalDate today) implements AutoCloseable {
        @Override
        public void close() {
            view.close();
        }
    }

    /** The state that new searches see, held for the caller; a second old at most. */
    synchronized IndexView current(ServedIndex index) throws IOException {
        var now = nanoTime.getAsLong();
        if (isClosed) {
            throw new ClusterAwayException("the connection to " + cluster.names() + " is closed");
        }
        if (latest.isPresent() && latest.get().view().index() != index) {
            forget();
        }
        if (latest.isPresent() && now - latest.get().lookedNanos() > IndexView.IDLE.toNanos() / 2) {
            // the cluster may have closed it
            forget();
        }
        if (latest.isPresent() && now - latest.get().lookedNanos() > FRESH.toNanos()) {
            if (latest.get().state().equals(state(index))) {
                latest =
                        Optional.of(new Latest(latest.get().view(), latest.get().state(), now));
            } else {
                forget();
            }
        }
        if (latest.isEmpty()) {
            var view = IndexView.open(cluster, index, engine);
            latest = Optional.of(new Latest(view, view.look(stateOf()).path("aggregations"), now));
        }
        var view = latest.get().view();
        view.retain();
        return view;
    }

    /** Opens another state for the next search, where the cluster has lost this one. */
    synchronized void lost(IndexView view) {
        if (latest.filter(each -> each.view() == view).isPresent()) {
            forget();
        }
    }

    private void forget() {
        latest.ifPresent(each -> each.view().close());
        latest = Optional.empty();
    }

    private JsonNode state(ServedIndex index) throws IOException {
        var path = "/" + index.name() + "/_search?allow_partial_search_results=false&preference=" + engine;
        return cluster.send("POST", path, stateOf()).path("aggregations");
    }

    /** Every change of an article has a number higher than those before it; one taken out is missing in their count. */
    private static Map<String, Object> stateOf() {
        return Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "aggs",
                Map.of("state", Map.of("stats", Map.of("field", "_seq_no"))));
    }

    /** Keeps the state, which the caller holds, from now on; and names it. */
    synchronized String keep(IndexView view, QueryCompiler compiler, LocalDate today) {
        for (var each : kept.entrySet()) {
            var other = each.getValue();
            if (other.view() == view
                    && other.compiler() == compiler
                    && other.today().equals(today)) {
                return use(each.getKey(), other);
            }
        }
        var name = engine + "-" + Long.toString(++names, Character.MAX_RADIX);
        if (!isClosed && view.retain()) {
            use(name, new Kept(view, compiler, today, 0));
            while (kept.size() > MOST) {
                // the first is the one that was not used for longest
                drop(kept.keySet().iterator().next());
            }
        }
        return name;
    }

    private String use(String name, Kept state) {
        kept.remove(name);
        kept.put(name, new Kept(state.view(), state.compiler(), state.today(), nanoTime.getAsLong()));
        return name;
    }

    /** Takes hold of the state of that name. */
    synchronized Held hold(String name) {
        expire();
        var found = kept.get(name);
        if (found == null || !found.view().retain()) {
            throw expired();
        }
        use(name, found);
        return new Held(found.view(), found.compiler(), found.today());
    }

    /** Lets go of what was not used for long. */
    synchronized void expire() {
        var now = nanoTime.getAsLong();
        for (var name : List.copyOf(kept.keySet())) {
            if (now - kept.get(name).usedNanos() > IndexView.IDLE.toNanos()) {
                drop(name);
            }
        }
        if (latest.isPresent() && now - latest.get().lookedNanos() > IndexView.IDLE.toNanos()) {
            forget();
        }
    }

    /** How many are kept for those who read on. */
    synchronized int size() {
        return kept.size();
    }

    private void drop(String name) {
        kept.remove(name).view().close();
    }

    /** What those are told whose cursor is of a state that is no longer kept. */
    static SearchFailure expired() {
        return new SearchFailure.CursorExpired(
                "the state of the index that the cursor was given out for is no longer kept; it is for "
                        + IndexView.IDLE.toMinutes() + " minutes after its last use, less where " + MOST
                        + " others are kept or the cluster has lost it, and not beyond a restart. Ask again without the cursor");
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        new ArrayList<>(kept.keySet()).forEach(this::drop);
        forget();
    }
}
