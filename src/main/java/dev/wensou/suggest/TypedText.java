package dev.wensou.suggest;

import dev.wensou.text.CleanText;
import dev.wensou.text.Folding;

/** What was typed, as texts are compared with it. */
final class TypedText {
    private TypedText() {}

    /** Folded, with v for ü, without joints at its ends, and no longer than {@code most} UTF-16 units. */
    static String of(String typed, int most) {
        // before folding, which takes accents off: ü is a letter of its own in pinyin
        var folded = Folding.fold(CleanText.of(typed).replace('ü', 'v').replace('Ü', 'v'));
        var start = 0;
        while (start < folded.length() && Letters.isJoint(folded.charAt(start))) {
            start++;
        }
        var end = Math.min(folded.length(), start + most);
        while (end > start && Letters.isJoint(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }
}
