package dev.wensou.search;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Heading;
import dev.wensou.article.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole article with every place where the query matched.
 *
 * @param best where the best passage of the body begins, if the query matched there
 * @param headings the lines of the body that head others, in their order
 * @param provenance where its fields came from, as far as that is known
 */
public record ArticleView(
        ArticleCard card,
        MarkedText title,
        MarkedText body,
        Optional<MarkedText> summary,
        OptionalInt best,
        List<Heading> headings,
        Map<ArticleField, Provenance> provenance,
        String generation) {
    public ArticleView {
        headings = List.copyOf(headings);
    }
}
