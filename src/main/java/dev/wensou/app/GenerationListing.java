package dev.wensou.app;

import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.io.PrintWriter;

/** Reads the generations on disk and says how each is. Changes nothing, so it may run beside a server and a build. */
final class GenerationListing {
    private static final double MEGABYTE = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private GenerationListing() {}

    /** @return whether there is a generation to serve, {@code CURRENT} names one, and all are sound */
    static boolean print(GenerationStore store, PrintWriter out) throws IOException {
        var servable = store.servable();
        var current = store.currentName();
        var isGood = !servable.isEmpty();
        for (var name : servable) {
            var began = System.nanoTime();
            var checked = GenerationCheck.of(store.directory(name));
            var seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            isGood &= checked.isSound();
            out.printf(
                    "%s (%s): %s%n",
                    name, current.filter(name::equals).isPresent() ? "served" : "kept", text(checked, seconds));
        }
        if (servable.isEmpty()) {
            out.println("there is no index in " + store.data() + ". Run: scripts/rebuild-index --corpus DIR");
        } else if (current.filter(servable::contains).isEmpty()) {
            isGood = false;
            out.println("CURRENT names no generation; the newest sound one is served. To mend it, start scripts/serve"
                    + " or run scripts/rebuild-index --corpus DIR");
        }
        out.flush();
        return isGood;
    }

    private static String text(CheckedGeneration checked, double seconds) {
        return checked.isSound()
                ? "sound, %d files, %.1f MB, read in %.1f s"
                        .formatted(checked.files(), checked.bytes() / MEGABYTE, seconds)
                : checked.summary();
    }
}
