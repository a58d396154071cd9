package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives each article id to one file: of those that claim it, the first in the corpus's order has it, whichever thread
 * comes first. A million articles cost about 150 MB. Safe for any number of threads.
 */
final class IdClaims {
    private static final int STRIPES = 1024;
    private static final int MOST_NAMED = 3;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final List<Map<Long, Claim>> stripes = IntStream.range(0, STRIPES)
            .<Map<Long, Claim>>mapToObj(i -> new HashMap<>())
            .toList();

    /** The place is shared by all claims of a file; as bytes it takes half of what a text does. */
    private record Claim(int index, byte[] place) {}

    /**
     * What a file hands its articles to.
     *
     * @param index the file's number in the corpus
     * @param sink takes each article unless a file that comes first has its id; the last it takes of an id is the one
     */
    OfFile of(int index, String place, ArticleSink sink) {
        return new OfFile(new Claim(index, place.getBytes(StandardCharsets.UTF_8)), sink);
    }

    /** The claims of one file. For one thread at a time. */
    final class OfFile implements ArticleSink {
        private final Claim claim;
        private final ArticleSink sink;
        private final List<Long> keys = new ArrayList<>(1);

        private OfFile(Claim claim, ArticleSink sink) {
            this.claim = claim;
            this.sink = sink;
        }

        @Override
        public void accept(Article article) throws IOException {
            var key = hash(article.id());
            keys.add(key);
            var claims = stripe(key);
            // held while the sink takes it, so that what the sink took last is what has the claim
            synchronized (claims) {
                var other = claims.get(key);
                if (other == null || claim.index < other.index) {
                    claims.put(key, claim);
                    sink.accept(article);
                }
            }
        }

        /** The outcome of the file once all files before it have made their claims. */
        FileOutcome settle(FileOutcome outcome) {
            var lost = 0;
            var others = new LinkedHashSet<String>();
            for (var key : keys) {
                var owner = owner(key);
                if (owner.index != claim.index) {
                    lost++;
                    if (others.size() < MOST_NAMED) {
                        others.add(new String(owner.place, StandardCharsets.UTF_8));
                    }
                }
            }
            return lost == 0 ? outcome : outcome.without(lost, List.copyOf(others));
        }
    }

    private Claim owner(long key) {
        var claims = stripe(key);
        synchronized (claims) {
            return claims.get(key);
        }
    }

    private Map<Long, Claim> stripe(long key) {
        return stripes.get((int) Math.floorMod(key ^ key >>> 32, (long) STRIPES));
    }

    /** FNV-1a, 64 bits, as many as ids made of places have. */
    private static long hash(ArticleId id) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < id.value().length(); i++) {
            hash = (hash ^ id.value().charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
