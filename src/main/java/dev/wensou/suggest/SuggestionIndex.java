package dev.wensou.suggest;

import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.Suggestion;
import dev.wensou.search.Suggestion.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts by what is typed of them. Holds everything in memory, some 700 bytes for a text of 20 characters. Immutable;
 * safe for any number of threads.
 */
public final class SuggestionIndex {
    /** A longer text is no suggestion: nobody reads it in a list. Also what a place has room for. */
    public static final int MAX_CHARS = 200;

    /** What is typed behind so many characters changes no suggestion. */
    private static final int MAX_TYPED = 64;

    private static final int OFFSET_BITS = 8;
    private static final int OFFSET_MASK = (1 << OFFSET_BITS) - 1;
    /** Two letters of pinyin stand inside of nearly every title. */
    private static final int LEAST_INSIDE_TITLES = 4;
    /** So many times as many as are wanted are put in order. */
    private static final int SPARE = 3;

    private final List<SpelledText> texts = new ArrayList<>();
    private final List<Candidate> candidates;
    /** The beginnings of all texts, and all places in those that are short. */
    private final Starts near = new Starts();
    /** The other places in titles. */
    private final Starts insideTitles = new Starts();

    /** @param candidates no two of the same text; those that are too long are left out */
    public SuggestionIndex(Collection<Candidate> candidates, Pinyin pinyin) {
        this.candidates = candidates.stream()
                .filter(candidate -> candidate.text().length() <= MAX_CHARS)
                .toList();
        for (var candidate : this.candidates) {
            var text = SpelledText.of(candidate.text(), pinyin);
            var isTitle = candidate.kind() == Kind.TITLE;
            for (var start : text.starts()) {
                var place = texts.size() << OFFSET_BITS | start;
                (isTitle && start > text.next(0) ? insideTitles : near).add(place, text, start);
            }
            texts.add(text);
        }
    }

    /** How many texts there are. */
    public int size() {
        return texts.size();
    }

    /** At most so many, the best first, with the counts that they were fed with. None if nothing is typed. */
    public List<Suggestion> suggest(String typed, int most) {
        var asked = TypedText.of(typed, MAX_TYPED);
        if (asked.isEmpty()) {
            return List.of();
        }
        var best = new HashMap<Integer, Ranked>();
        var alignment = new Alignment(asked);
        near.forEach(asked, place -> keepBest(place, alignment, best));
        if (asked.length() >= LEAST_INSIDE_TITLES || !Letters.isLatin(asked.charAt(0))) {
            insideTitles.forEach(asked, place -> keepBest(place, alignment, best));
        }
        var ranked = best.values().stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::entry))
                .limit((long) most * SPARE)
                .toList();
        return beginningsFirst(ranked).stream()
                .limit(most)
                .map(this::suggestion)
                .toList();
    }

    /** What was searched for most, the most frequent first. */
    public List<Suggestion> popular(int most) {
        return candidates.stream()
                .filter(candidate -> candidate.uses() > 0)
                .sorted(Comparator.comparingLong(Candidate::uses).reversed())
                .limit(most)
                .map(candidate ->
                        new Suggestion(MarkedText.unmarked(candidate.text()), candidate.kind(), candidate.count()))
                .toList();
    }

    private record Ranked(int entry, int start, int end, double score) {}

    private void keepBest(int place, Alignment alignment, Map<Integer, Ranked> best) {
        var entry = place >> OFFSET_BITS;
        var start = place & OFFSET_MASK;
        var text = texts.get(entry);
        var candidate = candidates.get(entry);
        var found = alignment.of(text, start);
        var isFront = start == text.next(0);
        if (!found.isAny() || !isFront && candidate.kind() == Kind.TITLE && found.how() == How.INITIALS) {
            return;
        }
        var ranked = new Ranked(entry, start, found.end(), Ranking.score(text, candidate, found, start));
        best.merge(entry, ranked, (one, other) -> other.score() > one.score() ? other : one);
    }

    /** The same, with a text that is the beginning of another before that, unless that is a title. */
    private List<Ranked> beginningsFirst(List<Ranked> ranked) {
        var ordered = new ArrayList<Ranked>();
        for (var next : ranked) {
            var beginning = texts.get(next.entry()).folded();
            var place = ordered.size();
            for (var i = 0; i < ordered.size() && place == ordered.size(); i++) {
                if (texts.get(ordered.get(i).entry()).folded().startsWith(beginning)
                        && candidates.get(next.entry()).kind() != Kind.TITLE) {
                    place = i;
                }
            }
            ordered.add(place, next);
        }
        return ordered;
    }

    private Suggestion suggestion(Ranked ranked) {
        var candidate = candidates.get(ranked.entry());
        var marks = List.of(new Mark(ranked.start(), ranked.end()));
        return new Suggestion(new MarkedText(candidate.text(), marks), candidate.kind(), candidate.count());
    }
}
