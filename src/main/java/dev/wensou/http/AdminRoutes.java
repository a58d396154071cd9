package dev.wensou.http;

import dev.wensou.config.ConfigException;
import dev.wensou.config.LiveVocabulary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The calls by which an administrator tends a running server. */
final class AdminRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(AdminRoutes.class);

    private final Administration administration;
    private final AdminGate gate;
    private final JsonMapper json;

    AdminRoutes(Administration administration, AdminGate gate, JsonMapper json) {
        this.administration = administration;
        this.gate = gate;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/admin/reload", gate.guarding(this::reload));
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
}
