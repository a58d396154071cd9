package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Explanation;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SimilarArticles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Reading one article. */
final class ArticleRoutes implements RouteGroup {
    private static final int DEFAULT_SIMILAR = 6;

    private final SearchEngine engine;
    private final Replies replies;

    ArticleRoutes(SearchEngine engine, Replies replies) {
        this.engine = engine;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/articles/{id}", this::article);
        routes.get("/api/v1/articles/{id}/similar", this::similar);
    }

    private void article(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("q", "explain"));
        var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
        var explained = parameters.text("explain", "", SearchRequest.MAX_QUERY_CHARS);
        parameters.finish();
        var id = context.pathParam("id");
        var found = ArticleId.isValid(id) ? engine.find(new ArticleId(id), query) : Optional.<ArticleView>empty();
        if (found.isEmpty()) {
            replies.noArticle(context, id);
            return;
        }
        var explanation = explained.isBlank()
                ? Optional.<Explanation>empty()
                : engine.explain(found.get().card().id(), explained);
        replies.send(context, WholeArticle.of(found.get(), explanation));
    }

    private void similar(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("size"));
        var size = parameters.integer("size", DEFAULT_SIMILAR, 1, SimilarArticles.MAX_SIZE, "sizes");
        parameters.finish();
        var id = context.pathParam("id");
        var found = ArticleId.isValid(id) ? engine.similar(new ArticleId(id), size) : Optional.<SimilarArticles>empty();
        if (found.isEmpty()) {
            replies.noArticle(context, id);
            return;
        }
        replies.send(context, SimilarView.of(id, found.get()));
    }
}
