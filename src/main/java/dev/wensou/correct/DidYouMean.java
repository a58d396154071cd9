package dev.wensou.correct;

import dev.wensou.text.CleanText;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import dev.wensou.text.TermKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a query was meant to be: of all slips that it may hold, those put right that promise most, by how likely each is and how
 * many articles are found then (the noisy channel of Kernighan, Church and Gale, 1990). Nothing is proposed for a query
 * that finds articles which hold it as it was typed, for words that a dictionary has or articles hold, or where the other text does not find more.
 * Safe for any number of threads, each with an evidence of its own.
 */
public final class DidYouMean {
    /** A query that finds more articles than this, and than one in a thousand, is no slip. */
    private static final int FEW = 2;

    private static final int OF_ALL = 1000;
    /** How many times as many articles the other text must find where the typed one finds any. */
    private static final int MUCH_COMMONER = 50;
    /** A shorter text that articles hold is a word. */
    private static final int LEAST_FOUND = 3;
    /** So many slips and so many texts are looked up in the index, which bounds what a query costs. */
    private static final int MAX_LOOKED_UP = 16;

    private static final int MAX_TEXTS = 10;
    /** Where another word looks like a slip as well, both are more likely put right than one. */
    private static final double LEFT = 4;
    /** Queries that hold more than one or two slips are not guessed at. */
    private static final int MAX_FIXES = 6;

    private final Supplier<TermIndex> terms;
    private final Map<Character, String> lookAlikes;

    /**
     * @param terms what may be meant; asked for only where a query finds little
     * @param lookAlikes the characters that each is taken for, folded
     */
    public DidYouMean(Supplier<TermIndex> terms, Map<Character, String> lookAlikes) {
        this.terms = terms;
        this.lookAlikes = lookAlikes;
    }

    /**
     * Whether nothing is proposed for a query, as far as can be told without looking further.
     *
     * @param found how many articles it finds as it was typed, at least
     * @param all how many there are
     */
    public static boolean isMeant(String typed, long found, long all) {
        var query = CleanText.of(typed).strip();
        return found > few(all) && QueryParts.asTyped(query).equals(query) && !QueryParts.isSentence(query);
    }

    /** The whole query put right, in the place of what is wrong in it. */
    public Optional<String> of(String typed, Evidence evidence) throws IOException {
        var query = CleanText.of(typed).strip();
        var few = few(evidence);
        var found = evidence.articlesUpTo(few + 1, query);
        var asTyped = found > few ? QueryParts.asTyped(query) : query;
        var held = asTyped.equals(query) ? found : evidence.articlesUpTo(few + 1, asTyped);
        if (query.isEmpty() || held > few && !QueryParts.isSentence(query)) {
            return Optional.empty();
        }
        return held > few ? inSentence(query, evidence) : ofAll(query, found, held, evidence);
    }

