package dev.wensou.http;

import java.util.Optional;

/** Builds the whole index anew beside the requests, one build at a time. Safe for any number of threads. */
public interface Rebuilds {
    /** What a wish for a rebuild led to. */
    sealed interface Wish {}

    /** It began; ask {@link #find} how it goes on. */
    record Begun(RebuildJob job) implements Wish {}

    /** Nothing began, because this one is not over yet. */
    record StillRunning(RebuildJob job) implements Wish {}

    /** Nothing can begin, for a reason that another try would not change. */
    record Impossible(String reason) implements Wish {}

    /** Begins a rebuild and does not wait for it. */
    Wish begin();

    /** A rebuild as it is now; nothing if there was none of that name or it was too long ago. */
    Optional<RebuildJob> find(String id);
}
