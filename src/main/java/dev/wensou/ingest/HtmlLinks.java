package dev.wensou.ingest;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What the links of a page are for. */
final class HtmlLinks {
    private HtmlLinks() {}

    /** Whether a link goes anywhere but to a place on the same page; one that runs a script does. */
    static boolean leavesPage(Element anchor) {
        var target = anchor.attr("href").strip();
        return anchor.hasAttr("href") && !(target.startsWith("#") && target.length() > 1);
    }

    /** The host of an absolute address, in lower case and without {@code www.}; empty if the address is relative. */
    static String host(String address) {
        var start = address.indexOf("//");
        if (start < 0 || start > "https:".length()) {
            return "";
        }
        return address.substring(start + 2)
                .replaceFirst("[/?#:].*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "");
    }
}
