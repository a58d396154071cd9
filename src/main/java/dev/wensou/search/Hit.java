package dev.wensou.search;

import java.util.List;
import java.util.Optional;

/**
 * One article of an answer.
 *
 * @param score comparable within one answer only; 0 where the order is by date
 * @param title the card's title with its marks
 * @param explanation why it stands where it does, if that was asked for
 * @param snippets the best passages, best first; at least one unless the article has no text but its title
 * @param duplicates the copies folded under it that match too, newest first, undated ones last; at most {@value
 *     #MAX_DUPLICATES}. Empty where copies are not folded
 * @param duplicateCount how many there are
 */
public record Hit(
        ArticleCard card,
        double score,
        MatchKind match,
        MarkedText title,
        List<Snippet> snippets,
        Optional<Explanation> explanation,
        List<ArticleCard> duplicates,
        int duplicateCount) {
    public static final int MAX_DUPLICATES = 100;

    /** A hit without copies. */
    public Hit(
            ArticleCard card,
            double score,
            MatchKind match,
            MarkedText title,
            List<Snippet> snippets,
            Optional<Explanation> explanation) {
        this(card, score, match, title, snippets, explanation, List.of(), 0);
    }

    public Hit {
        snippets = List.copyOf(snippets);
        duplicates = List.copyOf(duplicates);
    }

    /** The same hit with the copies folded under it. */
    public Hit with(List<ArticleCard> copies, int count) {
        return new Hit(card, score, match, title, snippets, explanation, copies, count);
    }
}
