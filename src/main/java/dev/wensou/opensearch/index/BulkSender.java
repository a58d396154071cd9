package dev.wensou.opensearch.index;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAwayException;
import dev.wensou.opensearch.cluster.ClusterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends changes of documents many at once. Who adds them sends them too, and waits where the cluster says that it has too much
 * to do: so reading goes no faster than the cluster takes. What it did not take is sent again, alone, later and later; after eight
 * times, and at once where it will never be taken, the call that sent it ends with a {@link ClusterException} or {@link
 * ClusterAwayException}. Safe for any number of threads.
 */
public final class BulkSender {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** OpenSearch's own advice is 5 to 15 MB a request. */
    private static final int MOST_BYTES = 5 << 20;

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int FIRST_ERROR = 300;
    private static final int NOT_FOUND = 404;
    /** There is a newer one. */
    private static final int CONFLICT = 409;

    private final Cluster cluster;
    private final String index;
    private List<byte[]> waiting = new ArrayList<>();
    private int bytes;
    private final LongAdder created = new LongAdder();
    private final Set<String> overruled = ConcurrentHashMap.newKeySet();

    /** Of changes of one index. What was added last waits for {@link #flush}. */
    public BulkSender(Cluster cluster, String index) {
        this.cluster = cluster.once();
        this.index = index;
    }

    /** Puts a document, in the place of one of the same id. */
    public void put(String id, Map<String, Object> document) throws IOException {
        add(lines(Map.of("index", Map.of("_id", id)), document));
    }

    /** Puts a document in the place of one of the same id and version, unless there is a newer one by now. */
    public void replace(String id, long version, Map<String, Object> document) throws IOException {
        var place = Map.of("_id", id, "version", version, "version_type", "external_gte");
        add(lines(Map.of("index", place), document));
    }

    /** Takes a document out; one that is not there is out already. */
    public void delete(String id) throws IOException {
        add(lines(Map.of("delete", Map.of("_id", id))));
    }

    /**
     * Puts a document unless the index has a later version of it, or had one a while ago.
     *
     * @param document JSON in one line, in UTF-8
     */
    public void put(String id, long version, byte[] document) throws IOException {
        var change = new ByteArrayOutputStream();
        change.writeBytes(lines(Map.of("index", place(id, version))));
        change.writeBytes(document);
        change.write('\n');
        add(change.toByteArray());
    }

    /** Takes a document out unless the index has a later version of it. */
    public void delete(String id, long version) throws IOException {
        add(lines(Map.of("delete", place(id, version))));
    }

    private static Map<String, Object> place(String id, long version) {
        return Map.of("_id", id, "version", version, "version_type", "external_gte");
    }

    /** The ids of documents that were not put because the index had later versions. */
    public Set<String> overruled() {
        return Set.copyOf(overruled);
    }

    /**
     * How many documents the cluster said that it did not have before. It has more where an answer was lost and the client itself
     * sent them to another node, where they were no longer new.
     */
    public long created() {
        return created.sum();
    }

    /** Sends what waits. */
    public void flush() throws IOException {
        send(take(0));
    }

    private void add(byte[] change) throws IOException {
        synchronized (this) {
            waiting.add(change);
            bytes += change.length;
        }
        send(take(MOST_BYTES));
    }

    /** What waits, if it is so much at least. */
    private synchronized List<byte[]> take(int least) {
        if (bytes < least) {
            return List.of();
        }
        var taken = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        return taken;
    }

    private void send(List<byte[]> changes) throws IOException {
        var left = changes;
        var pause = FIRST_PAUSE;
        for (var tries = 1; !left.isEmpty(); tries++) {
            try {
                var refused = refused(left);
                left = refused.changes();
                if (tries >= TRIES && refused.why().isPresent()) {
                    throw new ClusterException(
                            refused.why().get().status(),
                            refused.why().get().type(),
                            cluster.names() + " did not take " + left.size() + " documents, asked " + TRIES
                                    + " times; where it has too much to do, give it more memory or nodes: "
                                    + refused.why().get().getMessage());
                }
            } catch (ClusterAwayException e) {
                if (tries >= TRIES) {
                    throw e;
                }
            } catch (ClusterException e) {
                if (!isPassing(e) || tries >= TRIES) {
                    throw e;
                }
            }
            if (!left.isEmpty()) {
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** Whether the same may be taken later. */
    private static boolean isPassing(ClusterException refusal) {
        return refusal.isOverload() || refusal.isOfCluster();
    }

    /** What was not taken, and why the last of it was not. */
    private record Refused(List<byte[]> changes, Optional<ClusterException> why) {}

    /** Sends changes; returns those that the cluster had no room for, or whose part of the index it could not reach. */
    private Refused refused(List<byte[]> changes) throws IOException {
        var body = new ByteArrayOutputStream();
        changes.forEach(body::writeBytes);
        var answer = cluster.send("POST", "/" + index + "/_bulk", Map.of(), body.toByteArray());
        var refused = new ArrayList<byte[]>();
        var why = Optional.<ClusterException>empty();
        var i = 0;
        for (var item : answer.path("items")) {
            var result = item.values().iterator().next();
            var status = result.path("status").asInt();
            if (status == CONFLICT) {
                if (item.has("index")) {
                    overruled.add(result.path("_id").asString());
                }
            } else if (status >= FIRST_ERROR && status != NOT_FOUND) {
                var refusal = new ClusterException(
                        status,
                        result.path("error").path("type").asString(""),
                        cluster.names() + " did not take " + result.path("_id").asString() + ": "
                                + result.path("error").path("reason").asString(""));
                if (!isPassing(refusal)) {
                    throw refusal;
                }
                why = Optional.of(refusal);
                refused.add(changes.get(i));
            }
            if (result.path("result").asString("").equals("created")) {
                created.increment();
            }
            i++;
        }
        return new Refused(refused, why);
    }

    private static byte[] lines(Object... lines) {
        var bytes = new ByteArrayOutputStream();
        for (var line : lines) {
            bytes.writeBytes(JSON.writeValueAsBytes(line));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster had too much to do", e);
        }
    }
}
