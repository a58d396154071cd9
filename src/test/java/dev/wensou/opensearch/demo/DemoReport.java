package dev.wensou.opensearch.demo;

import java.util.List;
import java.util.Locale;

/**
 * What was promised, and what was seen.
 *
 * @param head what was done, for people
 * @param problems what went wrong, as far as it is worth reading
 */
record DemoReport(String head, List<Row> rows, List<String> problems) {
    private static final int SHOWN = 20;

    /** @param promised what has to be so */
    record Row(String what, String promised, String seen, boolean isKept) {}

    DemoReport {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    boolean isKept() {
        return rows.stream().allMatch(Row::isKept);
    }

    /** The same as a table. */
    String text() {
        var text = new StringBuilder(head).append('\n');
        var format = "%-48s %-16s %-22s %s%n";
        text.append(String.format(Locale.ROOT, format, "", "promised", "seen", ""));
        for (var row : rows) {
            text.append(String.format(
                    Locale.ROOT, format, row.what(), row.promised(), row.seen(), row.isKept() ? "kept" : "BROKEN"));
        }
        problems.stream().limit(SHOWN).forEach(problem -> text.append(problem).append('\n'));
        return text.toString();
    }
}
