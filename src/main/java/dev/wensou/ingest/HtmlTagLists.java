package dev.wensou.ingest;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The tags of an article as the page lists them: an element that says so by its class or id ({@code tag-list},
 * {@code post-tags}) and holds nothing but links. Pages with several such lists, of which most belong to other
 * articles, have none.
 */
final class HtmlTagLists {
    private static final int MAX_TAGS = 15;
    private static final int MAX_TAG_CHARS = 24;
    private static final int MAX_LABEL_CHARS = 8;
    private static final int MAX_LISTS = 2;
    private static final Set<String> WORDS =
            Set.of("tag", "tags", "taglist", "keyword", "keywords", "labels", "topics", "hashtags", "biaoqian");
    private static final Set<String> OTHERS = Set.of("cloud", "tagcloud", "hot", "popular", "all", "widget", "nav");
    private static final String NO_TAG = ".*[。，！？；].*";

    private HtmlTagLists() {}

    /** Takes the lists out of a page and returns what they say. */
    static List<String> take(Element body) {
        var lists = body.select("[class], [id]").stream()
                .filter(HtmlTagLists::isList)
                .filter(list -> list.parents().stream().noneMatch(HtmlTagLists::isOther))
                .toList();
        var outermost = lists.stream()
                .filter(list -> list.parents().stream().noneMatch(lists::contains))
                .toList();
        if (outermost.isEmpty() || outermost.size() > MAX_LISTS) {
            return List.of();
        }
        var tags = outermost.stream()
                .flatMap(list -> list.select("a").stream())
                .map(link -> HtmlTitle.line(link.text()).replaceFirst("^#\\s*", ""))
                .distinct()
                .toList();
        outermost.forEach(Element::remove);
        return tags;
    }

    private static boolean isList(Element element) {
        if (!HtmlHints.says(element, WORDS) || HtmlHints.says(element, OTHERS)) {
            return false;
        }
        var links = element.select("a");
        var linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return !links.isEmpty()
                && links.size() <= MAX_TAGS
                && links.stream()
                        .map(Element::text)
                        .allMatch(text -> !text.isBlank() && text.length() <= MAX_TAG_CHARS && !text.matches(NO_TAG))
                && element.text().replaceAll("[\\s,，、|·]", "").length() <= linked + MAX_LABEL_CHARS
                && !element.normalName().equals("a");
    }

    private static boolean isOther(Element element) {
        return HtmlHints.isAside(element) && !element.normalName().equals("body");
    }
}
