package dev.wensou.http;

import dev.wensou.config.ConfigException;
import dev.wensou.config.LiveVocabulary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls by which an administrator tends a running server. */
final class AdminRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(AdminRoutes.class);

    private final Administration administration;
    private final AdminGate gate;
    private final Replies replies;

    AdminRoutes(Administration administration, AdminGate gate, Replies replies) {
        this.administration = administration;
        this.gate = gate;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/admin/reload", gate.guarding(this::reload));
    }

    private void reload(Context context) {
        var reloaded = reloaded(RequestIds.of(context));
        LOG.info("request {} read vocabulary and rules again: {}", RequestIds.of(context), reloaded);
        replies.send(context, Views.Reloaded.of(reloaded));
    }

    private LiveVocabulary.Reloaded reloaded(String requestId) {
        try {
            return administration.vocabulary().reload();
        } catch (ConfigException e) {
            LOG.warn(
                    "request {}: the vocabulary or the rules are refused, those before stay in use:\n{}",
                    requestId,
                    e.getMessage());
            throw e;
        }
    }
}
