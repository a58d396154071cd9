package dev.wensou.text;

import java.util.HashSet;
import java.util.Set;

/**
 * The syllables of Hanyu Pinyin without tones, with {@code v} for ü (ISO 7098:2015, table of syllables). A syllable that
 * the table lacks, such as {@code fong}, is none.
 */
public final class PinyinSyllable {
    /** An initial, then its finals. */
    private static final String[] TABLE = {
        " a ai an ang ao e ei en eng er o ou m n ng hm hng",
        "b a ai an ang ao ei en eng i ian iao ie in ing o u",
        "p a ai an ang ao ei en eng i ian iao ie in ing o ou u",
        "m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
        "f a an ang ei en eng iao o ou u",
        "d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
        "t a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
        "n a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
        "l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
        "g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "j i ia ian iang iao ie in ing iong iu u uan ue un",
        "q i ia ian iang iao ie in ing iong iu u uan ue un",
        "x i ia ian iang iao ie in ing iong iu u uan ue un",
        "zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
        "ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
        "sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
        "r an ang ao e en eng i ong ou u ua uan ui un uo",
        "z a ai an ang ao e ei en eng i ong ou u uan ui un uo",
        "c a ai an ang ao e en eng i ong ou u uan ui un uo",
        "s a ai an ang ao e en eng i ong ou u uan ui un uo",
        "y a an ang ao e i in ing o ong ou u uan ue un",
        "w a ai an ang ei en eng o u",
    };

    /** No syllable is longer. */
    public static final int MAX_LENGTH = 6;

    private static final Set<String> ALL = all();

    private PinyinSyllable() {}

    /** Whether the text is a whole syllable, in lower case. */
    public static boolean isSyllable(String text) {
        return ALL.contains(text);
    }

    /** Every syllable. */
    public static Set<String> values() {
        return ALL;
    }

    private static Set<String> all() {
        var all = new HashSet<String>();
        for (var row : TABLE) {
            var parts = row.split(" ");
            for (var i = 1; i < parts.length; i++) {
                all.add(parts[0] + parts[i]);
            }
        }
        return Set.copyOf(all);
    }
}
