package dev.wensou.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Brings the index up to a corpus before it is served, in the cheapest way that does, and says which that is. */
final class IndexPreparation {
    private final IndexSync sync;
    private final CorpusBuild build;
    private final PrintWriter said;

    /** @param build what builds the index that the sync changes */
    IndexPreparation(IndexSync sync, CorpusBuild build, PrintWriter said) {
        this.sync = sync;
        this.build = build;
        this.said = said;
    }

    /**
     * Leaves the index as it is where nothing changed, reads what changed where it is of the same corpus, and builds it
     * anew otherwise.
     *
     * @param name what messages call the corpus
     * @return whether there is an index of the corpus now
     * @throws IOException if the corpus cannot be listed or holds no article any more, or the index cannot be written
     */
    boolean prepare(List<Path> roots, String name) throws IOException {
        if (sync.isCurrent(roots)) {
            say("nothing changed in " + name + ", so nothing is read");
            return true;
        }
        var reason = sync.reasonToReplace(roots);
        if (reason.isEmpty()) {
            say("the index is of " + name + " as it was before, so what changed is read");
            SyncOutput.print(sync.run(roots, name, (done, total) -> {}), said);
            return true;
        }
        say(reason.get() + ", so all of it is read");
        say("indexing " + name);
        var result = build.run(roots, name, new ProgressBar(said, TerminalOutput.isTerminal()));
        BuildReport.print(result, said);
        return result.published().isPresent();
    }

    private void say(String line) {
        said.println(line);
        said.flush();
    }
}
