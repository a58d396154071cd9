package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.index.FacetField;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;

/**
 * All facet values and publication days of a reader, in memory, for counting in one pass. Immutable; safe for any
 * number of threads. Takes about 8 bytes a value and 40 a document.
 */
public final class FacetColumns {
    /** The day of an undated article, before all others. */
    static final int UNDATED = Integer.MIN_VALUE;

    private final FacetSpecs specs;
    private final FacetNames names;
    /** By the names of their facets; those of ranges are made for the day of a search. */
    private final Map<String, CountedColumn> columns = new HashMap<>();

    private final FacetColumn months;
    private final List<YearMonth> monthNames;
    private final int[] days;
    private final int[] lengths;
    /** By the key of what never changes of a segment; deletions do not touch it. */
    private final Map<IndexReader.CacheKey, SegmentColumns> segments;

    private FacetColumns(
            FacetSpecs specs,
            FacetNames names,
            List<SegmentColumns> inOrder,
            Map<IndexReader.CacheKey, SegmentColumns> segments) {
        this.specs = specs;
        this.names = names;
        this.months = joined(inOrder, SegmentColumns::months);
        this.monthNames = months.values().stream().map(YearMonth::parse).toList();
        this.days = numbers(inOrder, SegmentColumns::days);
        this.lengths = numbers(inOrder, SegmentColumns::lengths);
        for (var spec : specs.specs()) {
            if (spec.ranges().isEmpty()) {
                columns.put(spec.name(), column(spec, inOrder));
            }
        }
        this.segments = segments;
    }

    private CountedColumn column(FacetSpecs.Spec spec, List<SegmentColumns> inOrder) {
        return switch (spec.field()) {
            case TECHNOLOGIES -> labels(spec, FacetField.TECHNOLOGIES, inOrder);
            case INDUSTRIES -> labels(spec, FacetField.INDUSTRIES, inOrder);
            case COMPANIES -> labels(spec, FacetField.COMPANIES, inOrder);
            case KEYWORDS -> labels(spec, FacetField.KEYWORDS, inOrder);
            case SOURCE -> labels(spec, FacetField.SOURCE, inOrder);
            case MONTH -> months;
            case DATE -> tree(spec, FacetNames.none(), joined(inOrder, SegmentColumns::dates));
            case LENGTH -> throw new IllegalStateException("facet " + spec.name() + " has no ranges");
        };
    }

    private CountedColumn labels(FacetSpecs.Spec spec, FacetField field, List<SegmentColumns> inOrder) {
        var written = joined(inOrder, segment -> segment.columns().get(field));
        return spec.isTree()
                ? tree(spec, names.of(field), written)
                : written.together(new FacetSpellings(names.of(field)));
    }

    private static CountedColumn tree(FacetSpecs.Spec spec, ValueNames names, FacetColumn written) {
        return TreeColumn.of(written, new FacetPaths(spec.separator().orElseThrow(), names));
    }

    /** @param names under which name spellings of one value are counted */
    public static FacetColumns load(IndexReader reader, FacetSpecs specs, FacetNames names) throws IOException {
        return load(reader, specs, names, Map.of());
    }

    /** Those of a later reader of the same index; only segments that are new are read. */
    public FacetColumns reload(IndexReader later) throws IOException {
        return load(later, specs, names, segments);
    }

    private static FacetColumns load(
            IndexReader reader, FacetSpecs specs, FacetNames names, Map<IndexReader.CacheKey, SegmentColumns> known)
            throws IOException {
        var segments = new HashMap<IndexReader.CacheKey, SegmentColumns>();
        var inOrder = new ArrayList<SegmentColumns>();
        for (var context : reader.leaves()) {
            var key = context.reader().getCoreCacheHelper().getKey();
            var before = known.get(key);
            var segment = before == null ? SegmentColumns.load(context.reader()) : before;
            segments.put(key, segment);
            inOrder.add(segment);
        }
        return new FacetColumns(specs, names, inOrder, segments);
    }

    private static FacetColumn joined(List<SegmentColumns> segments, Function<SegmentColumns, FacetColumn> column) {
        return FacetColumn.join(segments.stream().map(column).toList());
    }

    /** Every value of a field, in the spelling that it is counted under; of some, every document may be deleted. */
    public List<String> values(FacetField field) {
        return joined(
                        List.copyOf(segments.values()),
                        segment -> segment.columns().get(field))
                .together(new FacetSpellings(names.of(field)))
                .values();
    }

    private static int[] numbers(List<SegmentColumns> segments, Function<SegmentColumns, int[]> numbers) {
        return segments.stream().map(numbers).flatMapToInt(Arrays::stream).toArray();
    }

    /**
     * The values of a facet.
     *
     * @param today where ranges end that go up to today
     */
    CountedColumn of(FacetSpecs.Spec spec, LocalDate today) {
        return spec.ranges().isEmpty()
                ? columns.get(spec.name())
                : new RangeColumn(spec.ranges(), spec.field() == FacetSpecs.Field.DATE ? days : lengths, today);
    }

    /** The months of publication, as {@code 2024-03}. */
    FacetColumn months() {
        return months;
    }

    /** The month of that ordinal among {@link #months}. */
    YearMonth month(int ordinal) {
        return monthNames.get(ordinal);
    }

    /** Days since 1970-01-01, or {@link #UNDATED}. */
    public int day(int document) {
        return days[document];
    }
}
