package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the articles of one file apart, so that none replaces another: where an id comes again, the article gets one
 * made of it and of how often it came. For one thread.
 */
final class UniqueIds {
    private final Set<ArticleId> seen = new HashSet<>();
    private final Map<ArticleId, Integer> repeats = new HashMap<>();

    /** The article itself if its id is new, else a copy with an id of its own. */
    Article unique(Article article) {
        var id = article.id();
        while (!seen.add(id)) {
            id = ArticleId.ofPlace(article.id() + "#" + repeats.merge(article.id(), 1, Integer::sum));
        }
        return id.equals(article.id()) ? article : article.withId(id);
    }
}
