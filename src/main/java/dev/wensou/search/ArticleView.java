package dev.wensou.search;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole article with every place where the query matched.
 *
 * @param best where the best passage of the body begins, if the query matched there
 */
public record ArticleView(
        ArticleCard card,
        MarkedText title,
        MarkedText body,
        Optional<MarkedText> summary,
        OptionalInt best,
        String generation) {}
