package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.IndexVitals;
import dev.wensou.search.SearchFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether a server can answer searches, and if not, or not as it should, why. A degraded server answers everything; an operator
 * should look after it. Safe for any number of threads.
 */
final class Readiness {
    private static final long LEAST_FREE_BYTES = 64L << 20;
    /** A new index lies beside the old one, and its segments twice while they merge. */
    private static final int INDEXES_BESIDE = 2;

    private final Supplier<EngineStatus> status;
    private final Supplier<Optional<IndexVitals>> vitals;
    private final BooleanSupplier isDraining;

    /** @param isDraining whether the server was told to stop */
    Readiness(Supplier<EngineStatus> status, Supplier<Optional<IndexVitals>> vitals, BooleanSupplier isDraining) {
        this.status = status;
        this.vitals = vitals;
        this.isDraining = isDraining;
    }

    HealthView now() {
        if (isDraining.getAsBoolean()) {
            return HealthView.of(
                    "not ready",
                    List.of(new HealthView.Reason("draining", "the server finishes what it has begun, then it ends")));
        }
        try {
            var served = status.get();
            var reasons = new ArrayList<HealthView.Reason>();
            served.warnings().forEach(warning -> reasons.add(new HealthView.Reason("index_damaged", warning)));
            vitals.get().flatMap(Readiness::disk).ifPresent(reasons::add);
            return reasons.isEmpty()
                    ? HealthView.well("ready", served.generation() + " with " + served.documents() + " articles")
                    : HealthView.of("degraded", reasons);
        } catch (SearchFailure e) {
            return HealthView.of("not ready", List.of(new HealthView.Reason(code(e), e.getMessage())));
        }
    }

    private static Optional<HealthView.Reason> disk(IndexVitals index) {
        var needed = LEAST_FREE_BYTES + index.bytes() * INDEXES_BESIDE;
        return index.freeBytes() >= needed
                ? Optional.empty()
                : Optional.of(new HealthView.Reason(
                        "disk_nearly_full",
                        "%,d bytes are free on the disk of the index, and a rebuild beside it may need %,d; searches go on, make room"
                                .formatted(index.freeBytes(), needed)));
    }

    private static String code(SearchFailure failure) {
        return switch (failure) {
            case SearchFailure.IndexOutdated old -> "index_outdated";
            case SearchFailure.EngineUnavailable away -> "engine_unavailable";
            case SearchFailure.IndexBusy held -> "index_busy";
            case SearchFailure.Overloaded busy -> "overloaded";
            case SearchFailure.TimedOut late -> "timed_out";
            case SearchFailure.BadQuery bad -> "bad_query";
            case SearchFailure.CursorExpired gone -> "cursor_expired";
        };
    }
}
