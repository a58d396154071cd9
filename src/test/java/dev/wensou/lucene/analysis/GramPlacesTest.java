package dev.wensou.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GramPlacesTest {
    private static final List<String> PIECES = List.of(
            "算力", "大模型", "長文本", "云", "雲計算", "𠮷", "C++", "GPT-4", " ", "，", "5个", "v1.2", ".", "々", "〇", "-", "é");

    private final Analysis analysis = new Analysis();

    /** Where one gram stands. */
    private record Place(int position, String gram) {}

    @Test
    void theyAreThoseOfTheTokens() {
        var random = new Random(20261127);
        var places = 0;
        for (var round = 0; round < 2_000; round++) {
            var text = text(random);
            var tokens = analysis.terms(Chain.GRAMS, text);
            var known = tokens.stream().map(Analysis.Term::text).toList();
            var grams = new LinkedHashSet<>(List.of("算力", "模型"));
            for (var i = 0; i < 4 && !known.isEmpty(); i++) {
                grams.add(known.get(random.nextInt(known.size())));
            }
            if (round % 2 == 0) {
                grams.removeIf(gram -> gram.length() != 2 || !gram.codePoints().allMatch(Character::isIdeographic));
            }
            var expected = tokens.stream()
                    .filter(token -> grams.contains(token.text()))
                    .map(token -> new Place(token.position(), token.text()))
                    .toList();

            assertEquals(expected, places(List.copyOf(grams), text), text);
            places += expected.size();
        }
        assertTrue(places > 10_000, places + " places");
    }

    @Test
    void oneForManyTextsRemembersNoneOfThem() {
        var places = new GramPlaces(List.of("算力"));
        var found = new ArrayList<Integer>();

        places.in("大算力算力", (position, gram) -> found.add(position));
        places.in("算", (position, gram) -> found.add(position));

        assertEquals(List.of(3, 9), found);
    }

    private static List<Place> places(List<String> grams, String text) {
        var found = new ArrayList<Place>();
        new GramPlaces(grams).in(text, (position, gram) -> found.add(new Place(position, grams.get(gram))));
        return found;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
