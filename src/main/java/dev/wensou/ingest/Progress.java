package dev.wensou.ingest;

/** Hears how far a run has come. Called from several threads, once after each file. */
@FunctionalInterface
public interface Progress {
    /** Tells no one. */
    Progress NONE = (done, total) -> {};

    /** {@code done} of {@code total} files have their outcome; {@code done} counts up from 1 but may arrive out of order. */
    void files(int done, int total);
}
