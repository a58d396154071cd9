package dev.wensou.ingest;

import dev.wensou.article.HeadingText;
import java.util.List;

/**
 * A text and what heads its parts.
 *
 * @param headings in reading order, each as the text has it
 */
record HeadedText(String text, List<HeadingText> headings) {
    HeadedText {
        headings = List.copyOf(headings);
    }

    /** A text of which no heading is known. */
    static HeadedText plain(String text) {
        return new HeadedText(text, List.of());
    }
}
