package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends whole answers in one piece with their length, and compresses them for those who read gzip, where it is worth it. Files of the
 * pages were compressed once, and exports are streams that Javalin compresses.
 */
final class CompressedAnswers implements RouteGroup {
    /** A smaller answer is a packet either way. */
    static final int LEAST_BYTES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CompressedAnswers.class);
    private static final String VARYING = "Accept-Encoding";
    private static final Pattern TEXT = Pattern.compile("(?i)(text/|application/([a-z.-]+\\+)?(json|xml)\\b).*");

    @Override
    public void register(RoutesConfig routes) {
        routes.after(CompressedAnswers::send);
    }

    private static void send(Context context) {
        if (!(context.resultInputStream() instanceof ByteArrayInputStream content)) {
            return;
        }
        var bytes = compressed(context, content.readAllBytes());
        var response = context.res();
        if (response.containsHeader("ETag")) {
            // Javalin looks whether the client has it already
            context.result(bytes);
            return;
        }
        // Javalin itself knows no length, so it sends chunks, the last of them empty and a packet of its own
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            LOG.debug("request {}: the client went away", RequestIds.of(context), gone);
        }
    }

    private static byte[] compressed(Context context, byte[] bytes) {
        var response = context.res();
        if (bytes.length < LEAST_BYTES || response.containsHeader("Content-Encoding") || !isText(response)) {
            return bytes;
        }
        vary(context);
        if (!AcceptedCodings.preferGzip(context.header("Accept-Encoding"))) {
            return bytes;
        }
        context.header("Content-Encoding", "gzip");
        return Gzip.quick(bytes);
    }

    private static boolean isText(HttpServletResponse response) {
        var type = response.getContentType();
        return type != null && TEXT.matcher(type).matches();
    }

    /** Says that another client may get other bytes. */
    static void vary(Context context) {
        if (!context.res().getHeaders("Vary").contains(VARYING)) {
            context.res().addHeader("Vary", VARYING);
        }
    }
}
