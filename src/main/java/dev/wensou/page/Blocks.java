package dev.wensou.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain article text as headings, paragraphs and code, by offsets into the text, so that marks keep their place; the rules are those of
 * {@code frontend/blocks.js}: blocks end at blank lines and headings, fences and indented lines are code.
 */
final class Blocks {
    private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(```|~~~)");
    private static final Pattern INDENTED = Pattern.compile("^(?: {4}|\\t)");
    /** Chinese pages indent prose too; code has fewer Han characters than this share. */
    private static final double MAX_HAN_SHARE_OF_CODE = 0.4;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private boolean isOpen;
    private String fence = "";

    private Blocks(String text) {
        this.text = text;
    }

    /** A half-open range of UTF-16 offsets. */
    record Block(Kind kind, int start, int end) {
        private boolean isCode() {
            return kind == Kind.CODE;
        }
    }

    /** What a block is. */
    enum Kind {
        HEADING,
        TEXT,
        CODE
    }

    static List<Block> of(String text, Outline outline) {
        var reading = new Blocks(text);
        outline.sections().forEach(section -> reading.headings.put(section.start(), section.end()));
        var start = 0;
        while (start <= text.length()) {
            var found = text.indexOf('\n', start);
            var end = found < 0 ? text.length() : found;
            reading.line(start, end);
            start = end + 1;
        }
        return List.copyOf(reading.blocks);
    }

    private void line(int start, int end) {
        if (headings.getOrDefault(start, -1) == end) {
            blocks.add(new Block(Kind.HEADING, start, end));
            isOpen = false;
            fence = "";
            return;
        }
        var line = text.substring(start, end);
        var match = FENCE.matcher(line);
        var opening = match.find() ? match.group(1) : "";
        if (!fence.isEmpty()) {
            if (opening.equals(fence)) {
                fence = "";
                isOpen = false;
            } else {
                add(true, start, end);
            }
        } else if (!opening.isEmpty()) {
            fence = opening;
            isOpen = false;
        } else if (AddressText.trimmed(line).isEmpty()) {
            isOpen = isOpen && blocks.getLast().isCode();
        } else {
            add(looksLikeCode(line), start, end);
        }
    }

    private void add(boolean isCode, int start, int end) {
        var kind = isCode ? Kind.CODE : Kind.TEXT;
        if (isOpen && blocks.getLast().kind() == kind) {
            blocks.set(blocks.size() - 1, new Block(kind, blocks.getLast().start(), end));
        } else {
            blocks.add(new Block(kind, start, end));
            isOpen = true;
        }
    }

    private boolean looksLikeCode(String line) {
        if (!INDENTED.matcher(line).find() || isOpen && !blocks.getLast().isCode()) {
            return false;
        }
        var han = line.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return (double) han / AddressText.trimmed(line).length() < MAX_HAN_SHARE_OF_CODE;
    }
}
