package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compresses whole answers for those who read gzip, where it is worth it. Files of the pages were compressed once, and exports are
 * streams that Javalin compresses.
 */
final class CompressedAnswers implements RouteGroup {
    /** A smaller answer is a packet either way. */
    static final int LEAST_BYTES = 1_000;

    private static final String VARYING = "Accept-Encoding";
    private static final Pattern TEXT = Pattern.compile("(?i)(text/|application/([a-z.-]+\\+)?(json|xml)\\b).*");

    @Override
    public void register(RoutesConfig routes) {
        routes.after(CompressedAnswers::compress);
    }

    private static void compress(Context context) {
        var response = context.res();
        var type = Optional.ofNullable(response.getContentType()).orElse("");
        if (!(context.resultInputStream() instanceof ByteArrayInputStream content)
                || response.containsHeader("Content-Encoding")
                || content.available() < LEAST_BYTES
                || !TEXT.matcher(type).matches()) {
            return;
        }
        vary(context);
        if (AcceptedCodings.preferGzip(context.header("Accept-Encoding"))) {
            context.header("Content-Encoding", "gzip");
            context.result(Gzip.quick(content.readAllBytes()));
        }
    }

    /** Says that another client may get other bytes. */
    static void vary(Context context) {
        if (!context.res().getHeaders("Vary").contains(VARYING)) {
            context.res().addHeader("Vary", VARYING);
        }
    }
}
