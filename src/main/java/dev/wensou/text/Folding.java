package dev.wensou.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Maps the spellings that a search must not tell apart onto one: traditional to simplified Han, full to half width,
 * upper to lower case, accented to plain Latin, compatibility forms to their plain character.
 *
 * <p>One UTF-16 unit always becomes one UTF-16 unit, so an offset into folded text is an offset into the text itself,
 * and a mark found in the one is right in the other. Forms that would expand (such as {@code ㎡} or {@code ﬁ}) stay as
 * they are, as does everything beyond the basic plane.
 *
 * <p>Folding is idempotent. Plain forms are those of Unicode 16, Han pairs come from OpenCC's character table, see the
 * heads of the two resources.
 */
public final class Folding {
    private static final String SIMPLIFIED = "traditional-to-simplified.txt";
    /** Made from Unicode's data, as FoldingTest says: to ask the JDK for 65,536 forms took a twentieth of a server's start. */
    private static final String PLAIN = "plain-forms.txt";
    /** All that are spaces to Unicode's compatibility decomposition; an editor would cut them from the ends of lines. */
    private static final String SPACES =
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

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
        fold(units, units, units.length);
        return new String(units);
    }

    /** Folds the first so many of an array of units into another, which may be the same. */
    public static void fold(char[] units, char[] into, int length) {
        for (var i = 0; i < length; i++) {
            into[i] = FOLDED[units[i]];
        }
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
        var plain = read(PLAIN);
        for (var space : SPACES.toCharArray()) {
            plain[space] = ' ';
        }
        var simplified = read(SIMPLIFIED);
        for (var unit = 0; unit < plain.length; unit++) {
            // twice: a few simplified forms are traditional keys of their own (薴 -> 苧 -> 苎)
            plain[unit] = simplified[simplified[plain[unit]]];
        }
        return plain;
    }

    /** What each unit becomes by a table: the last of a line is what the others of the line become. */
    private static char[] read(String name) {
        var table = new char[Character.MAX_VALUE + 1];
        for (var unit = 0; unit < table.length; unit++) {
            table[unit] = (char) unit;
        }
        try (var in = Folding.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks dev/wensou/text/" + name + "; build it again");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var last = line.length() - 1;
                for (var i = 0; i < last && line.charAt(0) != '#'; i++) {
                    table[line.charAt(i)] = line.charAt(last);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dev/wensou/text/" + name, e);
        }
        return table;
    }
}
