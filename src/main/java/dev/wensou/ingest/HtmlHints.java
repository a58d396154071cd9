package dev.wensou.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element says about itself by its tag, role, class and id. The words are those that pages everywhere use, as
 * collected by Readability and its kin; they are compared word by word, so that {@code main-navigation} is navigation
 * and {@code canvas} is no advertisement.
 */
final class HtmlHints {
    private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> ASIDE_TAGS = Set.of("nav", "aside", "menu");
    private static final Set<String> ASIDE_ROLES =
            Set.of("navigation", "complementary", "search", "contentinfo", "menu", "menubar", "toolbar", "dialog");
    private static final Set<String> ASIDE_WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "comments",
            "cookie",
            "copyright",
            "crumb",
            "crumbs",
            "disqus",
            "donate",
            "donation",
            "footer",
            "foot",
            "gitalk",
            "giscus",
            "login",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "pager",
            "pagination",
            "popup",
            "qrcode",
            "rank",
            "ranking",
            "recommend",
            "recommended",
            "recommends",
            "related",
            "replies",
            "respond",
            "reward",
            "share",
            "sharebar",
            "sharing",
            "sidebar",
            "sidenav",
            "siderbar",
            "skip",
            "social",
            "sponsor",
            "subscribe",
            "toc",
            "toolbar",
            "valine",
            "waline",
            "widget",
            "widgets");

    private HtmlHints() {}

    /** Whether an element says that it stands beside the article. */
    static boolean isAside(Element element) {
        return ASIDE_TAGS.contains(element.normalName())
                || ASIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || says(element, ASIDE_WORDS);
    }

    /** Whether a word of an element's class or id is one of {@code words}. */
    static boolean says(Element element, Set<String> words) {
        return has(element.className(), words) || has(element.id(), words);
    }

    private static boolean has(String names, Set<String> words) {
        return !names.isEmpty()
                && Arrays.stream(WORD_BORDER.split(names))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(words::contains);
    }
}
