package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Splits the value of a list field at commas of either width and at line ends. The mark 、 does not split: it joins
 * the parts of one entry, as in {@code 芯片、交换机}.
 */
final class ListValues {
    private ListValues() {}

    /** The entries in order, trimmed, without one stop at the end each, and without repeats (compared folded). */
    static List<String> split(String value) {
        var entries = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var part : value.split("[,，\\n]")) {
            var entry =
                    Lines.trim(Lines.trim(part).replaceFirst("^[-*•·]\\s+", "").replaceFirst("[。.;；]$", ""));
            if (!entry.isEmpty() && seen.add(Folding.fold(entry))) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
