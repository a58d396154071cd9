package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.Snippet;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the passages of a text that show best why it matched: windows in which the most, and the longest, distinct
 * literals stand, up to three and disjoint. A window that only repeats what an earlier one shows counts less.
 */
public final class SnippetMaker {
    static final int MAX_SNIPPETS = 3;
    private static final int WINDOW_CHARS = 100;
    private static final double ALREADY_SHOWN = 0.35;

    private SnippetMaker() {}

    /** The best passages, best first; the beginning of the text, unmarked, if no literal stands in it. */
    static List<Snippet> snippets(Snippet.Field field, String text, List<Literal> literals) {
        if (text.isBlank()) {
            return List.of();
        }
        var found =
                literals.isEmpty() ? List.<Occurrences.Occurrence>of() : Occurrences.find(Folding.fold(text), literals);
        if (found.isEmpty()) {
            return List.of(cut(field, text, PassageBounds.around(text, 0, 0, 0, text.length()), List.of()));
        }
        var marks = Occurrences.marks(found);
        var snippets = new ArrayList<Snippet>();
        for (var bounds : passages(text, found, literals)) {
            snippets.add(cut(field, text, bounds, marks));
        }
        return snippets;
    }

    /** Where the best passage of a text begins; -1 if no literal stands in it. */
    public static int bestOffset(String text, List<Literal> literals) {
        var found =
                literals.isEmpty() ? List.<Occurrences.Occurrence>of() : Occurrences.find(Folding.fold(text), literals);
        return found.isEmpty() ? -1 : passages(text, found, literals).getFirst().start();
    }

    private static List<Mark> passages(String text, List<Occurrences.Occurrence> found, List<Literal> literals) {
        var shown = new HashSet<Integer>();
        var taken = new ArrayList<Mark>();
        while (taken.size() < MAX_SNIPPETS) {
            var best = bestWindow(found, literals, shown, taken);
            if (best.isEmpty()) {
                break;
            }
            best.forEach(occurrence -> shown.add(occurrence.literal()));
            var first = best.getFirst().start();
            var last = best.stream().mapToInt(Occurrences.Occurrence::end).max().orElseThrow();
            var bounds =
                    PassageBounds.around(text, first, last, freeBefore(taken, first), freeAfter(taken, first, text));
            taken.add(new Mark(startOutside(found, bounds.start(), first), endOutside(found, bounds.end(), last)));
        }
        return taken;
    }

    /** Of the windows that begin at an occurrence and end before what is taken, the first that shows most. */
    private static List<Occurrences.Occurrence> bestWindow(
            List<Occurrences.Occurrence> found, List<Literal> literals, Set<Integer> shown, List<Mark> taken) {
        var inside = new int[literals.size()];
        var fresh = 0;
        var repeated = 0;
        var best = List.<Occurrences.Occurrence>of();
        var bestScore = 0.0;
        var end = 0;
        for (var i = 0; i < found.size(); i++) {
            if (isTaken(found.get(i), taken)) {
                end = Math.max(end, i + 1);
                continue;
            }
            // a window never ends before the one that begins earlier, so what is inside changes by what comes and goes
            while (end <= i
                    || end < found.size()
                            && found.get(end).end() <= found.get(i).start() + WINDOW_CHARS
                            && !isTaken(found.get(end), taken)) {
                var literal = found.get(end++).literal();
                if (inside[literal]++ == 0) {
                    var weight = literals.get(literal).length();
                    fresh += shown.contains(literal) ? 0 : weight;
                    repeated += shown.contains(literal) ? weight : 0;
                }
            }
            var score = fresh + ALREADY_SHOWN * repeated;
            if (score > bestScore) {
                best = found.subList(i, end);
                bestScore = score;
            }
            var literal = found.get(i).literal();
            if (--inside[literal] == 0) {
                var weight = literals.get(literal).length();
                fresh -= shown.contains(literal) ? 0 : weight;
                repeated -= shown.contains(literal) ? weight : 0;
            }
        }
        return best;
    }

    /** The nearest place from {@code start} to {@code first} that is inside no occurrence, else one before. */
    private static int startOutside(List<Occurrences.Occurrence> found, int start, int first) {
        var later = start;
        for (var occurrence : found) {
            later = occurrence.start() < later && later < occurrence.end() ? occurrence.end() : later;
        }
        if (later <= first) {
            return later;
        }
        var earlier = start;
        for (var occurrence : found.reversed()) {
            earlier = occurrence.start() < earlier && earlier < occurrence.end() ? occurrence.start() : earlier;
        }
        return earlier;
    }

    /** The nearest place from {@code end} back to {@code last} that is inside no occurrence, else one behind. */
    private static int endOutside(List<Occurrences.Occurrence> found, int end, int last) {
        var earlier = end;
        for (var occurrence : found.reversed()) {
            earlier = occurrence.start() < earlier && earlier < occurrence.end() ? occurrence.start() : earlier;
        }
        if (earlier >= last) {
            return earlier;
        }
        var later = end;
        for (var occurrence : found) {
            later = occurrence.start() < later && later < occurrence.end() ? occurrence.end() : later;
        }
        return later;
    }

    private static boolean isTaken(Occurrences.Occurrence occurrence, List<Mark> taken) {
        for (var each : taken) {
            if (occurrence.start() < each.end() && occurrence.end() > each.start()) {
                return true;
            }
        }
        return false;
    }

    private static int freeBefore(List<Mark> taken, int first) {
        return taken.stream()
                .mapToInt(Mark::end)
                .filter(end -> end <= first)
                .max()
                .orElse(0);
    }

    private static int freeAfter(List<Mark> taken, int first, String text) {
        return taken.stream()
                .mapToInt(Mark::start)
                .filter(start -> start > first)
                .min()
                .orElse(text.length());
    }

    private static Snippet cut(Snippet.Field field, String text, Mark bounds, List<Mark> marks) {
        var inside = marks.stream()
                .filter(mark -> mark.start() < bounds.end() && mark.end() > bounds.start())
                .map(mark -> new Mark(Math.max(mark.start(), bounds.start()), Math.min(mark.end(), bounds.end())))
                .sorted(Comparator.comparingInt(Mark::start))
                .map(mark -> mark.minus(bounds.start()))
                .toList();
        return new Snippet(field, new MarkedText(text.substring(bounds.start(), bounds.end()), inside), bounds.start());
    }
}
