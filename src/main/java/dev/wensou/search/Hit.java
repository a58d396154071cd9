package dev.wensou.search;

import java.util.List;

/**
 * One article of an answer.
 *
 * @param score comparable within one answer only; 0 where the order is by date
 * @param title the card's title with its marks
 * @param snippets the best passages, best first; at least one unless the article has no text but its title
 */
public record Hit(ArticleCard card, double score, MatchKind match, MarkedText title, List<Snippet> snippets) {
    public Hit {
        snippets = List.copyOf(snippets);
    }
}
