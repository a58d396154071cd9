package dev.wensou.ingest;

import dev.wensou.text.CleanText;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a byline with its parts held apart, since pages keep {@code 来源：甲} and {@code 作者：乙} apart by style
 * alone: where one element ends and another begins, and at wide spaces, but not after a colon.
 *
 * @param parts the parts in their order; none is blank
 */
record HtmlBylineText(List<String> parts) {
    private static final String GAP = "  ";

    static HtmlBylineText of(Element owner) {
        var text = new StringBuilder();
        owner.traverse(new Collector(text));
        return new HtmlBylineText(List.of(CleanText.of(text.toString()).split(" {2,}")).stream()
                .map(Lines::trim)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** All parts with two spaces between. */
    String whole() {
        return String.join(GAP, parts);
    }

    private record Collector(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText()
                        .replaceAll("[\\u00A0\\u3000]+", GAP)
                        .replaceAll("[\\t\\r\\n]+", " "));
            } else {
                gap();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                gap();
            }
        }

        private void gap() {
            var end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0 && "：:".indexOf(text.charAt(end - 1)) < 0) {
                text.append(GAP);
            }
        }
    }
}
