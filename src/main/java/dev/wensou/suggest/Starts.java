package dev.wensou.suggest;

import dev.wensou.text.PinyinSyllable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Places in texts where one may begin to type, filed by the unit there and, for letters, by the first letter of that and of
 * the next unit as well: a few of 750 drawers hold all places at which a typed text can begin. A place is a number that the
 * caller chooses. Filled by one thread, then safe for any number.
 */
final class Starts {
    private static final int LETTERS = 26;
    private static final int DIGIT = LETTERS;
    private static final int OTHER = DIGIT + 1;
    private static final int END = OTHER + 1;
    private static final int SECONDS = END + 1;

    private final Drawer[] byInitials = new Drawer[LETTERS * SECONDS];
    private final Map<Character, Drawer> byUnit = new HashMap<>();

    private static final class Drawer {
        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size + (size >> 1));
            }
            places[size++] = place;
        }

        void forEach(IntConsumer action) {
            for (var i = 0; i < size; i++) {
                action.accept(places[i]);
            }
        }
    }

    /** Files a place that begins at a unit of a text. */
    void add(int place, SpelledText text, int at) {
        var unit = text.folded().charAt(at);
        if (!Letters.isLatin(unit)) {
            byUnit.computeIfAbsent(unit, key -> new Drawer()).add(place);
        }
        var initial = text.initial(at);
        if (Letters.isLatin(initial)) {
            var next = text.next(at + 1);
            var slot = (initial - 'a') * SECONDS + (next == text.length() ? END : kind(text.initial(next)));
            if (byInitials[slot] == null) {
                byInitials[slot] = new Drawer();
            }
            byInitials[slot].add(place);
        }
    }

    /** Hands over every place where a typed text may begin, and some where it does not. */
    void forEach(String typed, IntConsumer action) {
        var first = typed.charAt(0);
        if (!Letters.isLatin(first)) {
            var drawer = byUnit.get(first);
            if (drawer != null) {
                drawer.forEach(action);
            }
            return;
        }
        var seconds = seconds(typed);
        for (var second = 0; second < SECONDS; second++) {
            var drawer = byInitials[(first - 'a') * SECONDS + second];
            if (seconds[second] && drawer != null) {
                drawer.forEach(action);
            }
        }
    }

    /** What the second unit may begin with, by every way to read the first. */
    private static boolean[] seconds(String typed) {
        var seconds = new boolean[SECONDS];
        second(typed, 1, seconds);
        second(typed, Letters.initialLength(typed), seconds);
        for (var syllable : PinyinSyllable.values()) {
            if (Letters.holds(typed, 0, syllable, syllable.length())) {
                second(typed, syllable.length(), seconds);
            } else if (typed.length() < syllable.length() && Letters.holds(typed, 0, syllable, typed.length())) {
                Arrays.fill(seconds, true);
            }
        }
        return seconds;
    }

    private static void second(String typed, int from, boolean[] seconds) {
        var at = from;
        while (at < typed.length() && Letters.isJoint(typed.charAt(at))) {
            at++;
        }
        var kind = at < typed.length() ? kind(typed.charAt(at)) : END;
        if (kind == OTHER || kind == END) {
            // nothing more was typed, or a Han character, whose pinyin may begin with anything
            Arrays.fill(seconds, true);
        } else {
            seconds[kind] = true;
        }
    }

    private static int kind(char unit) {
        if (Letters.isLatin(unit)) {
            return unit - 'a';
        }
        return unit >= '0' && unit <= '9' ? DIGIT : OTHER;
    }
}
