package dev.wensou.lucene.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/** Goes back to the newest sound generation before the served one. The one that is left stays on disk. */
public final class Rollback {
    /** How long to wait for changes of single articles under way. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Rollback() {}

    /**
     * @param fingerprint what a generation must be built from to be served
     * @return what is served now
     * @throws LockHeldException if a build is under way
     * @throws NoGenerationBeforeException if there is no generation to go back to
     * @throws IOException if {@code CURRENT} cannot be written
     */
    public static GenerationInfo run(GenerationStore store, String fingerprint) throws IOException {
        var lock = BuildLock.acquire(store.data());
        try {
            return locked(store, fingerprint);
        } finally {
            lock.close();
        }
    }

    private static GenerationInfo locked(GenerationStore store, String fingerprint) throws IOException {
        var served = store.currentName()
                .flatMap(GenerationName::of)
                .orElseThrow(() -> new NoGenerationBeforeException("CURRENT in " + store.data()
                        + " names no generation, so there is nothing to go back from; scripts/serve serves the"
                        + " newest sound one"));
        var passedOver = new ArrayList<String>();
        for (var name : store.servable()) {
            var number = GenerationName.of(name).orElseThrow().number();
            if (number >= served.number()) {
                continue;
            }
            var checked = GenerationCheck.of(store.directory(name));
            if (!checked.isSound()) {
                passedOver.add(name + ": " + checked.summary());
                continue;
            }
            var info = GenerationInfo.read(store.directory(name));
            if (!info.fingerprint().equals(fingerprint)) {
                passedOver.add(name + ": was built from config " + info.fingerprint() + ", this is " + fingerprint);
                continue;
            }
            var update = UpdateLock.acquire(store.data(), PATIENCE);
            try {
                store.publish(name);
            } finally {
                update.close();
            }
            return info;
        }
        throw new NoGenerationBeforeException("there is no generation before " + served + " in " + store.data()
                + " that can be served" + (passedOver.isEmpty() ? "" : " (" + String.join("; ", passedOver) + ")")
                + "; build one: scripts/rebuild-index --corpus DIR");
    }
}
