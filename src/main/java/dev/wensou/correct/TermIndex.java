package dev.wensou.correct;

import dev.wensou.search.Suggestion.Kind;
import dev.wensou.suggest.Candidate;
import dev.wensou.suggest.Pinyin;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The terms that may have been meant, by their characters, by these with one left out (Mor and Fraenkel, 1982), by their sound and by
 * their pinyin. Titles and what is longer than {@link #MAX_CHARS} are no terms. Immutable; safe for any number of threads.
 */
public final class TermIndex {
    /** Longer texts are not typed from memory. */
    static final int MAX_CHARS = 16;

    private static final int LEAST_LATIN = 3;

    private final Pinyin pinyin;
    private final Map<String, Term> byText = new HashMap<>();
    private final Map<String, List<Term>> bySound = new HashMap<>();
    private final Map<String, List<Term>> byPinyin = new HashMap<>();
    private final Map<String, List<Gap>> byGap = new HashMap<>();
    private final Map<String, Term> latin = new HashMap<>();

    /** A term without its character at an index. */
    record Gap(Term term, int at) {}

    /** @param candidates what may be suggested, with how many articles each finds */
    public TermIndex(Collection<Candidate> candidates, Pinyin pinyin) {
        this.pinyin = pinyin;
        for (var candidate : candidates) {
            if (candidate.kind() != Kind.TITLE && candidate.text().length() <= MAX_CHARS) {
                add(candidate);
            }
        }
    }

    /** How many terms there are. */
    public int size() {
        return byText.size();
    }

    private void add(Candidate candidate) {
        var text = candidate.text();
        var folded = Folding.fold(text);
        var isHan = Han.runEnd(folded, 0) == folded.length() && folded.length() > 1;
        var readings = isHan
                ? folded.chars().mapToObj(unit -> pinyin.readings((char) unit)).toList()
                : List.<List<String>>of();
        var term = new Term(text, folded, readings, candidate.count());
        if (byText.putIfAbsent(folded, term) != null) {
            return;
        }
        if (isHan) {
            han(term);
        }
        for (var word : text.split("[^A-Za-z0-9+#.]+")) {
            if (word.length() >= LEAST_LATIN && Alphabets.isLatin(word)) {
                var alone = new Term(word, Folding.fold(word), List.of(), term.count());
                latin.merge(alone.folded(), alone, (one, other) -> other.count() > one.count() ? other : one);
            }
        }
    }

    private void han(Term term) {
        for (var key : Sounds.keys(term.readings())) {
            bySound.computeIfAbsent(key, any -> new ArrayList<>(1)).add(term);
        }
        byPinyin.computeIfAbsent(String.join("", pinyin.read(term.folded())), any -> new ArrayList<>(1))
                .add(term);
        for (var at = 0; at < term.folded().length() && term.folded().length() > 2; at++) {
            byGap.computeIfAbsent(without(term.folded(), at), any -> new ArrayList<>(1))
                    .add(new Gap(term, at));
        }
    }

    static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    Optional<Term> term(String folded) {
        return Optional.ofNullable(byText.get(folded));
    }

    /** Terms that sound like it, or nearly, and are as long. */
    List<Term> sounding(String key) {
        return bySound.getOrDefault(key, List.of());
    }

    /** Terms that have this pinyin, written without spaces or tones. */
    List<Term> spelled(String letters) {
        return byPinyin.getOrDefault(letters, List.of());
    }

    /** Terms of which this is left without one character. */
    List<Gap> gaps(String folded) {
        return byGap.getOrDefault(folded, List.of());
    }

    /** A Latin word of the terms. */
    Optional<Term> latin(String folded) {
        return Optional.ofNullable(latin.get(folded));
    }

    /** All Latin words of the terms. */
    Collection<Term> latin() {
        return latin.values();
    }

    Pinyin pinyin() {
        return pinyin;
    }
}
