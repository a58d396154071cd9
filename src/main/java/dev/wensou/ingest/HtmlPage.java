package dev.wensou.ingest;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Parses pages and takes out what no reader sees. */
final class HtmlPage {
    private static final Set<String> UNSEEN = Set.of(
            "applet",
            "area",
            "audio",
            "button",
            "canvas",
            "datalist",
            "dialog",
            "embed",
            "frame",
            "frameset",
            "iframe",
            "input",
            "link",
            "map",
            "meta",
            "object",
            "option",
            "rp",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");
    private static final Pattern HIDING =
            Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final int CAPTION_LEVELS = 3;
    private static final int MAX_CAPTION_CHARS = 1000;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private HtmlPage() {}

    /** The tree of a whole page, with all that is in it. */
    static Document parse(String html) {
        return Jsoup.parse(html);
    }

    /** The text of a piece of HTML, such as a body inside JSON, in paragraphs. */
    static HeadedText textOf(String fragment) {
        var body = Jsoup.parseBodyFragment(fragment).body();
        removeUnseen(body);
        return HtmlText.of(HtmlBlocks.of(body));
    }

    /**
     * Removes scripts, styles, controls, comments, numbers of code lines, and what is hidden. Hidden text stays where
     * it is most of the page, because then a script of the page shows it; so does what stands in for scripts
     * ({@code noscript}).
     */
    static void removeUnseen(Element body) {
        removeAll(
                body,
                node -> node instanceof Comment
                        || node instanceof Element element && UNSEEN.contains(element.normalName()));
        removeUnlessMost(body, body.select("noscript, noframes"));
        removeUnlessMost(body, body.select("[hidden], [aria-hidden=true]"));
        removeUnlessMost(
                body,
                body.select("[style]").stream()
                        .filter(e -> HIDING.matcher(e.attr("style")).find())
                        .toList());
        removeAll(body, node -> node instanceof Element element && isLineNumbers(element));
        body.select("img[alt]").stream().filter(HtmlPage::hasCaption).forEach(image -> image.removeAttr("alt"));
    }

    /** Whether an image has a caption, or text around it that says what its alternative text says. */
    private static boolean hasCaption(Element image) {
        var figure = image.closest("figure");
        if (figure != null && figure.selectFirst("figcaption") != null) {
            return true;
        }
        var around = image.parents().stream().limit(CAPTION_LEVELS).toList();
        return around.stream()
                .anyMatch(element -> element.wholeText().length() < MAX_CAPTION_CHARS
                        && element.text().contains(image.attr("alt").strip()));
    }

    private static void removeUnlessMost(Element body, List<Element> hidden) {
        if (hidden.isEmpty()) {
            return;
        }
        var total = HtmlWeight.of(body.text());
        for (var element : hidden) {
            if (element != body && 2 * HtmlWeight.of(element.text()) <= total) {
                element.remove();
            }
        }
    }

    private static void removeAll(Element root, java.util.function.Predicate<Node> unwanted) {
        root.nodeStream().filter(node -> node != root).filter(unwanted).toList().forEach(Node::remove);
    }

    /** Whether an element holds nothing but 1, 2, 3 … as beside the lines of code. */
    private static boolean isLineNumbers(Element element) {
        if (!Set.of("ol", "ul", "pre", "td", "div", "span").contains(element.normalName())
                || element.childNodeSize() < 2 && !element.normalName().equals("td")
                || !startsWithOne(element)) {
            return false;
        }
        var numbers = HtmlCode.textOf(element).split("\\s+");
        for (var i = 0; i < numbers.length; i++) {
            if (!DIGITS.matcher(numbers[i]).matches() || Integer.parseInt(numbers[i]) != i + 1) {
                return false;
            }
        }
        return numbers.length > 1;
    }

    /** Whether the first text in an element is 1: cheap, so that long texts are not read for nothing. */
    private static boolean startsWithOne(Element element) {
        return element.nodeStream()
                .filter(org.jsoup.nodes.TextNode.class::isInstance)
                .map(node -> ((org.jsoup.nodes.TextNode) node).getWholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> text.matches("1(?:\\s+2(?:\\s.*)?)?") || text.startsWith("1\n"))
                .isPresent();
    }
}
