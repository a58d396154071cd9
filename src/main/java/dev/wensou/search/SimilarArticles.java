package dev.wensou.search;

import java.util.List;

/**
 * What is similar to one article, the most similar first: not the article itself, none of its copies, and one of each
 * story.
 *
 * @param generation the generation that the answer is from
 */
public record SimilarArticles(String generation, List<SimilarArticle> articles) {
    /** The most that may be asked for. */
    public static final int MAX_SIZE = 50;

    public SimilarArticles {
        articles = List.copyOf(articles);
    }
}
