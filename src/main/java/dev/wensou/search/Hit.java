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
 * @param pinned whether a rule has put it before all others; if it does not match strictly, its match is near and it is
 *     not counted
 */
public record Hit(
        ArticleCard card,
        double score,
        MatchKind match,
        MarkedText title,
        List<Snippet> snippets,
        Optional<Explanation> explanation,
        List<ArticleCard> duplicates,
        int duplicateCount,
        boolean pinned) {
    public static final int MAX_DUPLICATES = 100;

    /** A hit without copies that no rule has pinned. */
    public Hit(
            ArticleCard card,
            double score,
            MatchKind match,
            MarkedText title,
            List<Snippet> snippets,
            Optional<Explanation> explanation) {
        this(card, score, match, title, snippets, explanation, List.of(), 0, false);
    }

    public Hit {
        snippets = List.copyOf(snippets);
        duplicates = List.copyOf(duplicates);
    }

    /** The same hit with the copies folded under it. */
    public Hit with(List<ArticleCard> copies, int count) {
        return new Hit(card, score, match, title, snippets, explanation, copies, count, pinned);
    }

    /** The same hit, put before all others by a rule. */
    public Hit asPinned() {
        return new Hit(card, score, match, title, snippets, explanation, duplicates, duplicateCount, true);
    }
}
