package dev.wensou.ingest;

import dev.wensou.ingest.HtmlBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts from both ends of a found text what pages put right beside it inside the same element: counts, names and labels
 * before the first running text, links and headings of nothing after the last.
 */
final class HtmlEdges {
    private static final double MOST = 0.7;
    private static final double MOSTLY = 0.5;
    private static final Pattern NUMBERED =
            Pattern.compile("(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[、.．]|第.{1,3}[章节部]).*");

    private HtmlEdges() {}

    /** Whether a block is a link that stands alone: to the next article, to print, to the top. */
    static boolean isStray(HtmlBlock block) {
        return block.kind() != Kind.HEADING && block.kind() != Kind.CODE && block.linkDensity() >= MOST;
    }

    /** The blocks without those; without running text, only stray links at the ends go. */
    static List<HtmlBlock> trimmed(List<HtmlBlock> blocks) {
        var kept = new ArrayList<HtmlBlock>();
        var isBeforeText = blocks.stream().anyMatch(HtmlBlock::isProse);
        for (var block : blocks) {
            isBeforeText &= !block.isProse();
            if (!isBeforeText || !isFurniture(block, kept.isEmpty())) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && isLoose(kept.getLast())) {
            kept.removeLast();
        }
        return kept;
    }

    /** Whether a block before the running text is a count, a name or a label: neither sentence nor heading. */
    private static boolean isFurniture(HtmlBlock block, boolean isFirst) {
        return (block.kind() == Kind.TEXT || block.kind() == Kind.ITEM && isFirst)
                && !block.hasMark()
                && !NUMBERED.matcher(block.text()).matches()
                && block.owner().select("strong, b, h1, h2, h3, h4, h5, h6").stream()
                        .noneMatch(element -> ArticleDraft.same(element.text(), block.text()));
    }

    private static boolean isLoose(HtmlBlock block) {
        return isStray(block)
                || block.kind() == Kind.HEADING
                || block.hasLink() && !block.hasMark() && block.linkDensity() >= MOSTLY;
    }
}
