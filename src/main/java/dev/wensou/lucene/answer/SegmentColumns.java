package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.FacetField;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * The facet values and publication days of one segment, deleted documents among them. A segment never changes, so an
 * index that is opened again after a small update reads the columns of the new segments only.
 */
record SegmentColumns(Map<FacetField, FacetColumn> columns, FacetColumn months, int[] days) {
    static SegmentColumns load(LeafReader leaf) throws IOException {
        var columns = new EnumMap<FacetField, FacetColumn>(FacetField.class);
        for (var field : FacetField.values()) {
            columns.put(field, column(leaf, field));
        }
        var days = days(leaf);
        return new SegmentColumns(columns, months(days), days);
    }

    private static FacetColumn column(LeafReader leaf, FacetField field) throws IOException {
        var builder = new FacetColumn.Builder(leaf.maxDoc());
        var stored = DocValues.getSortedSet(leaf, field.docValuesName());
        var values = new ArrayList<String>();
        for (var ordinal = 0L; ordinal < stored.getValueCount(); ordinal++) {
            values.add(stored.lookupOrd(ordinal).utf8ToString());
        }
        // UTF-8 order differs from String order beyond the basic plane; ordinals follow String order here
        var sorted = new ArrayList<>(new TreeSet<>(values));
        var ordinals = values.stream()
                .mapToInt(value -> Collections.binarySearch(sorted, value))
                .toArray();
        for (var document = 0; document < leaf.maxDoc(); document++) {
            if (stored.advanceExact(document)) {
                for (var i = 0; i < stored.docValueCount(); i++) {
                    builder.add(ordinals[(int) stored.nextOrd()]);
                }
            }
            builder.endDocument();
        }
        return builder.build(sorted);
    }

    private static int[] days(LeafReader leaf) throws IOException {
        var stored = DocValues.getNumeric(leaf, DocumentMapping.DAY);
        var days = new int[leaf.maxDoc()];
        for (var document = 0; document < days.length; document++) {
            days[document] = stored.advanceExact(document) ? (int) stored.longValue() : FacetColumns.UNDATED;
        }
        return days;
    }

    private static FacetColumn months(int[] days) {
        var names = new TreeSet<String>();
        for (var day : days) {
            if (day != FacetColumns.UNDATED) {
                names.add(month(day));
            }
        }
        List<String> values = new ArrayList<>(names);
        var builder = new FacetColumn.Builder(days.length);
        for (var day : days) {
            if (day != FacetColumns.UNDATED) {
                builder.add(Collections.binarySearch(values, month(day)));
            }
            builder.endDocument();
        }
        return builder.build(values);
    }

    private static String month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
    }
}
