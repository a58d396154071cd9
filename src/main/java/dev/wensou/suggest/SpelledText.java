package dev.wensou.suggest;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with what each of its UTF-16 units may be typed as. Offsets are the same in all of them.
 *
 * @param text in its own glyphs
 * @param folded the same, folded
 * @param syllables the pinyin of each unit; empty for one that has none
 */
record SpelledText(String text, String folded, String[] syllables) {
    static SpelledText of(String text, Pinyin pinyin) {
        var folded = Folding.fold(text);
        return new SpelledText(text, folded, pinyin.read(folded));
    }

    int length() {
        return folded.length();
    }

    boolean isJoint(int at) {
        return Letters.isJoint(folded.charAt(at));
    }

    /** The first letter of a unit as it may be typed: of its pinyin, or itself. */
    char initial(int at) {
        return syllables[at].isEmpty() ? folded.charAt(at) : syllables[at].charAt(0);
    }

    /** The next unit from a place on that is no joint, or the length. */
    int next(int from) {
        var at = from;
        while (at < length() && isJoint(at)) {
            at++;
        }
        return at;
    }

    /**
     * Where one may begin to type: at every Han character, and where a Latin word, a number or another sign begins.
     */
    List<Integer> starts() {
        var starts = new ArrayList<Integer>();
        for (var at = next(0); at < length(); at = next(at + 1)) {
            var unit = folded.charAt(at);
            if (at == 0 || isJoint(at - 1) || Han.isHan(unit) || Han.isHan(folded.charAt(at - 1))) {
                starts.add(at);
            }
        }
        return starts;
    }
}
