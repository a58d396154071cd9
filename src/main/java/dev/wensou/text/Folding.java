package dev.wensou.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Maps the spellings that a search must not tell apart onto one: traditional to simplified Han, full to half width,
 * upper to lower case, accented to plain Latin, compatibility forms to their plain character.
 *
 * <p>One UTF-16 unit always becomes one UTF-16 unit, so an offset into folded text is an offset into the text itself,
 * and a mark found in the one is right in the other. Forms that would expand (such as {@code ㎡} or {@code ﬁ}) stay as
 * they are, as does everything beyond the basic plane.
 *
 * <p>Folding is idempotent. Han pairs come from OpenCC's character table, see the resource's head.
 */
public final class Folding {
    private static final String TABLE = "traditional-to-simplified.txt";
    private static final char[] FOLDED = build();

    private Folding() {}

    /** The unit that {@code unit} folds to. */
    public static char fold(char unit) {
        return FOLDED[unit];
    }

    /** The folded text, of the same length. */
    public static String fold(CharSequence text) {
        // an array of units is gone through without a call for each
        var units = text.toString().toCharArray();
        for (var i = 0; i < units.length; i++) {
            units[i] = FOLDED[units[i]];
        }
        return new String(units);
    }

    /** Whether two texts fold to the same, without folding either: most differ in their lengths. */
    public static boolean isSame(CharSequence a, CharSequence b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (var i = 0; i < a.length(); i++) {
            if (FOLDED[a.charAt(i)] != FOLDED[b.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    private static char[] build() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var unit = 0; unit < table.length; unit++) {
            table[unit] = plain((char) unit);
        }
        var simplified = readHanPairs();
        for (var unit = 0; unit < table.length; unit++) {
            // twice: a few simplified forms are traditional keys of their own (薴 -> 苧 -> 苎)
            table[unit] = simplified[simplified[table[unit]]];
        }
        return table;
    }

    private static char plain(char unit) {
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
        }
        if (Character.isSurrogate(unit)) {
            return unit;
        }
        var compatible = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
        var base = compatible.charAt(0);
        for (var i = 1; i < compatible.length(); i++) {
            if (Character.getType(compatible.charAt(i)) != Character.NON_SPACING_MARK) {
                return Character.toLowerCase(unit);
            }
        }
        if (compatible.length() > 1 && !isLatin(base)) {
            return Character.toLowerCase(unit);
        }
        return Character.toLowerCase(base);
    }

    private static boolean isLatin(char unit) {
        return Character.UnicodeScript.of(unit) == Character.UnicodeScript.LATIN;
    }

    private static char[] readHanPairs() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var unit = 0; unit < table.length; unit++) {
            table[unit] = (char) unit;
        }
        try (var in = Folding.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks dev/wensou/text/" + TABLE + "; build it again");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    table[line.charAt(0)] = line.charAt(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dev/wensou/text/" + TABLE, e);
        }
        return table;
    }
}
