package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NGramScanTest {
    private static final int LONGEST = 4;
    private static final Thresholds THRESHOLDS = new Thresholds(3, 1, 0, 1);
    private static final String ALPHABET = "甲乙丙丁戊己庚";

    private final long seed = Long.getLong("wensou.seed", System.nanoTime());
    private final String repeat = "-Dwensou.seed=" + seed;

    @Test
    void everyFrequencyAndEntropyIsThatOfAPlainCount() throws IOException {
        var bodies = randomBodies();
        var expected = new PlainCount(bodies);

        var found = scan(bodies, NGramScan.Room.DEFAULT);

        assertEquals(expected.characters, found.grams().total(), repeat);
        var frequent = 0;
        for (var gram : expected.frequencies.keySet()) {
            var frequency = expected.frequencies.get(gram);
            frequent += frequency >= THRESHOLDS.minFrequency() ? 1 : 0;
            assertEquals(
                    frequency >= THRESHOLDS.minFrequency() ? frequency : 0,
                    found.grams().frequency(gram),
                    gram + " " + repeat);
        }
        assertEquals(frequent, found.grams().size(), repeat);
        var candidates = new HashMap<String, Candidate>();
        found.candidates().forEach(candidate -> candidates.put(candidate.text(), candidate));
        assertTrue(candidates.size() > 20, candidates.size() + " candidates " + repeat);
        for (var gram : expected.frequencies.keySet()) {
            // two ways to sum may part where an entropy is the least that is allowed
            if (Math.min(expected.left(gram), expected.right(gram)) > THRESHOLDS.minEntropy() - 1e-9
                    && Math.min(expected.left(gram), expected.right(gram)) < THRESHOLDS.minEntropy() + 1e-9) {
                continue;
            }
            var isCandidate = gram.length() > 1
                    && expected.frequencies.get(gram) >= THRESHOLDS.minFrequency()
                    && expected.left(gram) >= THRESHOLDS.minEntropy()
                    && expected.right(gram) >= THRESHOLDS.minEntropy();
            assertEquals(isCandidate, candidates.containsKey(gram), gram + " " + repeat);
            if (isCandidate) {
                assertEquals(expected.left(gram), candidates.get(gram).entropy().left(), 1e-9, gram + " " + repeat);
                assertEquals(
                        expected.right(gram), candidates.get(gram).entropy().right(), 1e-9, gram + " " + repeat);
            }
        }
    }

    @Test
    void aScanInSmallPartsFindsTheSame() throws IOException {
        var bodies = randomBodies();

        var whole = scan(bodies, NGramScan.Room.DEFAULT);
        var inParts = scan(bodies, new NGramScan.Room(1, 1_000_000));

        assertEquals(whole.candidates(), inParts.candidates(), repeat);
    }

    @Test
    void moreNGramsThanThereIsRoomForAreRefused() {
        var failure =
                assertThrows(IOException.class, () -> scan(randomBodies(), new NGramScan.Room(1_000_000, 10)), repeat);

        assertEquals(
                "more than 10 different n-grams occur 3 times or more, which is more than memory holds; want a higher"
                        + " minimum frequency",
                failure.getMessage());
    }

    @Test
    void charactersAreCountedFoldedAndRunsEndAtAllElse() throws IOException {
        var found = scan(List.of("資料，资料 A資料\n𠮷资料资", "资𠮷料"), NGramScan.Room.DEFAULT);

        assertEquals(4, found.grams().frequency("资料"));
        assertEquals(0, found.grams().frequency("料资"));
        assertEquals(11, found.grams().total());
    }

    private static NGramScan.Result scan(List<String> bodies, NGramScan.Room room) throws IOException {
        try (var text = TestCorpus.of(bodies)) {
            return NGramScan.of(HanText.of(text), THRESHOLDS, LONGEST, room);
        }
    }

    private List<String> randomBodies() {
        var random = new Random(seed);
        var bodies = new ArrayList<String>();
        for (var i = 0; i < 30; i++) {
            var body = new StringBuilder();
            for (var at = 0; at < 60; at++) {
                body.append(random.nextInt(9) == 0 ? "，" : "").append(ALPHABET.charAt(random.nextInt(7)));
            }
            bodies.add(body.toString());
        }
        return bodies;
    }

    /** Frequencies and neighbours by looking at every substring. */
    private static final class PlainCount {
        private final Map<String, Integer> frequencies = new HashMap<>();
        private final Map<String, List<String>> before = new HashMap<>();
        private final Map<String, List<String>> after = new HashMap<>();
        private int characters;
        private int borders;

        PlainCount(List<String> bodies) {
            for (var body : bodies) {
                for (var run : body.split("，")) {
                    characters += run.length();
                    for (var from = 0; from < run.length(); from++) {
                        for (var to = from + 1; to <= Math.min(run.length(), from + LONGEST); to++) {
                            add(run, from, to);
                        }
                    }
                }
            }
        }

        private void add(String run, int from, int to) {
            var gram = run.substring(from, to);
            frequencies.merge(gram, 1, Integer::sum);
            before.computeIfAbsent(gram, key -> new ArrayList<>())
                    .add(from == 0 ? "border " + borders++ : run.substring(from - 1, from));
            after.computeIfAbsent(gram, key -> new ArrayList<>())
                    .add(to == run.length() ? "border " + borders++ : run.substring(to, to + 1));
        }

        double left(String gram) {
            return entropy(before.get(gram));
        }

        double right(String gram) {
            return entropy(after.get(gram));
        }

        private static double entropy(List<String> neighbours) {
            var counts = new HashMap<String, Integer>();
            neighbours.forEach(neighbour -> counts.merge(neighbour, 1, Integer::sum));
            return counts.values().stream()
                    .mapToDouble(count -> (double) count / neighbours.size())
                    .map(share -> -share * Math.log(share) / Math.log(2))
                    .sum();
        }
    }
}
