package dev.wensou.taxonomy;

import dev.wensou.config.Taxonomy.Topic;
import dev.wensou.taxonomy.Mentions.Mention;
import dev.wensou.taxonomy.Mentions.Place;
import dev.wensou.text.Han;
import dev.wensou.text.Trie;
import java.util.Arrays;

/**
 * Reads the lines of one article for the terms of the taxonomy, each place once. The longest term from a place counts,
 * and nothing within it, for each topic by itself. Latin terms stand at word borders, where a plural s and a version
 * ({@code Python3}) are none; addresses and paths are not read. For one thread.
 */
final class MentionScan {
    private final TermTable terms;
    private final Mentions mentions;
    private final int[] freeFrom = new int[Topic.values().length];
    private final int[] longest = new int[Topic.values().length];
    private final int[] longestEnd = new int[Topic.values().length];

    MentionScan(TermTable terms, Mentions mentions) {
        this.terms = terms;
        this.mentions = mentions;
    }

    /** Reads one line that is no part of the article's text. */
    void read(Place place, String line) {
        read(KeyText.of(line), place, 0);
    }

    /** Reads the next line of the article's text; a blank one is none. */
    void readText(String line) {
        if (!line.isBlank()) {
            mentions.beginParagraph();
            mentions.addLength(read(KeyText.of(line), Place.TEXT, mentions.length()));
        }
    }

    /** Returns how many Han characters and words the line has. */
    private int read(KeyText text, Place place, int before) {
        Arrays.fill(freeFrom, 0);
        var words = 0;
        for (var at = 0; at < text.length(); at++) {
            var unit = text.unit(at);
            var isBeginning = !text.isWord(at - 1);
            if (isBeginning && Addresses.begins(text, at)) {
                at = Addresses.last(text, at);
                words++;
                continue;
            }
            if ((isBeginning || Han.isHan(unit)) && terms.begins(unit)) {
                walk(text, at, place, before + words);
            }
            if (Han.isHan(unit) || isBeginning && KeyText.isWord(unit)) {
                words++;
            }
        }
        return words;
    }

    /** Follows the terms from a place, and notes the longest of each topic. */
    private void walk(KeyText text, int start, Place place, int offset) {
        Arrays.fill(longest, Trie.NONE);
        var node = Trie.ROOT;
        for (var at = start; at < text.length(); at++) {
            node = terms.child(node, text.unit(at));
            if (node == Trie.NONE) {
                break;
            }
            if (!isBorder(text, at + 1)) {
                continue;
            }
            var companion = terms.companion(node);
            if (companion >= 0) {
                mentions.addCompanion(companion);
            }
            for (var sense : terms.senses(node)) {
                var topic = sense.value().topic().ordinal();
                if (start >= freeFrom[topic] && isWrittenSo(sense, text, start, at + 1)) {
                    longest[topic] = node;
                    longestEnd[topic] = at + 1;
                }
            }
        }
        for (var topic = 0; topic < longest.length; topic++) {
            if (longest[topic] != Trie.NONE) {
                freeFrom[topic] = longestEnd[topic];
                note(text, start, topic, place, offset);
            }
        }
    }

    private void note(KeyText text, int start, int topic, Place place, int offset) {
        for (var sense : terms.senses(longest[topic])) {
            if (sense.value().topic().ordinal() == topic
                    && sense.kind() != Sense.Kind.OTHER
                    && isWrittenSo(sense, text, start, longestEnd[topic])) {
                mentions.add(new Mention(sense, place, mentions.paragraphs(), offset));
            }
        }
    }

    private static boolean isWrittenSo(Sense sense, KeyText text, int start, int end) {
        return !sense.term().exactCase() || text.isWrittenAs(sense.term().text(), start, end);
    }

    /** Whether a term can end before {@code end}. */
    private static boolean isBorder(KeyText text, int end) {
        if (!text.isWord(end - 1) || end == text.length()) {
            return true;
        }
        var next = text.unit(end);
        if (next == '+' || next == '#') {
            return false;
        }
        if (next == '.') {
            return !Addresses.isDomain(text, end + 1);
        }
        if (!KeyText.isWord(next)) {
            return true;
        }
        if (next == 's') {
            return !text.isWord(end + 1) && !isDigit(text.unit(end - 1));
        }
        return isDigit(next) && !isDigit(text.unit(end - 1)) && !text.isWord(endOfVersion(text, end));
    }

    private static int endOfVersion(KeyText text, int start) {
        var end = start;
        while (end < text.length() && (isDigit(text.unit(end)) || text.unit(end) == '.' && text.isWord(end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
