package dev.wensou.app;

import dev.wensou.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds an index of a corpus and lets it be served. One at a time. */
interface CorpusBuild {
    /**
     * @param roots the corpus
     * @param name what messages call it, such as its folders
     * @throws IOException if the corpus cannot be listed or the index cannot be written
     */
    IndexBuild.Result run(List<Path> roots, String name, Progress progress) throws IOException;
}
