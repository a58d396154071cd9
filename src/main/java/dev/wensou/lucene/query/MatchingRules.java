package dev.wensou.lucene.query;

import dev.wensou.config.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What people mean by a Chinese text without spaces, by its length in characters: up to four, a term that must stand
 * so; five to eight, a compound of words that must all occur; more, a sentence of which a share must occur. Several
 * terms must all occur, unless their words are as many as a sentence has. Words that only connect are never required.
 *
 * <p>Safe for any number of threads.
 */
final class MatchingRules {
    private static final int MAX_TERM = 4;
    /** A name of fewer pieces is not near by one of them. */
    private static final int LONG_NAME = 3;

    private final HanWords words;
    private final int sentenceChars;
    private final int sentenceTerms;

    MatchingRules(HanWords words, Ranking.Sentence sentence) {
        this.words = words;
        this.sentenceChars = sentence.chars();
        this.sentenceTerms = sentence.terms();
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
     * Whether terms are a sentence: one of them is very long, their words are many, or they are more than two and
     * connected or written as only a sentence is.
     *
     * @param isProse whether they come from a question or from text with the signs of sentences
     */
    boolean isSentence(List<Literal> terms, boolean isProse) {
        if (terms.stream().anyMatch(term -> !isWhole(term) && characters(term) > sentenceChars)) {
            return true;
        }
        var count = required(terms, isProse).size();
        return count > sentenceTerms && terms.size() > 1 || count > 2 && (isProse || isConnected(terms));
    }

    private boolean isConnected(List<Literal> terms) {
        return terms.stream().anyMatch(term -> isHan(term) && words.hasFunctionWord(text(term)));
    }

    /** Whether a term must stand as it is, being neither a compound nor a sentence. */
    boolean isWhole(Literal term) {
        return !isHan(term) || characters(term) <= MAX_TERM || words.isTerm(text(term));
    }

    /**
     * What must all occur for terms to match: each as it stands, or the words of a compound. Connecting words between
     * Han and Latin text, as in 如何在 Linux 上安装, or left over from a question, are left out.
     */
    List<Literal> required(List<Literal> terms, boolean isProse) {
        var required = new LinkedHashSet<Literal>();
        for (var i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (!isHan(term)) {
                required.add(term);
            } else if (isWhole(term)) {
                var besideLatin = words.trimmed(
                        text(term),
                        i > 0 && !isHan(terms.get(i - 1)),
                        i + 1 < terms.size() && !isHan(terms.get(i + 1)));
                var named = isProse ? words.withoutAsking(besideLatin) : besideLatin;
                if (!named.isEmpty()) {
                    required.add(Literal.han(named));
                }
            } else {
                words.content(text(term)).forEach(word -> required.add(Literal.han(word)));
            }
        }
        return required.isEmpty() ? terms : List.copyOf(required);
    }

    /**
     * The words of a single term that was taken to stand as it is though each of them is a word by itself, such as 网页 and
     * 性能 of 网页性能, or the parts of a long name such as Qwen2.5-72B; none of a term of the lexicon, of a word, or of a name
     * such as GPT-4 or Node.js.
     */
    List<Literal> parts(Literal term) {
        var parts =
                isHan(term) ? words.known(text(term)).stream().map(Literal::han).toList() : names(term);
        return parts.size() > 1 ? parts : List.of();
    }

    private static List<Literal> names(Literal term) {
        if (term.pieces().size() < LONG_NAME) {
            return List.of();
        }
        return term.pieces().stream()
                .filter(piece -> piece.text().length() > 1)
                .map(piece -> new Literal(List.of(piece.at(0))))
                .toList();
    }

    /** The distinct words of a sentence. Characters that carry no meaning alone are left out unless nothing else is there. */
    List<Literal> sentenceWords(List<Literal> terms) {
        var found = new LinkedHashSet<Literal>();
        for (var term : terms) {
            if (isHan(term)) {
                words.ofSentence(text(term)).forEach(word -> found.add(Literal.han(word)));
            } else {
                found.add(term);
            }
        }
        return found.isEmpty() ? terms : List.copyOf(found);
    }

    private static String text(Literal term) {
        return term.pieces().getFirst().text();
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

    /** Whether a term is one run of Han characters. */
    static boolean isHan(Literal term) {
        return term.pieces().size() == 1 && term.pieces().getFirst().kind() == Literal.Kind.HAN;
    }

    private static int characters(Literal term) {
        var text = text(term);
        return text.codePointCount(0, text.length());
    }
}
