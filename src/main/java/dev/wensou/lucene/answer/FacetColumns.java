package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.FacetField;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;

/**
 * All facet values and publication days of a reader, in memory, for counting in one pass. Immutable; safe for any
 * number of threads. Takes about 8 bytes a value and 16 a document.
 */
public final class FacetColumns {
    /** The day of an undated article, before all others. */
    static final int UNDATED = Integer.MIN_VALUE;

    private final FacetNames names;
    private final Map<FacetField, FacetColumn> columns = new EnumMap<>(FacetField.class);
    private final FacetColumn months;
    private final int[] days;
    /** By the key of what never changes of a segment; deletions do not touch it. */
    private final Map<IndexReader.CacheKey, SegmentColumns> segments;

    private FacetColumns(
            FacetNames names, List<SegmentColumns> inOrder, Map<IndexReader.CacheKey, SegmentColumns> segments) {
        this.names = names;
        for (var field : FacetField.values()) {
            columns.put(
                    field,
                    joined(inOrder, segment -> segment.columns().get(field))
                            .together(new FacetSpellings(field, names)));
        }
        this.months = joined(inOrder, SegmentColumns::months);
        this.days = new int
                [inOrder.stream().mapToInt(segment -> segment.days().length).sum()];
        var at = 0;
        for (var segment : inOrder) {
            System.arraycopy(segment.days(), 0, days, at, segment.days().length);
            at += segment.days().length;
        }
        this.segments = segments;
    }

    /** @param names under which name spellings of one value are counted */
    public static FacetColumns load(IndexReader reader, FacetNames names) throws IOException {
        return load(reader, names, Map.of());
    }

    /** Those of a later reader of the same index; only segments that are new are read. */
    public FacetColumns reload(IndexReader later) throws IOException {
        return load(later, names, segments);
    }

    private static FacetColumns load(
            IndexReader reader, FacetNames names, Map<IndexReader.CacheKey, SegmentColumns> known) throws IOException {
        var segments = new HashMap<IndexReader.CacheKey, SegmentColumns>();
        var inOrder = new java.util.ArrayList<SegmentColumns>();
        for (var context : reader.leaves()) {
            var key = context.reader().getCoreCacheHelper().getKey();
            var before = known.get(key);
            var segment = before == null ? SegmentColumns.load(context.reader()) : before;
            segments.put(key, segment);
            inOrder.add(segment);
        }
        return new FacetColumns(names, inOrder, segments);
    }

    private static FacetColumn joined(List<SegmentColumns> segments, Function<SegmentColumns, FacetColumn> column) {
        return FacetColumn.join(segments.stream().map(column).toList());
    }

    /** Every value of a field, in the spelling that it is counted under; of some, every document may be deleted. */
    public List<String> values(FacetField field) {
        return of(field).values();
    }

    FacetColumn of(FacetField field) {
        return columns.get(field);
    }

    /** The months of publication, as {@code 2024-03}. */
    FacetColumn months() {
        return months;
    }

    /** Days since 1970-01-01, or {@link #UNDATED}. */
    int day(int document) {
        return days[document];
    }
}
