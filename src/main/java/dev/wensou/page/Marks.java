package dev.wensou.page;

import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;

/** Texts with what matched in them. */
final class Marks {
    private Marks() {}

    static void write(HtmlWriter html, MarkedText text) {
        write(html, text, 0, text.text().length());
    }

    /** The part from one offset to another; marks that cross its borders are cut. */
    static void write(HtmlWriter html, MarkedText text, int from, int to) {
        var at = from;
        for (var mark : text.marks()) {
            if (isWithin(mark, from, to)) {
                var start = Math.max(mark.start(), from);
                var end = Math.min(mark.end(), to);
                html.text(text.text().substring(at, start));
                html.begin("mark").text(text.text().substring(start, end)).end();
                at = end;
            }
        }
        html.text(text.text().substring(at, to));
    }

    private static boolean isWithin(Mark mark, int from, int to) {
        return mark.end() > from && mark.start() < to;
    }
}
