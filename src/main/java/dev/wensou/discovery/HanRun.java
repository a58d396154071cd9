package dev.wensou.discovery;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.function.Consumer;

/**
 * Han characters that stand together: {@code [start, end)} of a line, between which no other character stands.
 * Characters beyond the basic plane end a run: they stand in names, hardly in terms, and so one UTF-16 unit is one
 * character everywhere in this package.
 *
 * @param document the number of the article, from 0 in the order of the corpus
 * @param line the whole line, in its own glyphs
 * @param folded the line folded, of the same length
 */
record HanRun(int document, String line, String folded, int start, int end) {
    /** Hands over every run of a line, in order. */
    static void forEach(int document, String line, Consumer<HanRun> reader) {
        var folded = Folding.fold(line);
        var at = 0;
        while (at < folded.length()) {
            if (!Han.isHan(folded.charAt(at))) {
                at++;
                continue;
            }
            var start = at;
            while (at < folded.length() && Han.isHan(folded.charAt(at))) {
                at++;
            }
            reader.accept(new HanRun(document, line, folded, start, at));
        }
    }
}
