package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.Snippet;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Cuts the passages of a text that show best why it matched: windows in which the most, and the longest, distinct
 * literals stand, up to three and disjoint. A window that only repeats what an earlier one shows counts less.
 */
public final class SnippetMaker {
    static final int MAX_SNIPPETS = 3;

    private SnippetMaker() {}

    /** The best passages, best first; the beginning of the text, unmarked, if no literal stands in it. */
    static List<Snippet> snippets(Snippet.Field field, String text, List<Literal> literals) {
        return snippets(field, text, literals.isEmpty() ? text : Folding.fold(text), literals);
    }

    /** @param folded the folded text; of no account where there are no literals */
    static List<Snippet> snippets(Snippet.Field field, CharSequence text, CharSequence folded, List<Literal> literals) {
        if (isBlank(text)) {
            return List.of();
        }
        var found = literals.isEmpty() ? List.<Occurrences.Occurrence>of() : Occurrences.find(folded, literals);
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

    private static boolean isBlank(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Mark> passages(CharSequence text, List<Occurrences.Occurrence> found, List<Literal> literals) {
        var shown = new HashSet<Integer>();
        var taken = new ArrayList<Mark>();
        while (taken.size() < MAX_SNIPPETS) {
            var best = BestWindow.of(found, literals, shown, taken);
            if (best.isEmpty()) {
                break;
            }
            var first = best.getFirst().start();
            var last = 0;
            for (var occurrence : best) {
                shown.add(occurrence.literal());
                last = Math.max(last, occurrence.end());
            }
            var bounds =
                    PassageBounds.around(text, first, last, freeBefore(taken, first), freeAfter(taken, first, text));
            taken.add(new Mark(startOutside(found, bounds.start(), first), endOutside(found, bounds.end(), last)));
        }
        return taken;
    }

    /** The nearest place from {@code start} to {@code first} that is inside no occurrence, else one before. */
    private static int startOutside(List<Occurrences.Occurrence> found, int start, int first) {
        var later = behind(found, start);
        return later <= first ? later : before(found, start);
    }

    /** The nearest place from {@code end} back to {@code last} that is inside no occurrence, else one behind. */
    private static int endOutside(List<Occurrences.Occurrence> found, int end, int last) {
        var earlier = before(found, end);
        return earlier >= last ? earlier : behind(found, end);
    }

    /** The nearest place at or behind {@code at} that is inside no occurrence. */
    private static int behind(List<Occurrences.Occurrence> found, int at) {
        var place = at;
        for (var occurrence : found) {
            if (occurrence.start() >= place) {
                break;
            }
            place = Math.max(place, occurrence.end());
        }
        return place;
    }

    /** The nearest place at or before {@code at} that is inside no occurrence. */
    private static int before(List<Occurrences.Occurrence> found, int at) {
        var place = at;
        for (var i = found.size() - 1; i >= 0; i--) {
            var occurrence = found.get(i);
            if (occurrence.start() < place && place < occurrence.end()) {
                place = occurrence.start();
            }
        }
        return place;
    }

    private static int freeBefore(List<Mark> taken, int first) {
        var free = 0;
        for (var mark : taken) {
            free = mark.end() <= first ? Math.max(free, mark.end()) : free;
        }
        return free;
    }

    private static int freeAfter(List<Mark> taken, int first, CharSequence text) {
        var free = text.length();
        for (var mark : taken) {
            free = mark.start() > first ? Math.min(free, mark.start()) : free;
        }
        return free;
    }

    /** @param marks of the whole text, ascending */
    private static Snippet cut(Snippet.Field field, CharSequence text, Mark bounds, List<Mark> marks) {
        var inside = new ArrayList<Mark>();
        for (var mark : marks) {
            if (mark.start() < bounds.end() && mark.end() > bounds.start()) {
                inside.add(new Mark(Math.max(mark.start(), bounds.start()), Math.min(mark.end(), bounds.end()))
                        .minus(bounds.start()));
            }
        }
        return new Snippet(
                field,
                new MarkedText(text.subSequence(bounds.start(), bounds.end()).toString(), inside),
                bounds.start());
    }
}
