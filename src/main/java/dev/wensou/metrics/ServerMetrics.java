package dev.wensou.metrics;

import dev.wensou.search.IndexVitals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The figures of one server. Counting costs a look-up and an addition; what is told once it happens is told at once, what is
 * asked for is asked when somebody reads. Safe for any number of threads.
 *
 * <p>Labels must come from a closed set: a label made of what a client sends would let clients fill the memory.
 */
public final class ServerMetrics implements AutoCloseable {
    /** The type of {@link #text}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestTimers requests = new RequestTimers(registry);
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
    private final Map<SearchOutcome, Counter> searches = new EnumMap<>(SearchOutcome.class);
    private final Counter slow;
    private final Counter remembered;
    private final IndexGauges index;
    private final JvmGauges jvm;

    /** How a search ended. */
    public enum SearchOutcome {
        /** With everything that was asked for. */
        COMPLETE,
        /** After part of it was sent: an export that broke off. */
        PARTIAL,
        /** Without an answer, as none was there in time. */
        TIMED_OUT,
        /** Without an answer, for another reason. */
        FAILED
    }

    /**
     * @param vitals of what is served, asked for when somebody reads; must not throw
     */
    public ServerMetrics(Supplier<Optional<IndexVitals>> vitals) {
        // before all others, as it says which figures there are not
        this.jvm = new JvmGauges(registry);
        for (var outcome : SearchOutcome.values()) {
            searches.put(
                    outcome,
                    Counter.builder("wensou.searches")
                            .description("Searches, feeds, exports and pages with results, by how they ended")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        this.slow = Counter.builder("wensou.slow.searches")
                .description("Searches that took longer than --slow-query says")
                .register(registry);
        this.remembered = Counter.builder("wensou.searches.remembered")
                .description("Searches that were answered as an equal one before, as nothing had changed meanwhile")
                .register(registry);
        this.index = new IndexGauges(registry, vitals);
        // those that a server is watched for; others come with their first
        refusals.put("overloaded", refusal("overloaded"));
        refusals.put("too_many_requests", refusal("too_many_requests"));
        refusals.put("timed_out", refusal("timed_out"));
    }

    /**
     * A request was answered.
     *
     * @param route a template, such as {@code /api/v1/articles/{id}}; never a path that a client sent
     * @param nanos from its headers to the end of its answer
     */
    public void answered(String method, String route, int status, long nanos) {
        requests.of(method, route, status).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A request was refused with 429 or 503, for the reason that this code of a problem says. */
    public void refused(String code) {
        refusals.computeIfAbsent(code, this::refusal).increment();
    }

    public void searched(SearchOutcome outcome) {
        searches.get(outcome).increment();
    }

    /** A search had the answer of an equal one before; it is counted by how it ended too. */
    public void remembered() {
        remembered.increment();
    }

    public void slow() {
        slow.increment();
    }

    /** From now on shows how full a lane of requests is. */
    public void watchLane(String lane, int places, IntSupplier inFlight, IntSupplier waiting) {
        lane("wensou.lane.places", "Requests that a lane answers at the same time", lane, () -> places);
        lane("wensou.lane.in.flight", "Requests of a lane that are being answered", lane, inFlight);
        lane("wensou.lane.waiting", "Requests that wait for a place in a lane", lane, waiting);
    }

    /** All figures in Prometheus' text format 0.0.4. */
    public String text() {
        index.look();
        return registry.scrape(CONTENT_TYPE);
    }

    @Override
    public void close() {
        jvm.close();
        registry.close();
    }

    private Counter refusal(String code) {
        return Counter.builder("wensou.http.refused.requests")
                .description("Requests that were refused with 429 or 503, by the code of the problem that they got")
                .tag("reason", code)
                .register(registry);
    }

    private void lane(String name, String says, String lane, IntSupplier figure) {
        Gauge.builder(name, figure::getAsInt)
                .description(says)
                .tag("lane", lane)
                .strongReference(true)
                .register(registry);
    }
}
