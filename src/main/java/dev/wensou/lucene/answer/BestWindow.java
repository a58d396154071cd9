package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The part of a text that shows most of what was asked: neighbouring occurrences, each distinct literal counting by its
 * length, and those that an earlier part shows about a third. One pass: what is inside a window changes only by what
 * comes and goes, where looking at each window by itself took three fifths of cutting passages.
 */
final class BestWindow {
    private static final int CHARS = 100;
    /** A literal counts 0.35 of its length where it is shown already; in twentieths, so that equal windows are equal. */
    private static final int NEW = 20;

    private static final int SHOWN = 7;

    private final List<Occurrences.Occurrence> found;
    /** What each literal counts. */
    private final long[] weights;

    private final List<Mark> taken;
    /** How often each literal stands in the window. */
    private final int[] inside;

    private long weight;

    private BestWindow(
            List<Occurrences.Occurrence> found, List<Literal> literals, Set<Integer> shown, List<Mark> taken) {
        this.found = found;
        this.weights = new long[literals.size()];
        Arrays.setAll(weights, i -> (long) literals.get(i).length() * (shown.contains(i) ? SHOWN : NEW));
        this.taken = taken;
        this.inside = new int[literals.size()];
    }

    /**
     * The first of the best windows that begin with an occurrence and end before what is taken; empty if all is taken.
     *
     * @param found by their start
     * @param shown the literals that are shown already
     */
    static List<Occurrences.Occurrence> of(
            List<Occurrences.Occurrence> found, List<Literal> literals, Set<Integer> shown, List<Mark> taken) {
        return new BestWindow(found, literals, shown, taken).best();
    }

    private List<Occurrences.Occurrence> best() {
        var best = List.<Occurrences.Occurrence>of();
        var most = 0L;
        var end = 0;
        for (var first = 0; first < found.size(); first++) {
            if (isTaken(found.get(first))) {
                end = first + 1;
                continue;
            }
            while (end <= first || end < found.size() && isInside(found.get(end), found.get(first))) {
                add(found.get(end++).literal());
            }
            if (weight > most) {
                most = weight;
                best = found.subList(first, end);
            }
            remove(found.get(first).literal());
        }
        return best;
    }

    private boolean isInside(Occurrences.Occurrence occurrence, Occurrences.Occurrence first) {
        return occurrence.end() <= first.start() + CHARS && !isTaken(occurrence);
    }

    private void add(int literal) {
        weight += inside[literal]++ == 0 ? weights[literal] : 0;
    }

    private void remove(int literal) {
        weight -= --inside[literal] == 0 ? weights[literal] : 0;
    }

    private boolean isTaken(Occurrences.Occurrence occurrence) {
        for (var each : taken) {
            if (occurrence.start() < each.end() && occurrence.end() > each.start()) {
                return true;
            }
        }
        return false;
    }
}
