package dev.wensou.opensearch.index;

import java.util.List;
import java.util.Map;

/**
 * What tells an article of an index from all others, for hits that score alike and are as old: when it was written last, among those
 * of its part of the index, and which part that is. All copies of a part agree on it, and it stays when segments are merged; a document's
 * own number is another one in each copy, and in each after a merge.
 *
 * <p>Immutable.
 *
 * @param written the sequence number of the last write
 * @param part the number of the part
 */
public record DocumentNumber(long written, int part) {
    /** A document's number within the part stands below the number of the part. */
    private static final int PART_SHIFT = 32;
    /** In one number, the number of the part stands below; a cluster gives an index 1,024 parts at most. */
    private static final int PART_BITS = 12;

    /** The order of these numbers, as the last criteria of a search. */
    public static List<Map<String, Object>> order() {
        return List.of(Map.of("_seq_no", "asc"), Map.of("_shard_doc", "asc"));
    }

    /**
     * Of a hit, as its values say it.
     *
     * @param written that of the first of the criteria
     * @param shardDocument that of the second
     */
    public static DocumentNumber of(long written, long shardDocument) {
        return new DocumentNumber(written, (int) (shardDocument >> PART_SHIFT));
    }

    /** The number that {@link #packed} gave. */
    public static DocumentNumber unpacked(long packed) {
        return new DocumentNumber(packed >> PART_BITS, (int) (packed & ((1L << PART_BITS) - 1)));
    }

    /** As one number, of which the order is the same. */
    public long packed() {
        return (written << PART_BITS) | part;
    }

    /** The values of both criteria behind which all others begin: in its part no other has that number. */
    public List<Object> behind() {
        return List.of(written, ((part + 1L) << PART_SHIFT) - 1);
    }
}
