package dev.wensou.ingest;

import dev.wensou.ingest.HtmlBlock.Kind;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the article among the blocks of a page by how much running text and how few links an element holds, never by
 * the site. Link density and length as features of blocks follow Kohlschütter, Fankhauser and Nejdl, "Boilerplate
 * Detection using Shallow Text Features" (WSDM 2010), section 3; adding them up along the tree and descending to the
 * densest element follows Sun, Song and Liao, "DOM Based Content Extraction via Text Density" (SIGIR 2011), section 4.
 *
 * @param blocks the article's blocks, in order
 * @param above the blocks before them that are not beside the article: there title and byline stand
 * @param below the blocks after them
 */
record MainText(List<HtmlBlock> blocks, List<HtmlBlock> above, List<HtmlBlock> below) {
    /** So much of an element's running text must stand in one child for that child to be the whole article. */
    private static final double ALL_BUT_STRAYS = 0.85;

    private static final double MOST = 0.7;

    static MainText of(Element body, List<HtmlBlock> all) {
        var tree = new HtmlDensity(body, all);
        var beside = new BesideArticle(body, tree);
        var kept = all.stream().filter(block -> !beside.holds(block)).toList();
        if (kept.isEmpty()) {
            return new MainText(all, List.of(), List.of());
        }
        var root = densest(body, new HtmlDensity(body, kept));
        var start = first(kept, root);
        var end = last(kept, root) + 1;
        while (start < end - 1 && isStray(kept.get(start))) {
            start++;
        }
        while (end - 1 > start && isStray(kept.get(end - 1))) {
            end--;
        }
        var inside = kept.subList(start, end).stream()
                .filter(block -> isIn(block.owner(), root))
                .toList();
        return new MainText(inside, kept.subList(0, start), kept.subList(end, kept.size()));
    }

    /** A link that stands alone at an edge: to the next article, to print, to the top. */
    private static boolean isStray(HtmlBlock block) {
        return block.kind() != Kind.HEADING && block.kind() != Kind.CODE && block.linkDensity() >= MOST;
    }

    private static Element densest(Element body, HtmlDensity tree) {
        var root = body;
        while (true) {
            var whole = tree.score(root);
            var next = root.children().stream()
                    .filter(child -> tree.score(child) >= ALL_BUT_STRAYS * whole)
                    .findFirst();
            if (whole == 0 || next.isEmpty() || tree.isOneBlock(next.get())) {
                return root;
            }
            root = next.get();
        }
    }

    private static int first(List<HtmlBlock> blocks, Element root) {
        for (var i = 0; i < blocks.size(); i++) {
            if (isIn(blocks.get(i).owner(), root)) {
                return i;
            }
        }
        return 0;
    }

    private static int last(List<HtmlBlock> blocks, Element root) {
        for (var i = blocks.size() - 1; i >= 0; i--) {
            if (isIn(blocks.get(i).owner(), root)) {
                return i;
            }
        }
        return blocks.size() - 1;
    }

    private static boolean isIn(Element element, Element root) {
        for (var at = element; at != null; at = at.parent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }
}
