package dev.wensou.correct;

import java.util.ArrayList;
import java.util.List;

/**
 * Syllables of pinyin that are taken for each other, as many regions do not tell them apart: zh and z, ch and c, sh and s, n
 * and l, ang and an, eng and en, ing and in.
 */
final class Sounds {
    /** More ways to read a text are not looked at. */
    private static final int MAX_READINGS = 32;

    private Sounds() {}

    /** What syllables that are taken for each other have in common. */
    static String blurred(String syllable) {
        var at = syllable.length() > 1 && syllable.charAt(1) == 'h' ? 2 : 1;
        var initial = syllable.charAt(0) == 'n' && syllable.length() > 1 ? 'l' : syllable.charAt(0);
        var end = syllable.length();
        if (syllable.endsWith("ang") || syllable.endsWith("eng") || syllable.endsWith("ing")) {
            end--;
        }
        return at >= end ? syllable : initial + syllable.substring(at, end);
    }

    /** The keys of a text of which each character may be read in several ways; none if one cannot be read. */
    static List<String> keys(List<List<String>> readings) {
        var keys = List.of("");
        for (var each : readings) {
            var longer = new ArrayList<String>();
            for (var key : keys) {
                for (var blurred : each.stream().map(Sounds::blurred).distinct().toList()) {
                    if (longer.size() < MAX_READINGS) {
                        longer.add(key + blurred + ' ');
                    }
                }
            }
            keys = longer;
        }
        return keys;
    }
}
