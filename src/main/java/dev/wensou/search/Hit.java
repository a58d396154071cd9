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
 */
public record Hit(
        ArticleCard card,
        double score,
        MatchKind match,
        MarkedText title,
        List<Snippet> snippets,
        Optional<Explanation> explanation) {
    public Hit {
        snippets = List.copyOf(snippets);
    }
}
