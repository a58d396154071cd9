package dev.wensou.ingest;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A piece of a page that stands on lines of its own: a paragraph, a heading, an item of a list, a row of a table, code.
 *
 * @param text what a reader sees, without the space around it; on one line, but for code
 * @param isTight whether it goes on right under the block before, as after a single {@code <br>}
 * @param owner the innermost element that holds all of it
 * @param weight how much text that is, in Han characters; a Latin word counts for two
 * @param linked how much of that stands in links to other pages
 * @param hasLink whether any of it is a link to another page
 */
record HtmlBlock(String text, boolean isTight, Kind kind, Element owner, int weight, int linked, boolean hasLink) {
    /** What a block is to a reader. */
    enum Kind {
        TEXT,
        HEADING,
        ITEM,
        ROW,
        CODE
    }

    private static final int LONG = 60;
    private static final int SENTENCE = 10;
    private static final double MOSTLY = 0.5;
    private static final Pattern MARK = Pattern.compile("[，。！？；…]|[,.!?;](?=\\s|$)");

    /** The share of the text that stands in links, 0 to 1. */
    double linkDensity() {
        return weight == 0 ? 0 : (double) linked / weight;
    }

    /** Whether it reads like running text: long, or a sentence, and not mostly links. */
    boolean isProse() {
        return linkDensity() < MOSTLY && (weight >= LONG || weight >= SENTENCE && hasMark());
    }

    /** Whether a mark that ends or parts sentences stands in it; a colon may stand behind a label. */
    boolean hasMark() {
        return MARK.matcher(text).find();
    }

    /** How much it speaks for its surroundings to be the article. */
    double score() {
        return switch (kind) {
            case HEADING -> 0;
            case CODE, ROW -> weight * (1 - linkDensity()) / 2;
            case TEXT, ITEM -> isProse() ? weight * (1 - linkDensity()) : 0;
        };
    }

    /** The same block with another text in its place. */
    HtmlBlock withText(String other) {
        return new HtmlBlock(other, isTight, kind, owner, weight, linked, hasLink);
    }
}
