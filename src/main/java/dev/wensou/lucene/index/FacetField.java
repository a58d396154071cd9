package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import java.util.List;

/** The labels of an article that facets can be counted on, kept as sorted sets of values. */
public enum FacetField {
    TECHNOLOGIES("facet.technologies"),
    INDUSTRIES("facet.industries"),
    KEYWORDS("facet.keywords"),
    SOURCE("facet.source");

    private final String docValuesName;

    FacetField(String docValuesName) {
        this.docValuesName = docValuesName;
    }

    public String docValuesName() {
        return docValuesName;
    }

    List<String> of(Article article) {
        return switch (this) {
            case TECHNOLOGIES -> article.technologies();
            case INDUSTRIES -> article.industries();
            case KEYWORDS -> article.keywords();
            case SOURCE -> article.source().stream().toList();
        };
    }
}
