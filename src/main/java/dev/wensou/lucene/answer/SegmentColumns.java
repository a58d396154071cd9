package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.FacetField;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * The facet values and publication days of one segment, deleted documents among them. A segment never changes, so an
 * index that is opened again after a small update reads the columns of the new segments only.
 */
record SegmentColumns(
        Map<FacetField, FacetColumn> columns, FacetColumn months, FacetColumn dates, int[] days, int[] lengths) {
    static SegmentColumns load(LeafReader leaf) throws IOException {
        var columns = new EnumMap<FacetField, FacetColumn>(FacetField.class);
        for (var field : FacetField.values()) {
            columns.put(field, column(leaf, field));
        }
        var days = numbers(leaf, DocumentMapping.DAY, FacetColumns.UNDATED);
        return new SegmentColumns(
                columns, months(days), dates(leaf, days), days, numbers(leaf, DocumentMapping.LENGTH, 0));
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

    private static int[] numbers(LeafReader leaf, String field, int absent) throws IOException {
        var stored = DocValues.getNumeric(leaf, field);
        var numbers = new int[leaf.maxDoc()];
        for (var document = 0; document < numbers.length; document++) {
            numbers[document] = stored.advanceExact(document) ? (int) stored.longValue() : absent;
        }
        return numbers;
    }

    private static FacetColumn months(int[] days) {
        return dated(days, document -> month(days[document]));
    }

    /** Days as {@code 2024-03-05}; where only the month is known, {@code 2024-03}. */
    private static FacetColumn dates(LeafReader leaf, int[] days) throws IOException {
        var unknown = DocValues.getNumeric(leaf, DocumentMapping.DAY_UNKNOWN);
        var isMonth = new BitSet(days.length);
        for (var document = 0; document < days.length; document++) {
            isMonth.set(document, unknown.advanceExact(document));
        }
        return dated(
                days,
                document -> isMonth.get(document)
                        ? month(days[document])
                        : LocalDate.ofEpochDay(days[document]).toString());
    }

    /** @param name what to count a document under that has a day */
    private static FacetColumn dated(int[] days, IntFunction<String> name) {
        var names = new String[days.length];
        for (var document = 0; document < days.length; document++) {
            names[document] = days[document] == FacetColumns.UNDATED ? "" : name.apply(document);
        }
        var values = new TreeSet<>(Arrays.asList(names));
        values.remove("");
        var sorted = List.copyOf(values);
        var builder = new FacetColumn.Builder(days.length);
        for (var each : names) {
            if (!each.isEmpty()) {
                builder.add(Collections.binarySearch(sorted, each));
            }
            builder.endDocument();
        }
        return builder.build(sorted);
    }

    private static String month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
    }
}
