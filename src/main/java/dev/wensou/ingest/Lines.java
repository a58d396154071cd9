package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;

/** Lines to paragraphs and back. */
final class Lines {
    private Lines() {}

    /** The lines of a text, each without the space around it, ideographic and non-breaking space included. */
    static List<String> trimmed(String text) {
        return text.lines().map(Lines::trim).toList();
    }

    /** The line without the space around it, ideographic and non-breaking space included. */
    static String trim(String line) {
        var start = 0;
        var end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /**
     * The lines as paragraphs with blank lines between. Where no blank line separates any two, every line is a
     * paragraph; else lines that stand together stay together.
     */
    static String paragraphs(List<String> lines) {
        var groups = new ArrayList<String>();
        var group = new ArrayList<String>();
        for (var line : lines) {
            if (!line.isBlank()) {
                group.add(line);
            } else if (!group.isEmpty()) {
                groups.add(String.join("\n", group));
                group.clear();
            }
        }
        if (!group.isEmpty()) {
            groups.add(String.join("\n", group));
        }
        if (groups.size() == 1) {
            return groups.getFirst().replace("\n", "\n\n");
        }
        return String.join("\n\n", groups);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
