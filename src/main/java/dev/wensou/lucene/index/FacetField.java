package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import java.util.List;

/** The labels of an article that facets can be counted on, kept as sorted sets of values. */
public enum FacetField {
    TECHNOLOGIES("facet.technologies"),
    INDUSTRIES("facet.industries"),
    COMPANIES("facet.companies"),
    KEYWORDS("facet.keywords"),
    SOURCE("facet.source");

    /** A longer label is no value to choose, and three bytes a unit would pass Lucene's limit of 32,766. */
    private static final int MAX_CHARS = 10_000;

    private final String docValuesName;

    FacetField(String docValuesName) {
        this.docValuesName = docValuesName;
    }

    public String docValuesName() {
        return docValuesName;
    }

    /** The values of an article, but for those too long to be kept. */
    public List<String> of(Article article) {
        return labels(article).stream()
                .filter(label -> label.length() <= MAX_CHARS)
                .toList();
    }

    private List<String> labels(Article article) {
        return switch (this) {
            case TECHNOLOGIES -> article.technologies();
            case INDUSTRIES -> article.industries();
            case COMPANIES -> article.companies();
            case KEYWORDS -> article.keywords();
            case SOURCE -> article.source().stream().toList();
        };
    }
}
