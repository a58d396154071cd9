package dev.wensou.http;

import dev.wensou.page.PageView;
import dev.wensou.page.SearchPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The search page: it comes with the answer to its address in it, for browsers with and without scripts, and for crawlers. */
final class SearchPageRoutes implements RouteGroup {
    private static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private final FirstAnswer first;
    private final SearchPage page;
    private final ServerAddress address;
    private final String fingerprint;

    SearchPageRoutes(FirstAnswer first, SearchPage page, ServerAddress address) {
        this.address = address;
        this.first = first;
        this.page = page;
        this.fingerprint = Validator.of(page.fingerprint().getBytes(StandardCharsets.UTF_8))
                .etag();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        var view = PageView.read(Optional.ofNullable(context.queryString()).orElse(""));
        var language = Optional.ofNullable(context.header("Accept-Language")).orElse("");
        var site = address.of(context);
        var found = first.of(context, view);
        var validator = validator(found, language, site);
        // another answer comes with another tag, so a copy is asked about each time and never outlives its index
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Language");
        context.header("ETag", "W/" + validator.etag());
        if (found.status() == 200 && validator.isIn(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.status(found.status());
        context.contentType(CONTENT_TYPE);
        context.result(page.render(view, found.answer(), site, language));
    }

    private Validator validator(FirstAnswer.Found found, String language, String site) {
        var all = String.join("\n", fingerprint, page.language(language), site, found.content());
        return Validator.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
