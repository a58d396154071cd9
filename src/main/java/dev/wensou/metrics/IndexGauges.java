package dev.wensou.metrics;

import dev.wensou.search.IndexVitals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What an index is and holds open, asked for once for each scrape and not once for each figure. Not a number where there is no
 * index. Safe for any number of threads.
 */
final class IndexGauges {
    private static final double MILLIS_PER_SECOND = 1000;

    private final Supplier<Optional<IndexVitals>> vitals;
    private volatile Optional<IndexVitals> now = Optional.empty();

    IndexGauges(MeterRegistry registry, Supplier<Optional<IndexVitals>> vitals) {
        this.vitals = vitals;
        gauge(
                registry,
                "generation.age.seconds",
                "Seconds since the served generation was built, by the clock at the moment that it was opened",
                index -> seconds(index.age()));
        gauge(
                registry,
                "generation.change.age.seconds",
                "Seconds since the last change of the served generation",
                index -> seconds(index.sinceChange()));
        gauge(registry, "generation.articles", "Articles that the served generation holds", IndexVitals::articles);
        gauge(registry, "generation.bytes", "Bytes of the served generation on disk", IndexVitals::bytes);
        gauge(registry, "generation.revision", "Commit of the generation that is served", IndexVitals::revision);
        gauge(
                registry,
                "generation.open.states",
                "States of the index that are open: the served one, those that answers under way began on, and those kept for cursors",
                IndexVitals::openStates);
        gauge(
                registry,
                "generation.leases",
                "Answers and background work that hold a state of the index open; 0 on an idle server, so what stays is a leak",
                IndexVitals::leases);
        gauge(
                registry,
                "generation.kept.states",
                "States of the index that are kept for those who read on by cursor",
                IndexVitals::keptStates);
        gauge(registry, "data.free.bytes", "Free bytes of the disk that holds the index", IndexVitals::freeBytes);
    }

    /** Asks the index anew. */
    void look() {
        now = vitals.get();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }

    private void gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<IndexVitals> figure) {
        Gauge.builder("wensou." + name, () -> now.map(figure::applyAsDouble).orElse(Double.NaN))
                .description(says)
                .strongReference(true)
                .register(registry);
    }
}
