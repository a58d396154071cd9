package dev.wensou.lucene.query;

import dev.wensou.config.Ranking;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What people mean by a Chinese text without spaces, by its length in characters: up to four, a term that must stand
 * so; five to eight, a compound of words that must all occur; more, a sentence of which a share must occur. Words are
 * SmartCN's, except that characters it leaves single belong together or to their neighbour, so that a word it does
 * not know stays whole.
 *
 * <p>Safe for any number of threads.
 */
final class MatchingRules {
    private static final int MAX_TERM = 4;
    /** No term of the lexicon has more words. */
    private static final int MAX_JOINED = 10;

    private final Analysis analysis;
    private final int sentenceChars;
    private final int sentenceTerms;

    private final Vocabulary vocabulary;

    MatchingRules(Analysis analysis, Ranking ranking, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        this.sentenceChars = ranking.sentenceChars();
        this.sentenceTerms = ranking.sentenceTerms();
    }

    /**
     * The terms of a text: its Han runs, and its words where only punctuation stands between them as one term. A number
     * and the unit that touches it are one term as well.
     */
    static List<Literal> terms(String text) {
        var terms = new ArrayList<Literal>();
        var latin = new ArrayList<Literal.Piece>();
        for (var piece : Literal.pieces(text)) {
            if (latin.size() == 1
                    && Quantities.isNumber(latin.getFirst())
                    && Quantities.isUnit(piece)
                    && latin.getFirst().end() == piece.offset()) {
                terms.addAll(Quantities.terms(latin.removeFirst(), piece, 0));
            } else if (piece.kind() == Literal.Kind.HAN) {
                flush(latin, terms);
                terms.add(Literal.han(piece.text()));
            } else {
                latin.add(piece);
            }
        }
        flush(latin, terms);
        return terms;
    }

    /**
     * Whether terms are a sentence: many of them, one very long, or several that are long together and were not typed
     * as terms, since one of them is a compound.
     */
    boolean isSentence(List<Literal> terms) {
        var parts = terms.stream().filter(term -> !isWhole(term)).toList();
        var han = terms.stream()
                .filter(MatchingRules::isHan)
                .mapToInt(MatchingRules::characters)
                .sum();
        return terms.size() > sentenceTerms
                || parts.stream().anyMatch(term -> characters(term) > sentenceChars)
                || terms.size() > 1 && !parts.isEmpty() && han > sentenceChars;
    }

    /** Whether a term must stand as it is, being neither a compound nor a sentence. */
    boolean isWhole(Literal term) {
        return !isHan(term) || characters(term) <= MAX_TERM || isTerm(text(term));
    }

    /** What must all occur for a term to match: the term itself, or the words of a compound. */
    List<Literal> required(Literal term) {
        return isWhole(term) ? List.of(term) : words(term);
    }

    /** The distinct words of a sentence. Characters that carry no meaning alone are left out unless nothing else is there. */
    List<Literal> sentenceWords(List<Literal> terms) {
        var words = new LinkedHashSet<Literal>();
        for (var term : terms) {
            words.addAll(isHan(term) ? sentenceWords(term) : List.of(term));
        }
        return words.isEmpty() ? terms : List.copyOf(words);
    }

    /** Characters that SmartCN leaves single may belong to any unknown word among them, so each two of them count. */
    private List<Literal> sentenceWords(Literal term) {
        var words = new ArrayList<Literal>();
        Analysis.Term single = null;
        for (var word : joined(text(term))) {
            var isSingle = word.text().codePointCount(0, word.text().length()) == 1;
            if (!isSingle) {
                words.add(Literal.han(word.text()));
            } else if (single != null && single.end() == word.start()) {
                words.add(Literal.han(single.text() + word.text()));
            }
            single = isSingle ? word : null;
        }
        return words;
    }

    private List<Literal> words(Literal term) {
        var words = new ArrayList<String>();
        var singles = new StringBuilder();
        for (var word : joined(text(term))) {
            if (word.text().codePointCount(0, word.text().length()) == 1) {
                singles.append(word.text());
            } else {
                addSingles(singles, words);
                words.add(word.text());
            }
        }
        addSingles(singles, words);
        attachLeadingSingle(words);
        return words.stream().distinct().map(Literal::han).toList();
    }

    /** SmartCN's words, those joined that the lexicon has as one: the longest first, from the left. */
    private List<Analysis.Term> joined(String text) {
        var cut = analysis.terms(Chain.WORDS, text);
        var joined = new ArrayList<Analysis.Term>();
        for (var first = 0; first < cut.size(); ) {
            var last = Math.min(cut.size(), first + MAX_JOINED) - 1;
            while (last > first
                    && !isTerm(
                            text.substring(cut.get(first).start(), cut.get(last).end()))) {
                last--;
            }
            var start = cut.get(first).start();
            var end = cut.get(last).end();
            joined.add(new Analysis.Term(
                    text.substring(start, end),
                    start,
                    end,
                    start,
                    cut.get(first).type()));
            first = last + 1;
        }
        return joined;
    }

    private boolean isTerm(String folded) {
        return vocabulary.isTerm(folded);
    }

    private static String text(Literal term) {
        return term.pieces().getFirst().text();
    }

    private static void addSingles(StringBuilder singles, List<String> words) {
        var count = singles.codePointCount(0, singles.length());
        if (count == 1 && !words.isEmpty()) {
            words.set(words.size() - 1, words.getLast() + singles);
        } else if (count > 0) {
            words.add(singles.toString());
        }
        singles.setLength(0);
    }

    private static void attachLeadingSingle(List<String> words) {
        if (words.size() > 1
                && words.getFirst().codePointCount(0, words.getFirst().length()) == 1) {
            words.set(1, words.getFirst() + words.get(1));
            words.removeFirst();
        }
    }

    private static void flush(List<Literal.Piece> latin, List<Literal> terms) {
        if (!latin.isEmpty()) {
            var start = latin.getFirst().offset();
            terms.add(new Literal(latin.stream()
                    .map(piece -> piece.at(piece.offset() - start))
                    .toList()));
            latin.clear();
        }
    }

    private static boolean isHan(Literal term) {
        return term.pieces().size() == 1 && term.pieces().getFirst().kind() == Literal.Kind.HAN;
    }

    private static int characters(Literal term) {
        var text = text(term);
        return text.codePointCount(0, text.length());
    }
}
