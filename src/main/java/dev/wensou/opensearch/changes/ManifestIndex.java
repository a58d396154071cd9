package dev.wensou.opensearch.changes;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.index.IndexNames;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known of the files that each generation was read from, in an index of its own: bytes that a later sync reads, in
 * pieces, and a document for each generation that says which pieces are valid. That one is only changed by who has seen what it
 * said before, so of two syncs at once the later fails. Safe for any number of threads.
 */
public final class ManifestIndex {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int PIECES_AT_ONCE = 8;

    private final Cluster cluster;
    private final FilesIndex files;

    /** Of the generations of these names; nothing is made in the cluster yet. */
    public ManifestIndex(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.files = new FilesIndex(cluster, names);
    }

    /**
     * Which pieces are valid.
     *
     * @param generation the index that it is of
     * @param version grows with every sync of the generation
     * @param pieces how many there are
     * @param sequence with {@code term}, when this was written, as the cluster counts it
     */
    public record Known(String generation, long version, int pieces, long sequence, long term) {}

    /**
     * What is known of a generation's files; nothing if it was built without.
     *
     * @throws IOException if the cluster does not answer
     */
    public Optional<Known> known(String generation) throws IOException {
        var found = files.get(List.of(generation)).getFirst();
        if (!found.path("found").asBoolean()) {
            return Optional.empty();
        }
        var said = found.path("_source");
        return Optional.of(new Known(
                generation,
                said.path(FilesIndex.VERSION).asLong(),
                said.path(FilesIndex.NUMBER).asInt(),
                found.path("_seq_no").asLong(),
                found.path("_primary_term").asLong()));
    }

    /**
     * Copies the manifest to a stream, which stays open.
     *
     * @throws IOException if a piece is not there, or the stream does not take it
     */
    public void copy(Known known, OutputStream to) throws IOException {
        for (var first = 0; first < known.pieces(); first += PIECES_AT_ONCE) {
            var last = Math.min(known.pieces(), first + PIECES_AT_ONCE);
            var pieces = files.get(IntStream.range(first, last)
                    .mapToObj(piece -> FilesIndex.place(known.generation(), known.version(), FilesIndex.CONTENT, piece))
                    .toList());
            for (var piece : pieces) {
                if (!piece.path("found").asBoolean()) {
                    throw new IOException("what " + known.generation() + " knows of its files lacks a piece in "
                            + files.name() + ". Run: scripts/rebuild-index --engine opensearch --corpus DIR");
                }
                to.write(Base64.getDecoder()
                        .decode(piece.path("_source").path(FilesIndex.CONTENT).asString()));
            }
        }
    }

    /**
     * Takes a manifest, whose pieces are valid once {@link #publish} said so.
     *
     * @param version greater than those before, such as the milliseconds since 1970-01-01
     * @throws IOException if the cluster does not take the index that they lie in
     */
    public Pieces write(String generation, long version) throws IOException {
        files.create();
        return new Pieces(generation, version);
    }

    /** A stream that sends what is written to it in pieces of 1 MB, the last of them when it is closed. For one thread. */
    public final class Pieces extends OutputStream {
        private final String generation;
        private final long version;
        private final byte[] buffer = new byte[PIECE_BYTES];
        private int filled;
        private int sent;

        private Pieces(String generation, long version) {
            this.generation = generation;
            this.version = version;
        }

        /** The version that the manifest will have. */
        public long version() {
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
            var bulk = files.bulk();
            bulk.put(
                    FilesIndex.place(generation, version, FilesIndex.CONTENT, sent),
                    Map.of(
                            FilesIndex.KIND,
                            FilesIndex.CONTENT,
                            FilesIndex.GENERATION,
                            generation,
                            FilesIndex.VERSION,
                            version,
                            FilesIndex.NUMBER,
                            sent,
                            FilesIndex.CONTENT,
                            content));
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
    public void publish(Pieces pieces, Optional<Known> before) throws IOException {
        var condition = before.map(known -> "if_seq_no=" + known.sequence() + "&if_primary_term=" + known.term())
                .orElse("op_type=create");
        try {
            cluster.send(
                    "PUT",
                    "/" + files.name() + "/_doc/" + pieces.generation + "?" + condition,
                    Map.of(
                            FilesIndex.KIND,
                            "known",
                            FilesIndex.GENERATION,
                            pieces.generation,
                            FilesIndex.VERSION,
                            pieces.version,
                            FilesIndex.NUMBER,
                            pieces.sent()));
        } catch (ClusterException e) {
            if (e.type().equals("version_conflict_engine_exception")) {
                throw new IOException(
                        "another sync of " + pieces.generation + " has ended meanwhile; run this one again", e);
            }
            throw e;
        }
        files.remove(List.of(
                Map.of("term", Map.of(FilesIndex.KIND, FilesIndex.CONTENT)),
                Map.of("term", Map.of(FilesIndex.GENERATION, pieces.generation)),
                Map.of("range", Map.of(FilesIndex.VERSION, Map.of("lt", pieces.version)))));
    }

    /**
     * Forgets a generation; one that is not known is forgotten already.
     *
     * @throws IOException if the cluster does not take it out
     */
    public void remove(String generation) throws IOException {
        files.remove(List.of(Map.of("term", Map.of(FilesIndex.GENERATION, generation))));
    }
}
