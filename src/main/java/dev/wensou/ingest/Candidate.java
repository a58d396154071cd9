package dev.wensou.ingest;

import dev.wensou.article.Provenance;
import java.util.Optional;

/**
 * A value that a field may take, if it is there, and where it would have come from.
 *
 * @param <T> what the field holds
 */
record Candidate<T>(Optional<T> value, Provenance from) {
    static <T> Candidate<T> labelled(String place, Optional<T> value) {
        return new Candidate<>(value, Provenance.labelled(place));
    }

    static <T> Candidate<T> found(String place, Optional<T> value) {
        return new Candidate<>(value, Provenance.found(place));
    }

    static <T> Candidate<T> derived(String place, Optional<T> value) {
        return new Candidate<>(value, Provenance.derived(place));
    }
}
