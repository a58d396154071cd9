package dev.wensou.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How long requests take, by method, route and class of the status. Safe for any number of threads. */
final class RequestTimers {
    /** What a method is called that HTTP does not have: clients may make up any. */
    static final String OTHER_METHOD = "OTHER";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    /** From a cached file to the longest time that an answer may take; each costs a line for each route and status. */
    private static final Duration[] BOUNDS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final int STATUS_CLASS = 100;
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    private final MeterRegistry registry;
    /** As Micrometer would keep them, but found without making a list of labels for each request. */
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String method, String route, int statusClass) {}

    RequestTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    Timer of(String method, String route, int status) {
        var known = METHODS.contains(method) ? method : OTHER_METHOD;
        var isStatus = status >= LEAST_STATUS && status <= MOST_STATUS;
        return timers.computeIfAbsent(new Key(known, route, isStatus ? status / STATUS_CLASS : 0), this::timer);
    }

    private Timer timer(Key key) {
        return Timer.builder("wensou.http.request.duration")
                .description("Time from a request's headers to the end of its answer, waiting for a place included")
                .tag("method", key.method())
                .tag("route", key.route())
                .tag("status", key.statusClass() == 0 ? "none" : key.statusClass() + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
