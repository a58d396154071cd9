package dev.wensou.lucene;

import dev.wensou.lucene.index.CheckedGeneration;
import dev.wensou.lucene.index.GenerationInfo;
import java.time.Duration;

/**
 * A generation that is whole on disk and not published yet.
 *
 * @param check how its bytes were read back
 * @param checkTook how long that took
 */
public record FinishedGeneration(GenerationInfo info, CheckedGeneration check, Duration checkTook) {}
