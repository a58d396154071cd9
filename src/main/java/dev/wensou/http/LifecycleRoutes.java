package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The calls by which an administrator replaces the served index: by a new one, or by the one before. */
final class LifecycleRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(LifecycleRoutes.class);
    private static final String JOBS = "/api/v1/admin/jobs/";

    private final Rebuilds rebuilds;
    private final IndexRollback rollback;
    private final AdminGate gate;
    private final Failures failures;
    private final JsonMapper json;

    LifecycleRoutes(Administration administration, AdminGate gate, Failures failures, JsonMapper json) {
        this.rebuilds = administration.rebuilds();
        this.rollback = administration.rollback();
        this.gate = gate;
        this.failures = failures;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/admin/rebuild", gate.guarding(this::rebuild));
        routes.get(JOBS + "{id}", gate.guarding(this::job));
        routes.post("/api/v1/admin/rollback", gate.guarding(this::rollBack));
    }

    private void rebuild(Context context) {
        var id = RequestIds.of(context);
        switch (rebuilds.begin()) {
            case Rebuilds.Begun begun -> {
                LOG.info("request {} began rebuild {}", id, begun.job().id());
                context.status(202);
                context.header("Location", JOBS + begun.job().id());
                send(context, LifecycleViews.Job.of(begun.job()));
            }
            case Rebuilds.StillRunning running -> {
                var job = running.job().id();
                context.header("Location", JOBS + job);
                failures.send(
                        context,
                        Problem.of(
                                        409,
                                        "A rebuild is running",
                                        "rebuild_running",
                                        "rebuild " + job + " is running, and there is one at a time; GET " + JOBS + job
                                                + " says how far it is",
                                        id)
                                .about(job));
            }
            case Rebuilds.Impossible impossible ->
                failures.send(
                        context, Problem.of(409, "No corpus to rebuild from", "no_corpus", impossible.reason(), id));
        }
    }

    private void job(Context context) {
        var id = context.pathParam("id");
        var job = rebuilds.find(id);
        if (job.isPresent()) {
            send(context, LifecycleViews.Job.of(job.get()));
        } else {
            failures.send(
                    context,
                    Problem.of(
                            404,
                            "Not found",
                            "job_not_found",
                            "there is no job '" + id + "'; a server knows the last few that it began since its start",
                            RequestIds.of(context)));
        }
    }

    private void rollBack(Context context) {
        var id = RequestIds.of(context);
        switch (rollback.rollBack()) {
            case IndexRollback.WentBack served -> {
                LOG.info("request {} went back to {}", id, served.generation());
                send(context, new LifecycleViews.Served(served.generation(), served.documents()));
            }
            case IndexRollback.NoneBefore none ->
                failures.send(
                        context, Problem.of(409, "Nothing to go back to", "no_generation_before", none.reason(), id));
        }
    }

    private void send(Context context, Object view) {
        context.contentType(Views.CONTENT_TYPE);
        context.result(json.writeValueAsBytes(view));
    }
}
