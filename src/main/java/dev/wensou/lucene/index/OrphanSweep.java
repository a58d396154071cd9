package dev.wensou.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what builds that were killed left behind: generations that still carry the mark of being built, which nobody
 * was ever told of. A generation without the mark is never touched, nor is what {@code CURRENT} names.
 */
public final class OrphanSweep {
    private OrphanSweep() {}

    /**
     * Call with the build lock held: who builds holds it, so what is marked is abandoned.
     *
     * @return the names of those removed
     */
    public static List<String> run(GenerationStore store) throws IOException {
        store.removeRemains();
        var removed = new ArrayList<String>();
        for (var name : store.names()) {
            if (store.isBuilding(name)
                    && store.currentName().filter(name::equals).isEmpty()) {
                GenerationStore.remove(store.directory(name));
                removed.add(name);
            }
        }
        return removed;
    }
}
