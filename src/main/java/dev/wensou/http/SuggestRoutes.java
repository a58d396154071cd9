package dev.wensou.http;

import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** Completions while one types: for the page and other clients, and for browsers that know the site as an engine. */
final class SuggestRoutes implements RouteGroup {
    static final String OPENSEARCH_PATH = "/api/v1/suggest/opensearch";

    private static final int DEFAULT_SIZE = 8;
    /** OpenSearch Suggestions 1.1: an array of what was typed and its completions. */
    private static final String OPENSEARCH = "application/x-suggestions+json; charset=utf-8";

    private final Suggester suggester;
    private final Replies replies;

    SuggestRoutes(Suggester suggester, Replies replies) {
        this.suggester = suggester;
        this.replies = replies;
    }

    private record Suggested(String text, List<int[]> marks, String kind, long count) {
        static Suggested of(Suggestion suggestion) {
            var marked = Views.Marked.of(suggestion.text());
            return new Suggested(
                    marked.text(),
                    marked.marks(),
                    suggestion.kind().name().toLowerCase(Locale.ROOT),
                    suggestion.count());
        }
    }

    private record Answer(String query, double tookMillis, List<Suggested> suggestions) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/suggest", this::suggest);
        routes.get(OPENSEARCH_PATH, this::openSearch);
    }

    private void suggest(Context context) {
        var began = System.nanoTime();
        var asked = Asked.read(context);
        var suggestions = suggester.suggest(asked.query(), asked.size()).stream()
                .map(Suggested::of)
                .toList();
        replies.send(context, new Answer(asked.query(), (System.nanoTime() - began) / 1000 / 1000.0, suggestions));
    }

    private void openSearch(Context context) {
        var asked = Asked.read(context);
        var completions = suggester.suggest(asked.query(), asked.size()).stream()
                .map(suggestion -> suggestion.text().text())
                .toList();
        replies.send(context, List.of(asked.query(), completions), OPENSEARCH);
    }

    private record Asked(String query, int size) {
        static Asked read(Context context) {
            var parameters = new Parameters(context.queryString());
            parameters.onlyKnown(List.of("q", "size"));
            var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
            var size = parameters.integer("size", DEFAULT_SIZE, 1, Suggester.MAX_SIZE, "sizes");
            parameters.finish();
            return new Asked(query, size);
        }
    }
}
