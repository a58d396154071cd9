package dev.wensou.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an operator should know of a data directory while it is served. */
public final class StoreWarnings {
    private StoreWarnings() {}

    /**
     * A line for each; none if all is well.
     *
     * @param served the name of the generation that is served
     */
    public static List<String> of(GenerationStore store, String served) throws IOException {
        var warnings = new ArrayList<String>();
        var said = store.pointerText();
        if (said.filter(served::equals).isEmpty()) {
            warnings.add("CURRENT does not name " + served + ", which is served because what it names cannot be");
        }
        var quarantined = new Quarantine(store.data()).names();
        if (!quarantined.isEmpty()) {
            warnings.add("damaged generations lie in quarantine: " + String.join(", ", quarantined)
                    + "; the notes beside them say why");
        }
        return warnings;
    }
}
