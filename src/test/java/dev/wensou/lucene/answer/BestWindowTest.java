package dev.wensou.lucene.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Found in one pass, the best window is the one that looking at each by itself finds. */
class BestWindowTest {
    private static final long SEED = 20261126;
    private static final int TEXT = 600;
    private static final int WINDOW = 100;

    private final List<Literal> literals = IntStream.range(2, 8)
            .mapToObj(length -> new Literal(
                    List.of(new Literal.Piece("算".repeat(length), 0, Literal.Kind.HAN, "算".repeat(length)))))
            .toList();

    private List<Occurrences.Occurrence> occurrences(Random random) {
        var found = new ArrayList<Occurrences.Occurrence>();
        for (var i = random.nextInt(60); i > 0; i--) {
            var literal = random.nextInt(literals.size());
            var start = random.nextInt(TEXT);
            // what is joined to an occurrence may make it longer, even than a window
            var length = random.nextInt(30) == 0
                    ? random.nextInt(1, 2 * WINDOW)
                    : literals.get(literal).length();
            found.add(new Occurrences.Occurrence(start, start + length, literal));
        }
        found.sort(
                Comparator.comparingInt(Occurrences.Occurrence::start).thenComparingInt(Occurrences.Occurrence::end));
        return found;
    }

    private static List<Mark> taken(Random random) {
        return random.nextBoolean()
                ? List.of()
                : IntStream.range(0, 2)
                        .mapToObj(i -> random.nextInt(TEXT))
                        .map(start -> new Mark(start, start + 80))
                        .toList();
    }

    private static boolean isTaken(Occurrences.Occurrence each, List<Mark> taken) {
        return taken.stream().anyMatch(mark -> each.start() < mark.end() && each.end() > mark.start());
    }

    /** Twentieths, as 0.35 is seven of them. */
    private long score(List<Occurrences.Occurrence> window, Set<Integer> shown) {
        return window.stream()
                .map(Occurrences.Occurrence::literal)
                .distinct()
                .mapToLong(literal -> (long) literals.get(literal).length() * (shown.contains(literal) ? 7 : 20))
                .sum();
    }

    private List<Occurrences.Occurrence> lookedForOneByOne(
            List<Occurrences.Occurrence> found, Set<Integer> shown, List<Mark> taken) {
        var best = List.<Occurrences.Occurrence>of();
        for (var first = 0; first < found.size(); first++) {
            if (isTaken(found.get(first), taken)) {
                continue;
            }
            var end = first + 1;
            while (end < found.size()
                    && found.get(end).end() <= found.get(first).start() + WINDOW
                    && !isTaken(found.get(end), taken)) {
                end++;
            }
            if (score(found.subList(first, end), shown) > score(best, shown)) {
                best = found.subList(first, end);
            }
        }
        return best;
    }

    @Test
    void itIsTheOneThatLookingAtEachFinds() {
        var many = 0;
        for (var round = 0; round < 20_000; round++) {
            var random = new Random(SEED + round);
            var found = occurrences(random);
            var taken = taken(random);
            var shown = IntStream.range(0, literals.size())
                    .filter(literal -> random.nextInt(4) == 0)
                    .boxed()
                    .collect(Collectors.toCollection(HashSet::new));

            var best = BestWindow.of(found, literals, shown, taken);

            assertEquals(lookedForOneByOne(found, shown, taken), best, "seed " + (SEED + round));
            many += best.size() > 2 ? 1 : 0;
        }
        assertTrue(many > 5_000, many + " windows with several occurrences say little");
    }
}
