package dev.wensou.contract;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which fields an article has. */
final class FieldsThere {
    private FieldsThere() {}

    static Set<ArticleField> of(Article article) {
        var there = EnumSet.of(ArticleField.TITLE);
        add(there, ArticleField.BODY, !article.body().isEmpty());
        add(there, ArticleField.URL, article.url());
        add(there, ArticleField.SOURCE, article.source());
        add(there, ArticleField.AUTHOR, article.author());
        add(there, ArticleField.PUBLISHED_ON, article.publishedOn());
        add(there, ArticleField.KEYWORDS, article.keywords());
        add(there, ArticleField.TECHNOLOGIES, article.technologies());
        add(there, ArticleField.INDUSTRIES, article.industries());
        add(there, ArticleField.SUMMARY, article.summary());
        return there;
    }

    private static void add(Set<ArticleField> there, ArticleField field, Optional<?> value) {
        add(there, field, value.isPresent());
    }

    private static void add(Set<ArticleField> there, ArticleField field, List<?> values) {
        add(there, field, !values.isEmpty());
    }

    private static void add(Set<ArticleField> there, ArticleField field, boolean isThere) {
        if (isThere) {
            there.add(field);
        }
    }
}
