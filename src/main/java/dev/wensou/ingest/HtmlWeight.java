package dev.wensou.ingest;

import dev.wensou.text.Han;

/** Measures text so that Chinese and English count alike. */
final class HtmlWeight {
    /** A Latin word says about as much as two Han characters. */
    private static final int LATIN_WORD = 2;

    private HtmlWeight() {}

    /** The Han characters of a text and two for each other word. */
    static int of(CharSequence text) {
        var weight = 0;
        var inWord = false;
        for (var at = 0; at < text.length(); ) {
            var codePoint = Character.codePointAt(text, at);
            at += Character.charCount(codePoint);
            if (Han.isHan(codePoint)) {
                weight++;
                inWord = false;
            } else if (!Character.isLetterOrDigit(codePoint)) {
                inWord = false;
            } else if (!inWord) {
                weight += LATIN_WORD;
                inWord = true;
            }
        }
        return weight;
    }
}
