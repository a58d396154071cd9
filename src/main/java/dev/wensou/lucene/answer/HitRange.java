package dev.wensou.lucene.answer;

import java.util.Optional;

/**
 * Which of all hits, in their order, are wanted.
 *
 * @param skip how many hits stand before them
 * @param behind the hit before them, where it is known and none of those that were looked at once more: reaching them
 *     then costs no memory, however deep they lie
 * @param size how many, at most
 */
public record HitRange(int skip, Optional<HitCollector.RankedHit> behind, int size) {
    /** The hits from a depth on. */
    public static HitRange from(int skip, int size) {
        return new HitRange(skip, Optional.empty(), size);
    }
}
