package dev.wensou.suggest;

import dev.wensou.text.Han;

/** What the UTF-16 units of folded text are to suggestions. */
final class Letters {
    private Letters() {}

    /**
     * Whether a unit only joins or sets off what is beside it, so that it need not be typed: spaces, punctuation, the dot of
     * Node.js. Plus and number sign are part of names such as C++ and C#.
     */
    static boolean isJoint(char unit) {
        return !Character.isLetterOrDigit(unit)
                && unit != '+'
                && unit != '#'
                && !Character.isSurrogate(unit)
                && !Han.isHan(unit);
    }

    static boolean isLatin(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    /** How many letters of a syllable are its initial, which may be typed for the whole: zh, ch and sh are two. */
    static int initialLength(String syllable) {
        return syllable.length() > 1 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0 ? 2 : 1;
    }

    /**
     * Whether what was typed from a place begins with so much of a syllable. The v of ü may be typed as u, and the u behind
     * j, q, x and y, which is an ü, as v.
     */
    static boolean holds(String typed, int at, String syllable, int length) {
        if (typed.length() - at < length) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            var said = syllable.charAt(i);
            var given = typed.charAt(at + i);
            var isSame = said == given
                    || said == 'v' && given == 'u'
                    || said == 'u' && given == 'v' && i == 1 && "jqxy".indexOf(syllable.charAt(0)) >= 0;
            if (!isSame) {
                return false;
            }
        }
        return true;
    }
}