    /** Of a query that hardly any article holds. */
    private Optional<String> ofAll(String query, long found, long held, Evidence evidence) throws IOException {
        var few = few(evidence);
        var fixes = likely(query, candidates(query, evidence), evidence);
        String best = null;
        var most = Double.NEGATIVE_INFINITY;
        var texts = texts(query, fixes);
        UnaryOperator<String> asked = text -> found > few ? QueryParts.asTyped(text) : text;
        evidence.ahead(texts.stream().map(text -> asked.apply(text.text())).toList());
        for (var text : texts) {
            var articles = evidence.articles(asked.apply(text.text()));
            var score = Term.bits(articles) - text.cost();
            if (articles > 0 && articles >= held * MUCH_COMMONER && score > most) {
                best = text.text();
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Of a query that articles are found by without holding all of it. What is put right are words alone that hardly any article
     * holds, and only where there is little doubt; so no more need be found than before.
     */
    private Optional<String> inSentence(String query, Evidence evidence) throws IOException {
        var plain = new PlainSlips(query, evidence, terms.get().pinyin(), lookAlikes);
        var fixes = candidates(query, evidence).stream()
                .filter(fix -> plain.has(fix) && fix.term().count() > few(evidence))
                .toList();
        var taken = new ArrayList<Fix>();
        // what was meant is told better by more characters around it
        var longestFirst = Comparator.comparingInt((Fix fix) -> fix.start() - fix.end());
        for (var fix :
                likely(query, fixes, evidence).stream().sorted(longestFirst).toList()) {
            if (taken.stream().noneMatch(fix::overlaps)) {
                taken.add(fix);
            }
        }
        // from the end, so that what stands before keeps its place
        taken.sort(Comparator.comparingInt(Fix::start).reversed());
        var text = query;
        for (var fix : taken) {
            text = fix.in(text);
        }
        var isOther = !TermKey.of(text).equals(TermKey.of(query));
        return isOther && evidence.articlesUpTo(1, text) > 0 ? Optional.of(text) : Optional.empty();
    }

    /** What the parts of a query may be slips of. */
    private List<Fix> candidates(String query, Evidence evidence) throws IOException {
        var folded = Folding.fold(query);
        var fixes = new ArrayList<Fix>();
        var meant = terms.get();
        if (meant.size() == 0) {
            // nothing is gathered yet: no first searcher waits for the half second in which the dictionary of pinyin is
            // read
            return List.of();
        }
        var han = new HanSlips(meant, lookAlikes);
        var latin = new LatinSlips(meant, evidence);
        var parts = QueryParts.of(query);
        evidence.ahead(parts.stream()
                .filter(part -> !part.isHan())
                .map(part -> '"' + folded.substring(part.start(), part.end()) + '"')
                .toList());
        for (var part : parts) {
            var text = folded.substring(part.start(), part.end());
            var slips = part.isHan() ? han.of(text) : isHeld(text, evidence) ? List.<Fix>of() : latin.of(text);
            slips.forEach(fix -> fixes.add(fix.at(part.start())));
        }
        if (Alphabets.isLatin(folded.replace(" ", "")) && folded.contains(" ")) {
            fixes.addAll(latin.whole(folded));
        }
        return fixes;
    }

    /** The most promising slips, of which the index does not say that they are none. */
    private static List<Fix> likely(String query, List<Fix> candidates, Evidence evidence) throws IOException {
        var folded = Folding.fold(query);
        var fixes = candidates.stream()
                .sorted(Comparator.comparingDouble(Fix::promise).reversed())
                .toList();
        evidence.ahead(fixes.stream()
                .map(fix -> folded.substring(fix.start(), fix.end()))
                .distinct()
                .limit(MAX_LOOKED_UP)
                .map(text -> '"' + text + '"')
                .toList());
        var held = new HashMap<String, Long>();
        var likely = new ArrayList<Fix>();
        for (var fix : fixes) {
            var text = folded.substring(fix.start(), fix.end());
            if (likely.size() < MAX_FIXES && (held.containsKey(text) || held.size() < MAX_LOOKED_UP)) {
                if (!held.containsKey(text)) {
                    held.put(text, isWord(text, evidence) ? Long.MAX_VALUE : upToFew(text, evidence));
                }
                if (isSlip(text, held.get(text), fix.term(), evidence)) {
                    likely.add(fix);
                }
            }
        }
        return likely;
    }

    private boolean isHeld(String latin, Evidence evidence) throws IOException {
        return upToFew(latin, evidence) > few(evidence);
    }

    /** How many articles hold a text; one more than few stands for all that are more. */
    private static long upToFew(String text, Evidence evidence) throws IOException {
        return evidence.articlesUpTo(few(evidence) + 1, '"' + text + '"');
    }

    private static long few(Evidence evidence) {
        return few(evidence.all());
    }

    private static long few(long all) {
        return Math.max(FEW, all / OF_ALL);
    }

    private static boolean isWord(String text, Evidence evidence) {
        return Han.isHan(text.codePointAt(0)) && evidence.words(text).size() == 1;
    }

    private static boolean isSlip(String text, long articles, Term meant, Evidence evidence) {
        return articles == 0
                || articles <= few(evidence)
                        && text.length() >= LEAST_FOUND
                        && meant.count() >= articles * MUCH_COMMONER;
    }

    private record Proposed(String text, double cost) {}

    /** With one of the slips put right, or two that stand apart. */
    private static List<Proposed> texts(String query, List<Fix> fixes) {
        var texts = new ArrayList<Proposed>();
        for (var fix : fixes) {
            var isAlone = fixes.stream().noneMatch(other -> fix.standsApart(other, query));
            texts.add(new Proposed(fix.in(query), fix.cost() + (isAlone ? 0 : LEFT)));
        }
        for (var one : fixes) {
            for (var other : fixes) {
                if (one.end() <= other.start()) {
                    texts.add(new Proposed(one.in(other.in(query)), one.cost() + other.cost()));
                }
            }
        }
        var key = TermKey.of(query);
        return texts.stream()
                .filter(each -> !TermKey.of(each.text()).equals(key))
                .sorted(Comparator.comparingDouble(Proposed::cost))
                .limit(MAX_TEXTS)
                .toList();
    }
}
