package dev.wensou.correct;

import dev.wensou.suggest.Pinyin;
import dev.wensou.text.Folding;
import dev.wensou.text.TermKey;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which slips in a sentence leave little doubt: those of a Latin word, and those of one Han character by its sound or its shape, where a
 * dictionary makes no word of it or the others are three and more. For one query, on one thread.
 */
final class PlainSlips {
    /** One character of the same sound or shape in a term of two, or one that sounds nearly so in a longer one. */
    private static final double MOST_COST = 1.5;
    /** In so long a term it does not matter whether what was typed is a word: the others tell. */
    private static final int LONG = 4;

    private final String folded;
    private final Pinyin pinyin;
    private final Map<Character, String> lookAlikes;
    /** The characters that are words by themselves, as those of a word that was typed wrong are. */
    private final BitSet alone = new BitSet();

    PlainSlips(String query, Evidence evidence, Pinyin pinyin, Map<Character, String> lookAlikes) {
        this.folded = Folding.fold(query);
        this.pinyin = pinyin;
        this.lookAlikes = lookAlikes;
        for (var part : QueryParts.of(query)) {
            var at = part.start();
            var words = part.isHan() ? evidence.words(folded.substring(at, part.end())) : List.<String>of();
            for (var word : words) {
                alone.set(at, at + word.length(), word.codePointCount(0, word.length()) == 1);
                at += word.length();
            }
        }
    }

    boolean has(Fix fix) {
        var meant = fix.term().folded();
        var typed = folded.substring(fix.start(), fix.end());
        if (Alphabets.isLatin(meant)) {
            // no slip is a sign that stands beside a word
            return Alphabets.isLatin(Alphabets.latin(typed))
                    && !TermKey.of(typed).equals(TermKey.of(meant));
        }
        return meant.length() == typed.length() && fix.cost() <= MOST_COST && isOfOne(typed, meant, fix.start());
    }

    private boolean isOfOne(String typed, String meant, int start) {
        var wrong = -1;
        for (var at = 0; at < typed.length(); at++) {
            if (typed.charAt(at) != meant.charAt(at)) {
                if (wrong >= 0) {
                    return false;
                }
                wrong = at;
            }
        }
        return wrong >= 0 && (alone.get(start + wrong) || typed.length() >= LONG) && isTakenFor(typed, meant, wrong);
    }

    /** By the sound that a character mostly has: of rare ones nobody thinks. */
    private boolean isTakenFor(String typed, String meant, int at) {
        var sounds = pinyin.readings(typed.charAt(at));
        var looksAlike = lookAlikes.getOrDefault(typed.charAt(at), "").indexOf(meant.charAt(at)) >= 0;
        return looksAlike
                || !sounds.isEmpty()
                        && Sounds.blurred(sounds.getFirst()).equals(Sounds.blurred(pinyin.read(meant)[at]));
    }
}
