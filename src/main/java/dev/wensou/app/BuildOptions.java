package dev.wensou.app;

import dev.wensou.lucene.index.Retention;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to build, besides from what.
 *
 * @param isStrict whether a single file that is not indexed keeps the index from being published
 * @param retention how many generations stay
 * @param report where to write an outcome for every file
 */
record BuildOptions(boolean isStrict, Retention retention, Optional<Path> report) {
    static final BuildOptions DEFAULT = new BuildOptions(false, Retention.DEFAULT, Optional.empty());
}
