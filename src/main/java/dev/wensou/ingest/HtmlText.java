package dev.wensou.ingest;

import dev.wensou.article.HeadingText;
import dev.wensou.ingest.HtmlBlock.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes blocks as text: paragraphs apart by blank lines, items of a list and rows of a table by line ends. */
final class HtmlText {
    private HtmlText() {}

    static HeadedText of(List<HtmlBlock> blocks) {
        var text = new StringBuilder();
        var headings = new ArrayList<HeadingText>();
        for (var i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                text.append(areTight(blocks.get(i - 1), blocks.get(i)) ? "\n" : "\n\n");
            }
            var block = blocks.get(i);
            text.append(block.text());
            if (block.kind() == Kind.HEADING) {
                headings.add(new HeadingText(block.text(), level(block)));
            }
        }
        return new HeadedText(text.toString(), headings);
    }

    private static int level(HtmlBlock heading) {
        return heading.owner().normalName().charAt(1) - '0';
    }

    private static boolean areTight(HtmlBlock before, HtmlBlock after) {
        return after.isTight()
                || before.kind() == after.kind() && (after.kind() == Kind.ITEM || after.kind() == Kind.ROW);
    }
}
