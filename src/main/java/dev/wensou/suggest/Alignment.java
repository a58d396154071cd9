package dev.wensou.suggest;

/**
 * Lays what was typed along a text from a given place: a unit of the text may be typed as itself, by its pinyin, by the
 * initial of that, and, where the typed text ends, by the beginning of that. Joints may be left out; one that is typed
 * ends a syllable, so {@code xi'an} is 西安 and not 先. For one thread, one typed text.
 */
final class Alignment {
    /** Real text takes some dozen. Text that was made to branch at every character is given up. */
    private static final int MAX_STEPS = 2_000;

    private final String typed;
    private int steps;

    Alignment(String typed) {
        this.typed = typed;
    }

    /**
     * The closest way, if there is any.
     *
     * @param end behind the last unit of the text that was typed
     * @param isWhole whether that unit was typed in full
     */
    record Found(How how, int end, boolean isWhole) {
        static final Found NONE = new Found(How.INITIALS, -1, false);

        boolean isAny() {
            return end >= 0;
        }

        private Found with(How other) {
            return isAny() ? new Found(how.or(other), end, isWhole) : this;
        }

        private boolean isCloserThan(Found other) {
            if (!isAny() || !other.isAny()) {
                return isAny();
            }
            return how != other.how ? how.compareTo(other.how) < 0 : isWhole && !other.isWhole;
        }
    }

    /** From a unit of the text that is no joint. */
    Found of(SpelledText text, int start) {
        steps = 0;
        return from(text, start, 0, start);
    }

    private Found from(SpelledText text, int unit, int at, int end) {
        var here = at;
        while (here < typed.length() && Letters.isJoint(typed.charAt(here))) {
            here++;
        }
        if (here == typed.length()) {
            return new Found(How.LITERAL, end, true);
        }
        var next = text.next(unit);
        if (next == text.length() || steps++ > MAX_STEPS) {
            return Found.NONE;
        }
        var literal = text.folded().charAt(next) == typed.charAt(here)
                ? from(text, next + 1, here + 1, next + 1)
                : Found.NONE;
        var syllable = text.syllables()[next];
        if (literal.isAny() && literal.how() == How.LITERAL || syllable.isEmpty()) {
            return literal;
        }
        var spoken = spoken(text, next, here, syllable);
        return spoken.isCloserThan(literal) ? spoken : literal;
    }

    private Found spoken(SpelledText text, int unit, int at, String syllable) {
        var best = Found.NONE;
        if (Letters.holds(typed, at, syllable, syllable.length())) {
            best = from(text, unit + 1, at + syllable.length(), unit + 1).with(How.PINYIN);
            if (best.isAny() && best.how() == How.PINYIN) {
                return best;
            }
        }
        var left = typed.length() - at;
        if (left < syllable.length() && Letters.holds(typed, at, syllable, left)) {
            // sh alone is as much the initial of two syllables as the beginning of one
            return new Found(at == 0 ? How.INITIALS : How.PINYIN, unit + 1, false);
        }
        for (var length = Letters.initialLength(syllable); length > 0; length--) {
            if (length < syllable.length() && Letters.holds(typed, at, syllable, length)) {
                var initial = from(text, unit + 1, at + length, unit + 1).with(How.INITIALS);
                best = initial.isCloserThan(best) ? initial : best;
            }
        }
        return best;
    }
}
