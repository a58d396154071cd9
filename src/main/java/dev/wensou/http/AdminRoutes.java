package dev.wensou.http;

import dev.wensou.config.ConfigException;
import dev.wensou.config.LiveVocabulary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The calls that only an administrator may make: none without a key, all by the same one. */
final class AdminRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(AdminRoutes.class);
    private static final String CHALLENGE = "Bearer realm=\"wensou\"";

    private final Administration administration;
    private final Failures failures;
    private final JsonMapper json;

    AdminRoutes(Administration administration, Failures failures, JsonMapper json) {
        this.administration = administration;
        this.failures = failures;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/admin/reload", context -> {
            if (isAllowed(context)) {
                reload(context);
            }
        });
    }

    private void reload(Context context) {
        var reloaded = reloaded(RequestIds.of(context));
        LOG.info("request {} read the vocabulary again: {}", RequestIds.of(context), reloaded);
        context.contentType(Views.CONTENT_TYPE);
        context.result(json.writeValueAsBytes(Views.Reloaded.of(reloaded)));
    }

    private LiveVocabulary.Reloaded reloaded(String requestId) {
        try {
            return administration.vocabulary().reload();
        } catch (ConfigException e) {
            LOG.warn(
                    "request {}: the vocabulary is refused, the one before stays in use:\n{}",
                    requestId,
                    e.getMessage());
            throw e;
        }
    }

    /** Whether the request shows the key; it is answered if it does not. */
    private boolean isAllowed(Context context) {
        var id = RequestIds.of(context);
        if (administration.key().isEmpty()) {
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
        if (shown.isPresent() && administration.key().get().isShownBy(shown.get())) {
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
