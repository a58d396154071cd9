package dev.wensou.correct;

import dev.wensou.text.PinyinSyllable;
import java.util.Map;
import java.util.Optional;

/**
 * Syllables typed on the keys of the standard zhuyin layout (大千, CNS 11643's order of symbols) while the keyboard was set
 * to Latin, as su3cl3 for 你好, and the symbols themselves. Spellings as in ISO 7098, annex A.
 */
final class Zhuyin {
    private static final String KEYS = "1qaz2wsxedcrfv5tgbyhnujm8ik,9ol.0p;/-";
    private static final String SYMBOLS = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨㄩㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ";
    private static final String[] INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s".split(" ");
    private static final String[] FINALS = "a o e e ai ei ao ou an en ang eng er".split(" ");
    private static final int MEDIALS = INITIALS.length;
    private static final int FIRST_FINAL = MEDIALS + 3;
    /** Keys of the tones: the first by the space bar, the others, and the neutral one. */
    private static final String TONE_KEYS = " 6347";

    private static final String TONE_SIGNS = "ˉˊˇˋ˙";
    /** What a medial and a final make where that is not the one behind the other. */
    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("ien", "in"),
            Map.entry("ieng", "ing"),
            Map.entry("iou", "iu"),
            Map.entry("uei", "ui"),
            Map.entry("uen", "un"),
            Map.entry("ueng", "ong"),
            Map.entry("ven", "vn"),
            Map.entry("veng", "iong"));

    private Zhuyin() {}

    /** The keys on which symbols stand, so that both are read alike; other characters as they are. */
    private static String keys(String text) {
        var keys = new StringBuilder(text);
        for (var i = 0; i < keys.length(); i++) {
            var symbol = SYMBOLS.indexOf(keys.charAt(i));
            var tone = TONE_SIGNS.indexOf(keys.charAt(i));
            if (symbol >= 0 || tone >= 0) {
                keys.setCharAt(i, symbol >= 0 ? KEYS.charAt(symbol) : TONE_KEYS.charAt(tone));
            }
        }
        return keys.toString();
    }

    /**
     * The pinyin of a folded text without spaces or tones, if all of it can be read as syllables; the first tone of the last
     * may be left out. Of keys, one syllable at least has another tone than the first, lest Latin words be taken for some.
     */
    static Optional<String> pinyin(String folded) {
        var keys = keys(folded);
        var isSymbols = folded.chars().anyMatch(unit -> SYMBOLS.indexOf(unit) >= 0);
        var isToned = isSymbols || keys.chars().anyMatch(unit -> "634".indexOf(unit) >= 0);
        if (!isToned) {
            return Optional.empty();
        }
        var pinyin = new StringBuilder();
        for (var syllable : (isSymbols ? apart(keys) : keys).split("[ 6347]", -1)) {
            if (!syllable.isEmpty()) {
                pinyin.append(syllable(syllable));
            }
            if (!syllable.isEmpty() && syllable(syllable).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(pinyin.toString()).filter(text -> !text.isEmpty());
    }

    /** With a space behind each syllable of the first tone, which nobody writes behind symbols. */
    private static String apart(String keys) {
        var apart = new StringBuilder();
        for (var i = 0; i < keys.length(); i++) {
            if (i > 0 && place(keys.charAt(i)) > 0 && place(keys.charAt(i)) <= place(keys.charAt(i - 1))) {
                apart.append(' ');
            }
            apart.append(keys.charAt(i));
        }
        return apart.toString();
    }

    /** Where in a syllable a key stands: 1 an initial, 2 a medial, 3 a final; 0 nowhere. */
    private static int place(char key) {
        var symbol = KEYS.indexOf(key);
        return symbol < 0 ? 0 : symbol < MEDIALS ? 1 : symbol < FIRST_FINAL ? 2 : 3;
    }

    /** A syllable of its keys, in their order; empty if there is none. */
    private static String syllable(String keys) {
        var at = 0;
        var initial = "";
        var medial = "";
        var last = "";
        for (var key : keys.toCharArray()) {
            var symbol = KEYS.indexOf(key);
            var place = place(key);
            if (place <= at) {
                return "";
            }
            at = place;
            switch (place) {
                case 1 -> initial = INITIALS[symbol];
                case 2 -> medial = "iuv".substring(symbol - MEDIALS, symbol - MEDIALS + 1);
                default -> last = FINALS[symbol - FIRST_FINAL];
            }
        }
        var rest = JOINED.getOrDefault(medial + last, medial + last);
        var syllable = initial.isEmpty() ? alone(medial, last, rest) : spelled(initial, rest);
        return PinyinSyllable.isSyllable(syllable) ? syllable : "";
    }

    private static String spelled(String initial, String rest) {
        if (rest.isEmpty()) {
            // ㄓ and ㄙ are syllables of their own, ㄅ is none
            return "zh ch sh r z c s".contains(initial) ? initial + "i" : "";
        }
        // ü loses its dots behind j, q and x
        return initial + ("jqx".contains(initial) ? rest.replace('v', 'u') : rest);
    }

    /** Without an initial y and w stand for the medial, or before it. */
    private static String alone(String medial, String last, String rest) {
        return switch (medial) {
            case "i" -> last.isEmpty() || last.equals("en") || last.equals("eng") ? "y" + rest : "y" + last;
            case "u" -> last.isEmpty() ? "wu" : "w" + last;
            case "v" -> last.equals("eng") ? "yong" : "yu" + rest.substring(1);
            default -> last;
        };
    }
}
