package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts a label and its value back on one line where a page breaks the line behind the colon, as cells of tables do. */
final class SplitLabels {
    private static final int MAX_VALUE_CHARS = 48;
    private static final int MAX_LINES_ABOVE = 30;
    private static final Pattern LABEL = Pattern.compile("[【\\[]?([^:：\\s]{1,4}[^:：]{0,8})[】\\]]?\\s*[:：]");
    private static final Pattern NO_VALUE = Pattern.compile(".*[:：。！？!?].*");
    private static final Pattern TIME = Pattern.compile(".*\\d[:：]\\d{2}.*");

    private SplitLabels() {}

    /** The lines with what belongs together joined; only labels near the start that {@code labels} knows count. */
    static List<String> joined(List<String> lines, Labels labels) {
        var joined = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isSplit =
                    i < MAX_LINES_ABOVE && i + 1 < lines.size() && isLabel(line, labels) && isValue(lines.get(i + 1));
            joined.add(isSplit ? line + lines.get(i + 1) : line);
            i += isSplit ? 1 : 0;
        }
        return joined;
    }

    private static boolean isLabel(String line, Labels labels) {
        var label = LABEL.matcher(line);
        return label.matches()
                && labels.fieldOf(label.group(1))
                        .filter(BylineReader.FIELDS::contains)
                        .isPresent();
    }

    private static boolean isValue(String line) {
        return !line.isBlank()
                && line.length() <= MAX_VALUE_CHARS
                && (!NO_VALUE.matcher(line).matches() || TIME.matcher(line).matches() || WebAddress.is(line));
    }
}
