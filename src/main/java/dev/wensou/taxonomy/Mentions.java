package dev.wensou.taxonomy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where an article mentions terms of the taxonomy. Filled by {@link MentionScan}; for one thread. */
final class Mentions {
    private final List<Mention> all = new ArrayList<>();
    private final BitSet companions = new BitSet();
    private int paragraphs;
    private int length;

    /** The texts of an article. */
    enum Place {
        TITLE,
        KEYWORD,
        TEXT
    }

    /**
     * A term in a text.
     *
     * @param paragraph the number of its paragraph in the article's text, from 1
     * @param offset how many Han characters and words of the text stand before it
     */
    record Mention(Sense sense, Place place, int paragraph, int offset) {}

    void add(Mention mention) {
        all.add(mention);
    }

    /** Notes that the article holds a companion. */
    void addCompanion(int number) {
        companions.set(number);
    }

    /** Begins the next paragraph of the text. */
    void beginParagraph() {
        paragraphs++;
    }

    /** Notes that the text has so many more Han characters and words. */
    void addLength(int words) {
        length += words;
    }

    /** The mentions whose terms mean what they say here: with a companion, if they need one. */
    List<Mention> meant() {
        return all.stream()
                .filter(mention -> mention.sense().companions().isEmpty()
                        || mention.sense().companions().stream().anyMatch(companions::get))
                .toList();
    }

    int paragraphs() {
        return paragraphs;
    }

    /** The length of the text in Han characters and words. */
    int length() {
        return length;
    }
}
