package dev.wensou.lucene.answer;

import dev.wensou.lucene.answer.HitCollector.RankedHit;
import dev.wensou.search.SortOrder;
import java.util.Comparator;
import org.apache.lucene.util.NumericUtils;

/**
 * Which of two hits comes first. Almost all hits of a search are no better than those found before, which one number tells:
 * so nothing is made for them. Immutable; safe for any number of threads.
 */
final class HitOrder implements Comparator<RankedHit> {
    private final SortOrder sort;

    private HitOrder(SortOrder sort) {
        this.sort = sort;
    }

    static HitOrder of(SortOrder sort) {
        return new HitOrder(sort);
    }

    /** The higher, the earlier a hit comes; of hits with one rank the newest comes first, then that of the lowest number. */
    long rank(float score, int closeness, int day) {
        return switch (sort) {
            case RELEVANCE ->
                (long) closeness << Integer.SIZE
                        | Integer.toUnsignedLong(NumericUtils.floatToSortableInt(score) ^ Integer.MIN_VALUE);
            case NEWEST -> day;
            case OLDEST -> -(day == FacetColumns.UNDATED ? Integer.MAX_VALUE : (long) day);
        };
    }

    private long rank(RankedHit hit) {
        return rank(hit.score(), hit.closeness(), hit.day());
    }

    @Override
    public int compare(RankedHit one, RankedHit other) {
        var byRank = Long.compare(rank(other), rank(one));
        if (byRank != 0) {
            return byRank;
        }
        var newestFirst = Integer.compare(other.day(), one.day());
        return newestFirst == 0 ? Integer.compare(one.document(), other.document()) : newestFirst;
    }

    /** Whether a hit of that rank may come before another. */
    boolean mayPrecede(long rank, RankedHit other) {
        return rank >= rank(other);
    }
}
