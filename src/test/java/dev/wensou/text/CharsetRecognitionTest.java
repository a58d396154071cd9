package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts how often short pieces of the bundled sample are read in the charset they were written in. */
class CharsetRecognitionTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final List<String> CHARSETS = List.of("GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE", "UTF-8");

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 20, 40, 200})
    void nearlyEveryPieceIsReadAsItWasWritten(int chars) throws IOException {
        var right = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (var piece : pieces(chars)) {
            for (var name : CHARSETS) {
                var charset = Charset.forName(name);
                if (charset.newEncoder().canEncode(piece)) {
                    all.merge(name, 1, Integer::sum);
                    right.merge(name, isReadAs(piece, charset) ? 1 : 0, Integer::sum);
                }
            }
        }

        var shares = shares(right, all);
        assertTrue(all.get("Big5") > 20 && all.get("GBK") > 20, all.toString());
        shares.forEach(
                (name, share) -> assertTrue(share >= 0.95, "of " + chars + " characters: " + shares + " of " + all));
    }

    private static Map<String, Double> shares(Map<String, Integer> right, Map<String, Integer> all) {
        var shares = new TreeMap<String, Double>();
        all.forEach((name, count) -> shares.put(name, (double) right.get(name) / count));
        return shares;
    }

    private static boolean isReadAs(String piece, Charset charset) {
        try {
            return Decoder.decode(piece.getBytes(charset)).text().equals(piece);
        } catch (TextDecodingException e) {
            return false;
        }
    }

    /** Pieces of so many characters, half of them Han at least, from every file. */
    private static List<String> pieces(int chars) throws IOException {
        var pieces = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var text = Files.readString(file).replaceAll("\\s+", "");
                for (var at = 0; at + chars <= text.length(); at += Math.max(chars, 150)) {
                    var piece = text.substring(at, at + chars);
                    if (2 * piece.codePoints().filter(Han::isHan).count() >= chars) {
                        pieces.add(piece);
                    }
                }
            }
        }
        return pieces;
    }
}
