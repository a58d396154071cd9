package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits the value of a list field at commas of either width and at line ends. Beside commas the mark 、 does not
 * split: it joins the parts of one entry, as in {@code 芯片、交换机, 算力}. Where there is no comma, the first of these
 * that there is splits: {@code ； | 、}, and spaces between Han words if there are two or more.
 */
final class ListValues {
    private static final List<Pattern> SEPARATORS =
            List.of(Pattern.compile("[,，\\n]"), Pattern.compile("[;；]"), Pattern.compile("[|｜]"), Pattern.compile("、"));
    private static final Pattern TAGS = Pattern.compile("(?:#[^\\s#]+\\s*)+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    /** Two Han words side by side: no name is written so. */
    private static final Pattern SPACED = Pattern.compile("(?:.*\\s)?\\S*\\p{IsHan}[\\s\\u3000]+\\p{IsHan}.*");

    private static final int MAX_SPACED_ENTRY_CHARS = 12;

    private ListValues() {}

    /** The entries in order, trimmed, without one stop at the end each, and without repeats (compared folded). */
    static List<String> split(String value) {
        var entries = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var part : separator(value).split(value)) {
            var entry =
                    Lines.trim(Lines.trim(part).replaceFirst("^[-*•·]\\s+", "").replaceFirst("[。.;；]$", ""));
            if (entry.startsWith("#")) {
                entry = entry.substring(1);
            }
            if (!entry.isEmpty() && seen.add(Folding.fold(entry))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Pattern separator(String value) {
        var text = Lines.trim(value).replaceFirst("[。.;；]$", "");
        for (var separator : SEPARATORS) {
            if (separator.matcher(text).find()) {
                return separator;
            }
        }
        return isSpaced(text) ? SPACE : SEPARATORS.getFirst();
    }

    /** Words such as {@code 液冷 数据中心 节能}; but {@code Apple Vision Pro} is one. */
    private static boolean isSpaced(String text) {
        var words = SPACE.split(text);
        if (TAGS.matcher(text).matches()) {
            return true;
        }
        for (var word : words) {
            if (word.length() > MAX_SPACED_ENTRY_CHARS) {
                return false;
            }
        }
        return words.length > 1 && SPACED.matcher(text).matches();
    }
}
