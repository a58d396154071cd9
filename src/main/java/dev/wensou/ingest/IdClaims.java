package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives each article id to one file: of those that claim it, the first in the corpus's order has it, whichever thread
 * comes first. A million files cost about 150 MB. Safe for any number of threads.
 */
final class IdClaims {
    private static final int STRIPES = 1024;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final List<Stripe> stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Stripe()).toList();

    /** Ids by their 64-bit hash, as ids of places are themselves; a place is kept as bytes, half its size as text. */
    private static final class Stripe {
        private final Map<Long, Claim> claims = new HashMap<>();
    }

    private record Claim(int index, byte[] place) {}

    /**
     * Hands the article to the sink, unless a file that comes first has its id.
     *
     * @param index the file's number in the corpus
     * @throws IOException if the sink throws
     */
    void store(int index, String place, Article article, ArticleSink sink) throws IOException {
        var key = hash(article.id());
        var stripe = stripe(key);
        // held while the sink takes it, so that what the sink took last of an id is what has the claim
        synchronized (stripe) {
            var claim = stripe.claims.get(key);
            if (claim == null || index < claim.index) {
                stripe.claims.put(key, new Claim(index, place.getBytes(StandardCharsets.UTF_8)));
                sink.accept(article);
            }
        }
    }

    /** The outcome of a file once all files before it have made their claims: as it was, or as a duplicate. */
    FileOutcome settle(int index, FileOutcome outcome) {
        if (outcome.readAs().isEmpty()) {
            return outcome;
        }
        var key = hash(outcome.readAs().get().id());
        var stripe = stripe(key);
        synchronized (stripe) {
            var claim = stripe.claims.get(key);
            return claim == null || claim.index == index
                    ? outcome
                    : outcome.duplicateOf(new String(claim.place, StandardCharsets.UTF_8));
        }
    }

    private Stripe stripe(long key) {
        return stripes.get((int) Math.floorMod(key ^ key >>> 32, (long) STRIPES));
    }

    /** FNV-1a, 64 bits. */
    private static long hash(ArticleId id) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < id.value().length(); i++) {
            hash = (hash ^ id.value().charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
