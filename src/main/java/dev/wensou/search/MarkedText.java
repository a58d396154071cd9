package dev.wensou.search;

import java.util.List;

/**
 * A text in its original glyphs and where the query matched. Marks are ascending and never touch or overlap, so each
 * is one piece of matched text as a reader sees it.
 */
public record MarkedText(String text, List<Mark> marks) {
    /** @throws IllegalArgumentException if marks leave the text, or touch or overlap each other */
    public MarkedText {
        marks = List.copyOf(marks);
        var free = 0;
        for (var mark : marks) {
            if (mark.start() < free || mark.end() > text.length()) {
                throw new IllegalArgumentException(
                        "marks " + marks + " do not fit a text of " + text.length() + " units, ascending and apart");
            }
            free = mark.end() + 1;
        }
    }

    /** A text in which nothing matched. */
    public static MarkedText unmarked(String text) {
        return new MarkedText(text, List.of());
    }
}
