package dev.wensou.http;

import dev.wensou.article.ArticleId;
import dev.wensou.journal.ChangeJson;
import dev.wensou.journal.MalformedChangeException;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.ChangeReceipt;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document API: adds, replaces and deletes single articles, and many by one call. Answers when they are durable. */
final class DocumentRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentRoutes.class);
    /** As much as is read of a file: 16 MiB. */
    static final int MAX_ARTICLE_BYTES = 16 << 20;
    /** 256 MiB; it is read line by line. */
    static final long MAX_BULK_BYTES = 256L << 20;

    /** So much more of a body that is too large is read to be able to say so. */
    private static final long MAX_DISCARDED_BYTES = 64L << 20;

    private static final int DISCARDED_BLOCK = 1 << 16;

    private final ArticleWriter articles;
    private final AdminGate gate;
    private final Replies replies;
    private final ChangeJson changes = new ChangeJson();

    DocumentRoutes(ArticleWriter articles, AdminGate gate, Replies replies) {
        this.articles = articles;
        this.gate = gate;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.put("/api/v1/articles/{id}", gate.guarding(this::put));
        routes.delete("/api/v1/articles/{id}", gate.guarding(this::delete));
        routes.post("/api/v1/articles", gate.guarding(this::bulk));
    }

    private void put(Context context) throws IOException {
        var id = id(context);
        if (isTooLarge(context, MAX_ARTICLE_BYTES)) {
            return;
        }
        var body = context.bodyInputStream().readNBytes(MAX_ARTICLE_BYTES + 1);
        if (body.length > MAX_ARTICLE_BYTES) {
            tooLarge(
                    context,
                    "the body has more than " + MAX_ARTICLE_BYTES + " bytes, which is the most an article"
                            + " may have; nothing was changed");
            return;
        }
        try {
            var article = changes.readArticle(id, ByteBuffer.wrap(body));
            answer(context, articles.apply(List.of(new ArticleChange.Put(article))));
        } catch (MalformedChangeException e) {
            malformed(context, e.getMessage());
        }
    }

    private void delete(Context context) {
        answer(context, articles.apply(List.of(new ArticleChange.Delete(id(context)))));
    }

    private void bulk(Context context) throws IOException {
        if (isTooLarge(context, MAX_BULK_BYTES)) {
            return;
        }
        var run = new BulkRun(articles, changes);
        var lines = new BodyLines(context.bodyInputStream(), MAX_ARTICLE_BYTES, MAX_BULK_BYTES);
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                run.add(line.get());
            }
        } catch (TooLargeException e) {
            run.finish();
            tooLarge(
                    context,
                    e.getMessage() + ", which is the most that one call may have; the lines before were taken: "
                            + run.summary());
            return;
        }
        var view = run.finish();
        LOG.info("request {} changed articles: {}", RequestIds.of(context), run.summary());
        replies.send(context, view);
    }

    private void answer(Context context, ChangeReceipt receipt) {
        var outcome = receipt.outcomes().getFirst();
        switch (outcome.kind()) {
            case FAILED -> malformed(context, outcome.reason());
            case NOT_FOUND ->
                replies.problem(
                        context,
                        Problem.of(
                                404,
                                "Not found",
                                "article_not_found",
                                "there is no article '" + outcome.id() + "' to delete",
                                RequestIds.of(context)));
            case CREATED, UPDATED, DELETED -> {
                context.status(outcome.kind() == ChangeOutcome.Kind.CREATED ? 201 : 200);
                replies.send(context, ChangeViews.Changed.of(receipt));
            }
        }
    }

    private static ArticleId id(Context context) {
        var id = context.pathParam("id");
        if (!ArticleId.isValid(id)) {
            throw new BadParametersException(List.of(new Problem.Parameter(
                    "id",
                    id.length() > 80 ? id.substring(0, 80) + "…" : id,
                    "this is not an article id; want 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first",
                    "news-2024-001")));
        }
        return new ArticleId(id);
    }

    /** Whether the request says of itself that its body is larger than is read; it is answered then. */
    private boolean isTooLarge(Context context, long most) throws IOException {
        var declared = context.req().getContentLengthLong();
        if (declared > most) {
            tooLarge(
                    context,
                    "the body has " + declared + " bytes; at most " + most + " are read, and nothing was changed");
        }
        return declared > most;
    }

    private void tooLarge(Context context, String detail) throws IOException {
        // to close a connection with bytes unread resets it, and a client that still sends never sees the answer
        var body = context.bodyInputStream();
        var block = new byte[DISCARDED_BLOCK];
        for (var left = MAX_DISCARDED_BYTES; left > 0; ) {
            var read = body.read(block);
            left = read < 0 ? 0 : left - read;
        }
        // the rest of the body would be read as the next request
        context.header("Connection", "close");
        replies.problem(context, Problem.of(413, "Too large", "too_large", detail, RequestIds.of(context)));
    }

    private void malformed(Context context, String detail) {
        replies.problem(context, Problem.of(400, "This is no article", "bad_article", detail, RequestIds.of(context)));
    }
}
