package dev.wensou.ingest;

import dev.wensou.ingest.HtmlBlock.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into blocks, in reading order. Walks without recursion, so that depth of nesting costs nothing. Tables
 * that only lay out a page are cut like other elements, those of data by rows. For one tree.
 */
final class HtmlBlocks implements NodeFilter {
    private static final Set<String> BREAKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "hgroup",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final String CELL_END = "\t";
    private static final int NONE = Integer.MAX_VALUE;

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final HtmlInline inline = new HtmlInline();
    private final Map<Element, Boolean> dataTables = new IdentityHashMap<>();
    private Element owner;
    private int rowDepth = NONE;

    private HtmlBlocks(Element root) {
        owner = root;
    }

    /** The blocks under an element; none is blank. */
    static List<HtmlBlock> of(Element root) {
        var blocks = new HtmlBlocks(root);
        blocks.traverse(root);
        blocks.flush();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            inline.text(text.getWholeText());
        } else if (node instanceof Element element) {
            return open(element, depth);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, int depth) {
        var name = element.normalName();
        if (name.equals("pre")) {
            flush();
            code(element);
            return FilterResult.SKIP_CHILDREN;
        }
        if (name.equals("br")) {
            if (depth > rowDepth) {
                inline.text(" ");
            } else {
                inline.lineEnd();
            }
        } else if (BREAKS.contains(name) && depth <= rowDepth) {
            flush();
            owner = element;
            inline.prefix(HtmlLists.marker(element));
            if (name.equals("tr") && isInData(element)) {
                rowDepth = depth;
            }
        } else {
            inline.open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            var name = element.normalName();
            if (depth > rowDepth) {
                closeInRow(element, name);
            } else if (BREAKS.contains(name)) {
                flush();
                rowDepth = NONE;
                owner = element.parent() == null ? element : element.parent();
            } else {
                inline.close(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void closeInRow(Element element, String name) {
        if (name.equals("td") || name.equals("th")) {
            inline.verbatim(CELL_END);
        } else if (BREAKS.contains(name)) {
            inline.text(" ");
        } else {
            inline.close(element);
        }
    }

    private boolean isInData(Element row) {
        var table = row.parents().stream()
                .filter(e -> e.normalName().equals("table"))
                .findFirst();
        return table.isPresent() && dataTables.computeIfAbsent(table.get(), HtmlTable::isData);
    }

    private void flush() {
        for (var line : inline.take()) {
            blocks.add(new HtmlBlock(
                    line.text(), line.isTight(), kind(owner), owner, line.weight(), line.linked(), line.hasLink()));
        }
    }

    private void code(Element pre) {
        var text = HtmlCode.textOf(pre);
        if (!text.isBlank()) {
            blocks.add(new HtmlBlock(text, false, Kind.CODE, pre, HtmlWeight.of(text), 0, false));
        }
    }

    private static Kind kind(Element owner) {
        var name = owner.normalName();
        if (name.matches("h[1-6]")) {
            return Kind.HEADING;
        }
        return switch (name) {
            case "tr" -> Kind.ROW;
            case "li", "dt", "dd" -> Kind.ITEM;
            default -> owner.parent() != null && owner.parent().normalName().equals("li") ? Kind.ITEM : Kind.TEXT;
        };
    }
}
