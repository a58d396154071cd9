package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link Folding} reads from tables, against the rules that the tables were made by. */
class FoldingTest {
    private static final Path MADE = Path.of("target", "plain-forms.txt");
    /** The JDK that the table was made by: Unicode 16. */
    private static final int MADE_BY = 25;

    private static final Map<Character, Character> SIMPLIFIED = simplified();

    @Test
    void eachUnitFoldsToThePlainFormThatUnicodeGivesIt() throws IOException {
        var wrong = new StringBuilder();
        for (var unit = 0; unit <= Character.MAX_VALUE; unit++) {
            // an older JDK does not know the youngest letters, which change nothing of what it does know
            if (Character.getType(unit) != Character.UNASSIGNED) {
                var want = simplified(simplified(plain((char) unit)));
                // a younger JDK knows letters that the table does not; they stay as they are
                var isYounger = Runtime.version().feature() > MADE_BY && Folding.fold((char) unit) == unit;
                if (Folding.fold((char) unit) != want && !isYounger) {
                    wrong.append("U+%04X folds to U+%04X, want U+%04X%n"
                            .formatted(unit, (int) Folding.fold((char) unit), (int) want));
                }
            }
        }
        Files.writeString(MADE, made());
        assertEquals("", wrong.toString(), "the table that this JDK's Unicode makes lies in " + MADE);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (var unit = 0; unit <= Character.MAX_VALUE; unit++) {
            var folded = Folding.fold((char) unit);
            assertEquals(folded, Folding.fold(folded), "U+%04X".formatted(unit));
        }
    }

    @Test
    void aTextKeepsItsLength() {
        var text = "ＧＰＵ\u3000Straße ㎡ ﬁ 資料庫 é\uD83D\uDE00";
        assertEquals("gpu straße ㎡ ﬁ 资料库 é\uD83D\uDE00".replace('é', 'e'), Folding.fold(text));
        assertTrue(Folding.isSame(text, Folding.fold(text)));
    }

    /** The rule: the letter alone of what Unicode's compatibility decomposition (UAX 15) makes of a unit, in lower case. */
    private static char plain(char unit) {
        if (unit < 0x80 || Character.isSurrogate(unit)) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
        }
        var compatible = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
        var base = compatible.charAt(0);
        for (var i = 1; i < compatible.length(); i++) {
            if (Character.getType(compatible.charAt(i)) != Character.NON_SPACING_MARK) {
                return Character.toLowerCase(unit);
            }
        }
        if (compatible.length() > 1 && Character.UnicodeScript.of(base) != Character.UnicodeScript.LATIN) {
            return Character.toLowerCase(unit);
        }
        return Character.toLowerCase(base);
    }

    /** The resource as the rule makes it. */
    private static String made() {
        var units = new TreeMap<Character, StringBuilder>();
        for (var unit = 0; unit <= Character.MAX_VALUE; unit++) {
            var plain = plain((char) unit);
            if (plain != unit && plain != ' ') {
                units.computeIfAbsent(plain, form -> new StringBuilder()).append((char) unit);
            }
        }
        var made = new StringBuilder("""
                # Units of UTF-16, the last of a line is what the others of the line fold to: full to half width, upper to lower case,
                # accented to plain Latin, compatibility forms to their plain character. Made by FoldingTest from the data of Unicode
                # 16 in the JDK, which leaves its table in target/plain-forms.txt.
                """);
        units.forEach((form, others) -> made.append(others).append(form).append('\n'));
        return made.toString();
    }

    private static char simplified(char unit) {
        return SIMPLIFIED.getOrDefault(unit, unit);
    }

    private static Map<Character, Character> simplified() {
        var pairs = new HashMap<Character, Character>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Folding.class.getResourceAsStream("traditional-to-simplified.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> pairs.put(line.charAt(0), line.charAt(1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pairs;
    }
}
