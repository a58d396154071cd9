package dev.wensou.ingest;

import org.jsoup.nodes.Element;

/** The numbers of ordered lists. */
final class HtmlLists {
    private HtmlLists() {}

    /** What a browser shows before an item, {@code 3. }; empty before all else. */
    static String marker(Element element) {
        var list = element.parent();
        if (!element.normalName().equals("li")
                || list == null
                || !list.normalName().equals("ol")) {
            return "";
        }
        var number = number(list.attr("start"), 1);
        for (var before = element.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            number++;
        }
        return number(element.attr("value"), number) + ". ";
    }

    private static int number(String written, int absent) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : absent;
    }
}
