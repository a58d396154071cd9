package dev.wensou.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * How many generations stay on disk: the served one, the one that was served before it, then the newest others. What
 * cannot be read is not removed but put into quarantine.
 *
 * @param kept at least 1
 */
public record Retention(int kept) {
    /** The served one and the one before it, to go back to. */
    public static final Retention DEFAULT = new Retention(2);

    public Retention {
        if (kept < 1) {
            throw new IllegalArgumentException("keep: " + kept + " is too few; want 1 or more");
        }
    }

    /**
     * Removes what is neither served nor kept. Call with the build lock held, after a generation was published.
     *
     * @param before the generation that was served before
     * @return what was done, for people
     */
    public List<String> apply(GenerationStore store, Optional<String> before) throws IOException {
        var served = store.currentName();
        if (served.isEmpty()) {
            return List.of();
        }
        var order = new LinkedHashSet<>(List.of(served.get()));
        before.ifPresent(order::add);
        order.addAll(store.names());
        var notices = new ArrayList<String>();
        for (var name :
                order.stream().filter(store.names()::contains).skip(kept).toList()) {
            retire(store, name).ifPresent(notices::add);
        }
        return notices;
    }

    private static Optional<String> retire(GenerationStore store, String name) throws IOException {
        var directory = store.directory(name);
        try {
            GenerationInfo.read(directory);
        } catch (IOException | RuntimeException e) {
            var moved = new Quarantine(store.data()).put(directory, e.toString());
            return Optional.of(name + " cannot be read; it was moved to " + moved);
        }
        GenerationStore.remove(directory);
        return Optional.empty();
    }
}
