package dev.wensou.ingest;

import dev.wensou.article.Article;
import java.util.List;

/**
 * What a format found in a file.
 *
 * @param articles the articles in their order; none only if there are problems
 * @param problems parts that hold no article, each with its place and what is wrong, such as {@code item 3: want an
 *     object, found a number}
 */
public record Reading(List<Article> articles, List<String> problems) {
    public Reading {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /** One article and nothing wrong. */
    public static Reading of(Article article) {
        return new Reading(List.of(article), List.of());
    }
}
