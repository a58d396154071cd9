package dev.wensou.ingest;

import dev.wensou.text.CleanText;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of preformatted code, line by line, however its lines are marked up. For one tree. */
final class HtmlCode implements NodeVisitor {
    private static final Set<String> LINES = Set.of("li", "div", "p", "tr", "ol", "ul");

    private final StringBuilder text = new StringBuilder();

    private HtmlCode() {}

    static String textOf(Element pre) {
        var code = new HtmlCode();
        code.traverse(pre);
        return CleanText.of(code.text.toString())
                .replace('\u00A0', ' ')
                .replaceFirst("^(?:[ \\t]*\\n)+", "")
                .stripTrailing();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                text.append('\n');
            } else {
                lineEnd(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            lineEnd(element);
        }
    }

    private void lineEnd(Element element) {
        if (LINES.contains(element.normalName()) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
