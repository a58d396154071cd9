package dev.wensou.opensearch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What is known of the files that each generation was read from, in an index of its own: bytes that a later sync reads, in
 * pieces, and a document for each generation that says which pieces are valid. That one is only changed by who has seen what it
 * said before, so of two syncs at once the later fails. Ids of articles that a sync is about to change stand there until it has
 * ended ({@link #begin}). Safe for any number of threads.
 */
final class ManifestIndex {
    private static final String KIND = "kind";
    private static final String GENERATION = "generation";
    private static final String VERSION = "version";
    private static final String CONTENT = "content";
    private static final String CHANGING = "changing";
    private static final String IDS = "ids";
    /** How many pieces there are, or which of several documents one is. */
    private static final String NUMBER = "number";

    private static final int PIECE_BYTES = 1 << 20;
    private static final int PIECES_AT_ONCE = 8;
    private static final int IDS_AT_ONCE = 1_000;
    private static final int PAGE = 100;

    private static final Map<String, Object> INDEX = Map.of(
            "settings",
            Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1"),
            "mappings",
            Map.of(
                    "dynamic",
                    "strict",
                    "properties",
                    Map.of(
                            KIND, Map.of("type", "keyword"),
                            GENERATION, Map.of("type", "keyword"),
                            VERSION, Map.of("type", "long"),
                            NUMBER, Map.of("type", "integer"),
                            CONTENT, Map.of("type", "binary"),
                            IDS, Map.of("type", "keyword", "index", false, "doc_values", false))));

    private final Cluster cluster;
    private final IndexNames names;

    ManifestIndex(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    /**
     * Which pieces are valid.
     *
     * @param version grows with every sync of the generation
     * @param sequence with {@code term}, when this was written, as the cluster counts it
     */
    record Known(String generation, long version, int pieces, long sequence, long term) {}

    /** What is known of a generation's files; nothing if it was built without. */
    Optional<Known> known(String generation) throws IOException {
        var found = get(List.of(generation)).getFirst();
        if (!found.path("found").asBoolean()) {
            return Optional.empty();
        }
        var said = found.path("_source");
        return Optional.of(new Known(
                generation,
                said.path(VERSION).asLong(),
                said.path(NUMBER).asInt(),
                found.path("_seq_no").asLong(),
                found.path("_primary_term").asLong()));
    }

    /** Copies the manifest to a stream. */
    void copy(Known known, OutputStream to) throws IOException {
        for (var first = 0; first < known.pieces(); first += PIECES_AT_ONCE) {
            var last = Math.min(known.pieces(), first + PIECES_AT_ONCE);
            var pieces = get(IntStream.range(first, last)
                    .mapToObj(piece -> place(known.generation(), known.version(), CONTENT, piece))
                    .toList());
            for (var piece : pieces) {
                if (!piece.path("found").asBoolean()) {
                    throw new IOException("what " + known.generation() + " knows of its files lacks a piece in "
                            + names.files() + ". Run: scripts/rebuild-index --engine opensearch --corpus DIR");
                }
                to.write(Base64.getDecoder()
                        .decode(piece.path("_source").path(CONTENT).asString()));
            }
        }
    }

    /** Takes a manifest, whose pieces are valid once {@link #publish} said so. */
    Pieces write(String generation, long version) throws IOException {
        create();
        return new Pieces(generation, version);
    }

    /** A stream that sends what is written to it in pieces. For one thread. */
    final class Pieces extends OutputStream {
        private final String generation;
        private final long version;
        private final byte[] buffer = new byte[PIECE_BYTES];
        private int filled;
        private int sent;

        private Pieces(String generation, long version) {
            this.generation = generation;
            this.version = version;
        }

        long version() {
            return version;
        }

        /** How many pieces there are, once it is closed. */
        int sent() {
            return sent;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (var done = 0; done < length; ) {
                var part = Math.min(length - done, PIECE_BYTES - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE_BYTES) {
                    send();
                }
            }
        }

        private void send() throws IOException {
            var content = Base64.getEncoder().encodeToString(Arrays.copyOf(buffer, filled));
            var bulk = new BulkSender(cluster, names.files());
            bulk.put(
                    place(generation, version, CONTENT, sent),
                    Map.of(KIND, CONTENT, GENERATION, generation, VERSION, version, NUMBER, sent, CONTENT, content));
            bulk.flush();
            sent++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                send();
            }
        }
    }

    /**
     * Says that other pieces are valid from now on, and takes the old ones away.
     *
     * @param before what was known when the sync began
     * @throws IOException if it is not known any more: another sync has ended meanwhile
     */
    void publish(Pieces pieces, Optional<Known> before) throws IOException {
        var condition = before.map(known -> "if_seq_no=" + known.sequence() + "&if_primary_term=" + known.term())
                .orElse("op_type=create");
        try {
            cluster.send(
                    "PUT",
                    "/" + names.files() + "/_doc/" + pieces.generation + "?" + condition,
                    Map.of(
                            KIND,
                            "known",
                            GENERATION,
                            pieces.generation,
                            VERSION,
                            pieces.version,
                            NUMBER,
                            pieces.sent()));
        } catch (ClusterException e) {
            if (e.type().equals("version_conflict_engine_exception")) {
                throw new IOException(
                        "another sync of " + pieces.generation + " has ended meanwhile; run this one again", e);
            }
            throw e;
        }
        remove(List.of(
                Map.of("term", Map.of(KIND, CONTENT)),
                Map.of("term", Map.of(GENERATION, pieces.generation)),
                Map.of("range", Map.of(VERSION, Map.of("lt", pieces.version)))));
    }

    /** Notes which articles are about to be changed: until {@link #end} nobody knows whether they were. */
    void begin(String generation, long version, List<String> ids) throws IOException {
        create();
        var bulk = new BulkSender(cluster, names.files());
        for (var first = 0; first < ids.size(); first += IDS_AT_ONCE) {
            bulk.put(
                    place(generation, version, CHANGING, first),
                    Map.of(
                            KIND,
                            CHANGING,
                            GENERATION,
                            generation,
                            VERSION,
                            version,
                            NUMBER,
                            first,
                            IDS,
                            List.copyOf(ids.subList(first, Math.min(ids.size(), first + IDS_AT_ONCE)))));
        }
        bulk.flush();
    }

    /** Articles that syncs began to change which did not end. */
    Set<String> unfinished(String generation) throws IOException {
        var ids = new HashSet<String>();
        try {
            cluster.send("POST", "/" + names.files() + "/_refresh", Map.of());
            var body = new HashMap<String, Object>(Map.of(
                    "size",
                    PAGE,
                    "sort",
                    List.of(Map.of(VERSION, "asc"), Map.of(NUMBER, "asc")),
                    "query",
                    QueryJson.all(List.of(
                            Map.of("term", Map.of(KIND, CHANGING)), Map.of("term", Map.of(GENERATION, generation))))));
            while (true) {
                var hits = cluster.search(names.files(), body).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return ids;
                }
                hits.forEach(hit -> hit.path("_source").path(IDS).forEach(id -> ids.add(id.asString())));
                body.put("search_after", hits.path(hits.size() - 1).path("sort"));
            }
        } catch (ClusterException e) {
            if (e.isAbsence()) {
                return ids;
            }
            throw e;
        }
    }

    /** All that was begun up to a version is done. */
    void end(String generation, long version) throws IOException {
        remove(List.of(
                Map.of("term", Map.of(KIND, CHANGING)),
                Map.of("term", Map.of(GENERATION, generation)),
                Map.of("range", Map.of(VERSION, Map.of("lte", version)))));
    }

    /** Forgets a generation. */
    void remove(String generation) throws IOException {
        remove(List.of(Map.of("term", Map.of(GENERATION, generation))));
    }

    private void remove(List<Map<String, Object>> filters) throws IOException {
        var body = Map.of("size", IDS_AT_ONCE, "_source", false, "query", QueryJson.all(filters));
        try {
            while (true) {
                // searches find what was there at the last refresh
                cluster.send("POST", "/" + names.files() + "/_refresh", Map.of());
                var hits = cluster.search(names.files(), body).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return;
                }
                var bulk = new BulkSender(cluster, names.files());
                for (var hit : hits) {
                    bulk.delete(hit.path("_id").asString());
                }
                bulk.flush();
            }
        } catch (ClusterException e) {
            if (!e.isAbsence()) {
                throw e;
            }
        }
    }

    private void create() throws IOException {
        try {
            cluster.send("PUT", "/" + names.files(), INDEX);
        } catch (ClusterException e) {
            if (!e.type().equals("resource_already_exists_exception")) {
                throw e;
            }
        }
    }

    private List<JsonNode> get(List<String> ids) throws IOException {
        return DocumentsById.get(cluster, names.files(), ids, true);
    }

    private static String place(String generation, long version, String kind, int number) {
        return generation + ":" + version + ":" + kind + ":" + number;
    }
}
