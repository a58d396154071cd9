package dev.wensou.http;

import dev.wensou.guard.WrongKeys;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through the calls that only an administrator may make: none without a key, all by the same one, and no client that tries
 * one key after the other.
 */
final class AdminGate {
    private static final Logger LOG = LoggerFactory.getLogger(AdminGate.class);
    private static final String CHALLENGE = "Bearer realm=\"wensou\"";

    private final Optional<AdminKey> key;
    private final WrongKeys wrongKeys;
    private final Failures failures;

    /** @param key absent where admin calls are switched off */
    AdminGate(Optional<AdminKey> key, WrongKeys wrongKeys, Failures failures) {
        this.key = key;
        this.wrongKeys = wrongKeys;
        this.failures = failures;
    }

    /** The handler for those who show the key; others are told what is wanted, and none of their body is read. */
    Handler guarding(Handler handler) {
        return context -> {
            if (isAllowed(context)) {
                handler.handle(context);
            }
        };
    }

    /** Whether the request shows the key; it is answered if it does not. */
    private boolean isAllowed(Context context) {
        var id = RequestIds.of(context);
        if (key.isEmpty()) {
            failures.send(
                    context,
                    Problem.of(
                            403,
                            "Admin calls are switched off",
                            "admin_off",
                            "this server was started without an admin key; set " + AdminKey.VARIABLE
                                    + " to at least 16 characters and start it again",
                            id));
            return false;
        }
        var shown = Collections.list(context.req().getHeaders("Authorization"));
        if (shown.isEmpty()) {
            refuse(context, "no", CHALLENGE);
            return false;
        }
        var request = ServletContextRequest.getServletContextRequest(context.req());
        // of several headers a server before this one may have looked at another than we do
        return switch (wrongKeys.judge(
                request, () -> shown.size() == 1 && key.get().isShownBy(shown.getFirst()))) {
            case WrongKeys.Right right -> true;
            case WrongKeys.Wrong wrong -> {
                // RFC 6750: an error is named only where a key was shown
                refuse(context, "a wrong", CHALLENGE + ", error=\"invalid_token\"");
                yield false;
            }
            case WrongKeys.TooMany tooMany -> {
                wait(context, tooMany.retryAfterSeconds());
                yield false;
            }
        };
    }

    private void refuse(Context context, String shown, String challenge) {
        var id = RequestIds.of(context);
        LOG.warn("request {} to {} shows {} admin key", id, context.path(), shown);
        context.header("WWW-Authenticate", challenge);
        failures.send(
                context,
                Problem.of(
                        401,
                        "Not authorized",
                        "unauthorized",
                        "the request does not show the admin key; want one header 'Authorization: Bearer KEY' with the key of "
                                + AdminKey.VARIABLE,
                        id));
    }

    private void wait(Context context, int seconds) {
        var id = RequestIds.of(context);
        LOG.warn("request {} to {} comes after too many wrong admin keys", id, context.path());
        context.header("Retry-After", String.valueOf(seconds));
        failures.send(
                context,
                Problem.of(
                        429,
                        "Too many requests",
                        "too_many_requests",
                        "this client showed too many wrong admin keys; the next is looked at in %d s"
                                .formatted(seconds),
                        id));
    }
}
