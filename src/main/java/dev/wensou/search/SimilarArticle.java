package dev.wensou.search;

import java.util.List;

/**
 * An article about what another one is about.
 *
 * @param score comparable within one answer only
 * @param shared the most telling words that both hold, the most telling first, in the form in which words are indexed:
 *     simplified and in lower case
 */
public record SimilarArticle(ArticleCard card, double score, List<String> shared) {
    public SimilarArticle {
        shared = List.copyOf(shared);
    }
}
