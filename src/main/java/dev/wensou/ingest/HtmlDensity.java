package dev.wensou.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the blocks under each element of a page add up to. */
final class HtmlDensity {
    /** Sums over the blocks under one element. */
    static final class Sums {
        double score;
        int blocks;
        int weight;
        int linked;
        int titleLinks;
        int linkBlocks;
    }

    private static final int TITLE = 6;
    private static final double ALL = 0.8;
    private static final Sums NONE = new Sums();

    private final Map<Element, Sums> sums = new HashMap<>();

    HtmlDensity(Element body, List<HtmlBlock> blocks) {
        for (var block : blocks) {
            for (var at = block.owner(); at != null; at = at.parent()) {
                add(block, sums.computeIfAbsent(at, element -> new Sums()));
                if (at == body) {
                    break;
                }
            }
        }
    }

    private static void add(HtmlBlock block, Sums sum) {
        sum.score += block.score();
        sum.blocks++;
        sum.weight += block.weight();
        sum.linked += block.linked();
        sum.linkBlocks += block.hasLink() ? 1 : 0;
        sum.titleLinks += block.linkDensity() >= ALL && block.weight() >= TITLE ? 1 : 0;
    }

    Sums of(Element element) {
        return sums.getOrDefault(element, NONE);
    }

    double score(Element element) {
        return of(element).score;
    }

    /** Whether an element is no more than one block, so that it is no place to look in for others. */
    boolean isOneBlock(Element element) {
        return of(element).blocks <= 1;
    }
}
