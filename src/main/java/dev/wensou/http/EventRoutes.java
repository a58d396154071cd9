package dev.wensou.http;

import dev.wensou.analytics.SearchLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What pages report of searches that were meant and of hits that were opened, a line each, all of a call or none. */
final class EventRoutes implements RouteGroup {
    static final int MAX_BYTES = 4096;
    static final int MAX_EVENTS = 10;

    private static final String RETRY_SECONDS = "2";

    private final Optional<SearchLog> log;
    private final EventRate rate;
    private final Replies replies;
    private final JsonMapper json = JsonMapper.builder().build();

    EventRoutes(Optional<SearchLog> log, EventRate rate, Replies replies) {
        this.log = log;
        this.rate = rate;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/events", this::events);
    }

    private void events(Context context) throws IOException {
        if (log.isEmpty()) {
            AnalyticsRoutes.off(context, replies);
            return;
        }
        if (!Consent.isOfThisSite(context)) {
            refuse(context, 403, "Not this site's page", "other_origin", "events are taken from this site's own page");
            return;
        }
        if (!rate.isTaken()) {
            context.header("Retry-After", RETRY_SECONDS);
            refuse(
                    context,
                    429,
                    "Too many events",
                    "too_many_events",
                    "more than " + EventRate.PER_SECOND + " calls a second come in, this one was not counted");
            return;
        }
        try {
            var events = read(context);
            if (Consent.isGiven(context)) {
                events.forEach(this::count);
            }
            context.status(204);
        } catch (TooLargeException e) {
            // the rest of the body would be read as the next request
            context.header("Connection", "close");
            refuse(context, 413, "Too large", "too_large", e.getMessage());
        } catch (IllegalArgumentException e) {
            refuse(context, 400, "This is no event", "bad_event", e.getMessage());
        }
    }

    private List<PageEvent> read(Context context) throws IOException {
        var lines = new BodyLines(context.bodyInputStream(), MAX_BYTES, MAX_BYTES);
        var events = new ArrayList<PageEvent>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (events.size() == MAX_EVENTS) {
                throw new TooLargeException("a call has " + MAX_EVENTS + " events at most, a line each");
            }
            try {
                events.add(PageEvent.read(json, line.get().bytes().orElse(ByteBuffer.allocate(0))));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + line.get().number() + ": " + e.getMessage(), e);
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    "the body is empty; want a line such as {\"type\":\"search\",\"query\":\"算力\"}");
        }
        return events;
    }

    private void count(PageEvent event) {
        switch (event) {
            case PageEvent.Search search -> log.orElseThrow().settled(search.query());
            case PageEvent.Click click -> log.orElseThrow().clicked(click.query(), click.position());
        }
    }

    private void refuse(Context context, int status, String title, String code, String detail) {
        replies.problem(context, Problem.of(status, title, code, detail, RequestIds.of(context)));
    }
}
