package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.page.PageAnswer;
import dev.wensou.page.PageProblem;
import dev.wensou.page.PageView;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Correction;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page shows when it is opened, from the same engine by the same rules as the API. Never fails: where there is no
 * answer, that is what the page shows. Safe for any number of threads.
 */
final class FirstAnswer {
    private final SearchEngine engine;
    private final WatchedSearches searches;
    private final CountedSearches counted;
    private final JsonMapper json;
    private final Failures failures;

    FirstAnswer(
            SearchEngine engine,
            WatchedSearches searches,
            CountedSearches counted,
            JsonMapper json,
            Failures failures) {
        this.engine = engine;
        this.searches = searches;
        this.counted = counted;
        this.json = json;
        this.failures = failures;
    }

    /**
     * An answer, and what tells it from others.
     *
     * @param status of HTTP
     * @param content the same for the same answer, however long it took to find
     */
    record Found(PageAnswer answer, int status, String content) {
        private static Found failed(int status, PageProblem.Kind kind, List<String> details) {
            var problem = new PageProblem(kind, details);
            return new Found(new PageAnswer.Failed(problem), status, problem.toString());
        }
    }

    Found of(Context context, PageView view) {
        try {
            new Parameters(context.queryString()).finish();
            return view.article().isEmpty() ? results(context, view) : article(view);
        } catch (RuntimeException e) {
            var problem = failures.problem(context, e);
            failures.count(problem);
            return failed(problem);
        }
    }

    private Found results(Context context, PageView view) {
        var request = SearchParams.read(new Parameters(view.apiQuery()), engine.facets());
        var answer = searches.page(context, request);
        var response = answer.response();
        var correction = answer.correction();
        counted.shown(context, request, response);
        return new Found(
                new PageAnswer.Results(response, correction, json(request, response, correction)),
                200,
                json(request, response.withTookMillis(0), correction));
    }

    private String json(SearchRequest request, SearchResponse response, Optional<Correction> correction) {
        return json.writeValueAsString(Views.Search.of(request, request.page(), response, correction));
    }

    private Found article(PageView view) {
        var query = view.q();
        var isTooLong = query.length() > SearchRequest.MAX_QUERY_CHARS;
        var found = ArticleId.isValid(view.article())
                ? engine.find(new ArticleId(view.article()), isTooLong ? "" : query)
                : Optional.<ArticleView>empty();
        if (found.isEmpty()) {
            return Found.failed(404, PageProblem.Kind.NOT_FOUND, List.of());
        }
        var whole = json.writeValueAsString(WholeArticle.of(found.get(), Optional.empty()));
        return new Found(new PageAnswer.Whole(found.get(), whole), 200, whole);
    }

    private static Found failed(Problem problem) {
        var kind = problem.status() == 400
                ? PageProblem.Kind.BAD_REQUEST
                : problem.status() == 503 ? PageProblem.Kind.UNAVAILABLE : PageProblem.Kind.FAILED;
        var details = kind == PageProblem.Kind.BAD_REQUEST ? messages(problem) : List.<String>of();
        return Found.failed(problem.status(), kind, details);
    }

    private static List<String> messages(Problem problem) {
        var wrong = problem.problems().stream()
                .filter(Problem.Parameter.class::isInstance)
                .map(Problem.Parameter.class::cast)
                .map(Problem.Parameter::message)
                .toList();
        return wrong.isEmpty() ? List.of(problem.detail()) : wrong;
    }
}
