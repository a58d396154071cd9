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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The terms that may have been meant, by their characters, by these with one left out (Mor and Fraenkel, 1982), by their sound and by
 * their pinyin. Titles and what is longer than {@link #MAX_CHARS} are no terms. Never changed once it is made; safe for any number of threads.
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
    private final Map<String, List<Term>> byLatinWord = new HashMap<>();

    /** A term without its character at an index. */
    record Gap(Term term, int at) {}

    private TermIndex(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    /** @param candidates what may be suggested, with how many articles each finds */
    public TermIndex(Collection<Candidate> candidates, Pinyin pinyin) {
        this(pinyin);
        for (var candidate : candidates) {
            if (candidate.kind() != Kind.TITLE) {
                var found = Optional.of(found(candidate));
                add(candidate.text(), () -> found);
            }
        }
    }

    /**
     * One that counts a text when a query is first held against it, for those who ask about few queries.
     *
     * @param texts what may be meant where an article is found by it, without titles
     * @param counted the text as it is to be shown, with how many articles it finds; nothing where there is none
     */
    public static TermIndex counting(
            Collection<String> texts, Pinyin pinyin, Function<String, Optional<Candidate>> counted) {
        var index = new TermIndex(pinyin);
        for (var text : texts) {
            index.add(text, () -> counted.apply(text).map(TermIndex::found));
        }
        return index;
    }

    private static Term.Found found(Candidate candidate) {
        return new Term.Found(candidate.text(), candidate.count());
    }

    /** How many terms there are. */
    public int size() {
        return byText.size();
    }

    private void add(String text, Supplier<Optional<Term.Found>> finder) {
        if (text.length() > MAX_CHARS) {
            return;
        }
        var folded = Folding.fold(text);
        var isHan = Han.runEnd(folded, 0) == folded.length() && folded.length() > 1;
        var readings = isHan
                ? folded.chars().mapToObj(unit -> pinyin.readings((char) unit)).toList()
                : List.<List<String>>of();
        var term = new Term(folded, readings, finder);
        if (byText.putIfAbsent(folded, term) != null) {
            return;
        }
        if (isHan) {
            han(term);
        }
        for (var word : text.split("[^A-Za-z0-9+#.]+")) {
            if (word.length() >= LEAST_LATIN && Alphabets.isLatin(word)) {
                var alone = new Term(
                        Folding.fold(word),
                        List.of(),
                        () -> term.isHeld() ? Optional.of(new Term.Found(word, term.count())) : Optional.empty());
                byLatinWord
                        .computeIfAbsent(alone.folded(), any -> new ArrayList<>(1))
                        .add(alone);
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
        return Optional.ofNullable(byText.get(folded)).filter(Term::isHeld);
    }

    /** Terms that sound like it, or nearly, and are as long; articles may be found by none of them. */
    List<Term> sounding(String key) {
        return bySound.getOrDefault(key, List.of());
    }

    /** Terms that have this pinyin, written without spaces or tones. */
    List<Term> spelled(String letters) {
        return byPinyin.getOrDefault(letters, List.of()).stream()
                .filter(Term::isHeld)
                .toList();
    }

    /** Terms of which this is left without one character; articles may be found by none of them. */
    List<Gap> gaps(String folded) {
        return byGap.getOrDefault(folded, List.of());
    }

    /** A Latin word of the terms, as that of them has it which finds most. */
    Optional<Term> latin(String folded) {
        Term most = null;
        for (var term : byLatinWord.getOrDefault(folded, List.of())) {
            if (term.isHeld() && (most == null || term.count() > most.count())) {
                most = term;
            }
        }
        return Optional.ofNullable(most);
    }

    /** All Latin words of the terms, folded; articles may be found by none of a word's terms. */
    Collection<String> latinWords() {
        return byLatinWord.keySet();
    }

    Pinyin pinyin() {
        return pinyin;
    }
}
