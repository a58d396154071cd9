package dev.wensou.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets through the calls that only an administrator may make: none without a key, all by the same one. */
final class AdminGate {
    private static final Logger LOG = LoggerFactory.getLogger(AdminGate.class);
    private static final String CHALLENGE = "Bearer realm=\"wensou\"";

    private final Optional<AdminKey> key;
    private final Failures failures;

    /** @param key absent where admin calls are switched off */
    AdminGate(Optional<AdminKey> key, Failures failures) {
        this.key = key;
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
        var shown = Optional.ofNullable(context.header("Authorization"));
        if (shown.isPresent() && key.get().isShownBy(shown.get())) {
            return true;
        }
        LOG.warn("request {} to {} shows {} admin key", id, context.path(), shown.isEmpty() ? "no" : "a wrong");
        // RFC 6750: an error is named only where a key was shown
        context.header("WWW-Authenticate", shown.isEmpty() ? CHALLENGE : CHALLENGE + ", error=\"invalid_token\"");
        failures.send(
                context,
                Problem.of(
                        401,
                        "Not authorized",
                        "unauthorized",
                        (shown.isEmpty() ? "the request has no Authorization header" : "the admin key is wrong")
                                + "; want 'Authorization: Bearer KEY' with the key of " + AdminKey.VARIABLE,
                        id));
        return false;
    }
}
