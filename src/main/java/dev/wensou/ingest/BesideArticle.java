package dev.wensou.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that stand beside its article: those that say so, those that are mostly links to other pages
 * of the site, and lists of teasers, whose titles are links.
 */
final class BesideArticle {
    private static final double MOSTLY = 0.5;
    private static final double MOST = 0.7;
    private static final int FEW = 2;
    private static final int MANY_TEASERS = 3;
    private static final Set<String> ALWAYS_IN = Set.of("body", "main", "article");
    private static final Set<String> EDGES = Set.of("footer");

    private final Set<Element> beside = new HashSet<>();
    private final HtmlDensity tree;
    private final double whole;

    BesideArticle(Element body, HtmlDensity tree) {
        this.tree = tree;
        this.whole = tree.score(body);
        body.nodeStream(Element.class).filter(this::isBeside).forEach(beside::add);
    }

    /** Whether a block stands in one of them. */
    boolean holds(HtmlBlock block) {
        for (var at = block.owner(); at != null; at = at.parent()) {
            if (beside.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(Element element) {
        var sums = tree.of(element);
        if (sums.blocks == 0 || ALWAYS_IN.contains(element.normalName()) || holdsArticle(element, sums)) {
            return false;
        }
        return HtmlHints.isAside(element)
                || EDGES.contains(element.normalName())
                || sums.blocks > 1 && (isLinks(element, sums) || isTeasers(sums));
    }

    /** Whether most of the page stands in an element, or its main heading, so that a name cannot count against it. */
    private boolean holdsArticle(Element element, HtmlDensity.Sums sums) {
        return sums.score > MOST * whole || element.selectFirst("h1, article, main") != null;
    }

    private static boolean isLinks(Element element, HtmlDensity.Sums sums) {
        return sums.linkBlocks >= FEW
                && sums.linked >= MOSTLY * sums.weight
                && element.select("a[href]").stream()
                                        .filter(a ->
                                                HtmlLinks.host(a.attr("href")).isEmpty())
                                        .count()
                                * FEW
                        >= element.select("a[href]").size();
    }

    private static boolean isTeasers(HtmlDensity.Sums sums) {
        return sums.titleLinks >= MANY_TEASERS && sums.titleLinks * MANY_TEASERS >= sums.blocks;
    }
}
