package dev.wensou.ingest;

import dev.wensou.ingest.HtmlBlock.Kind;
import java.util.List;

/** Writes blocks as text: paragraphs apart by blank lines, items of a list and rows of a table by line ends. */
final class HtmlText {
    private HtmlText() {}

    static String of(List<HtmlBlock> blocks) {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                text.append(areTight(blocks.get(i - 1), blocks.get(i)) ? "\n" : "\n\n");
            }
            text.append(blocks.get(i).text());
        }
        return text.toString();
    }

    private static boolean areTight(HtmlBlock before, HtmlBlock after) {
        return after.isTight()
                || before.kind() == after.kind() && (after.kind() == Kind.ITEM || after.kind() == Kind.ROW);
    }
}
