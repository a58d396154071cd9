package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls by which an administrator replaces the served index: by a new one, or by the one before. */
final class LifecycleRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(LifecycleRoutes.class);
    private static final String JOBS = "/api/v1/admin/jobs/";

    private final Rebuilds rebuilds;
    private final IndexRollback rollback;
    private final AdminGate gate;
    private final Replies replies;

    LifecycleRoutes(Administration administration, AdminGate gate, Replies replies) {
        this.rebuilds = administration.rebuilds();
        this.rollback = administration.rollback();
        this.gate = gate;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
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
                replies.send(context, LifecycleViews.Job.of(begun.job()));
            }
            case Rebuilds.StillRunning running -> {
                var job = running.job().id();
                context.header("Location", JOBS + job);
                replies.problem(
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
                replies.problem(
                        context, Problem.of(409, "No corpus to rebuild from", "no_corpus", impossible.reason(), id));
        }
    }

    private void job(Context context) {
        var id = context.pathParam("id");
        var job = rebuilds.find(id);
        if (job.isPresent()) {
            replies.send(context, LifecycleViews.Job.of(job.get()));
        } else {
            replies.problem(
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
                replies.send(context, new LifecycleViews.Served(served.generation(), served.documents()));
            }
            case IndexRollback.NoneBefore none ->
                replies.problem(
                        context, Problem.of(409, "Nothing to go back to", "no_generation_before", none.reason(), id));
        }
    }
}
