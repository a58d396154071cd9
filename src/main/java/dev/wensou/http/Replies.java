package dev.wensou.http;

import dev.wensou.search.SearchRequest;
import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON, or with a problem. Safe for any number of threads. */
final class Replies {
    private final JsonMapper json;
    private final Failures failures;

    Replies(JsonMapper json, Failures failures) {
        this.json = json;
        this.failures = failures;
    }

    /** Answers with a view; the status stays what the handler set. */
    void send(Context context, Object view) {
        send(context, view, Views.CONTENT_TYPE);
    }

    /** Answers with JSON that is written already. */
    void send(Context context, byte[] written) {
        context.contentType(Views.CONTENT_TYPE);
        context.result(written);
    }

    /** The same in a format of JSON that has a type of its own. */
    void send(Context context, Object view, String contentType) {
        context.contentType(contentType);
        context.result(json.writeValueAsBytes(view));
    }

    void problem(Context context, Problem problem) {
        failures.send(context, problem);
    }

    /** Answers that there is no article of an id. */
    void noArticle(Context context, String id) {
        problem(
                context,
                Problem.of(
                        404,
                        "Not found",
                        "article_not_found",
                        "there is no article '" + shown(id) + "'; it may have left the index with a rebuild",
                        RequestIds.of(context)));
    }

    /** A name from a request, cut to what a message can hold. */
    static String shown(String name) {
        return name.length() > SearchRequest.MAX_QUERY_CHARS ? name.substring(0, SearchRequest.MAX_QUERY_CHARS) : name;
    }
}
