package dev.wensou.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks after a data directory before it is served: leftovers of killed builds are removed, the generation to be served
 * is checked byte by byte, and where it is damaged or {@code CURRENT} is no use the newest sound one takes its place. A
 * damaged one is put into quarantine, never deleted. Where the directory cannot be written, or another process builds,
 * nothing is moved and the same generation is served.
 */
public final class StartCheck {
    private final GenerationStore store;
    private final Optional<CheckedGeneration> ahead;
    private final List<String> notices = new ArrayList<>();
    private final Set<String> damaged = new HashSet<>();

    private StartCheck(GenerationStore store, Optional<CheckedGeneration> ahead) {
        this.store = store;
        this.ahead = ahead.filter(CheckedGeneration::isSound);
    }

    /**
     * What the check led to.
     *
     * @param store the store to serve from: without what is damaged
     * @param notices what people should know, in their order; empty if all is well
     */
    public record Result(GenerationStore store, List<String> notices) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /** @throws IOException if the directory cannot be listed */
    public static Result of(GenerationStore store) throws IOException {
        return of(store, Optional.empty());
    }

    /**
     * Reads the generation that will be served unless something is wrong with it, and changes nothing. It takes a tenth of a start,
     * and can be done while other things are prepared.
     */
    public static Optional<CheckedGeneration> ahead(GenerationStore store) {
        try {
            return store.servable().stream().findFirst().map(store::directory).map(GenerationCheck::of);
        } catch (IOException e) {
            // the check in its turn says so
            return Optional.empty();
        }
    }

    /**
     * @param ahead what was found a moment ago; whatever is not sound is looked at again
     * @throws IOException if the directory cannot be listed
     */
    public static Result of(GenerationStore store, Optional<CheckedGeneration> ahead) throws IOException {
        var check = new StartCheck(store, ahead);
        check.run();
        return new Result(store.without(check.damaged), check.notices);
    }

    private void run() throws IOException {
        if (store.names().isEmpty()) {
            return;
        }
        try (var lock = lock()) {
            if (lock.isHeld()) {
                OrphanSweep.run(store)
                        .forEach(name -> notices.add(name + " was left by a build that was killed; it was removed"));
            }
            for (var name : store.servable()) {
                if (isSound(name, lock.isHeld())) {
                    settle(name, lock.isHeld());
                    return;
                }
            }
        }
    }

    private boolean isSound(String name, boolean mayMove) throws IOException {
        var checked = ahead.filter(sound -> sound.name().equals(name))
                .orElseGet(() -> GenerationCheck.of(store.directory(name)));
        if (checked.isSound()) {
            return true;
        }
        damaged.add(name);
        if (mayMove && checked.state() == CheckedGeneration.State.DAMAGED) {
            var moved = new Quarantine(store.data()).put(store.directory(name), checked.summary());
            notices.add(name + " is damaged and not served: " + checked.summary() + "; it was moved to " + moved);
        } else {
            notices.add(name + " is not served: " + checked.summary());
        }
        return false;
    }

    private void settle(String name, boolean mayWrite) throws IOException {
        var said = store.pointerText();
        if (said.filter(name::equals).isPresent()) {
            return;
        }
        notices.add(said.map(text -> "CURRENT says '" + printable(text) + "', which cannot be served")
                        .orElse("there is no file CURRENT")
                + "; the newest sound generation is served instead: " + name);
        if (mayWrite) {
            store.publish(name);
        }
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private HeldLock lock() {
        try {
            return new HeldLock(Optional.of(BuildLock.acquire(store.data())));
        } catch (IOException e) {
            // another process builds, or the directory is read-only: then serve without moving anything
            return new HeldLock(Optional.empty());
        }
    }

    private record HeldLock(Optional<BuildLock> lock) implements AutoCloseable {
        boolean isHeld() {
            return lock.isPresent();
        }

        @Override
        public void close() throws IOException {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }
}
