package dev.wensou.config;

/**
 * The vocabulary of now: files are read again when they change, and a bad file is refused whole while the words that
 * were right before stay. Safe for any number of threads; a query takes {@link #current} once and keeps it.
 */
public final class LiveVocabulary {
    private final ConfigFiles files;
    private volatile Vocabulary current;
    private String stamp;

    LiveVocabulary(ConfigFiles files, Problems problems) {
        this.files = files;
        this.stamp = files.stamp(Vocabulary.FILES);
        this.current = Vocabulary.parse(files, problems);
    }

    public Vocabulary current() {
        return current;
    }

    /**
     * What a reload brought.
     *
     * @param changed whether other words are in use than before
     * @param size how many words are in use now
     */
    public record Reloaded(boolean changed, Vocabulary.Size size) {}

    /**
     * Reads the files again if one of them was touched; cheap if none was.
     *
     * @return whether they were read
     * @throws ConfigException with every problem, once for each change; the vocabulary stays as it was
     */
    public synchronized boolean reloadIfChanged() {
        if (files.stamp(Vocabulary.FILES).equals(stamp)) {
            return false;
        }
        reload();
        return true;
    }

    /**
     * Reads the files again.
     *
     * @throws ConfigException with every problem; the vocabulary stays as it was
     */
    public synchronized Reloaded reload() {
        // before reading, so that an edit in between is seen by the next look
        stamp = files.stamp(Vocabulary.FILES);
        var problems = new Problems();
        var next = Vocabulary.parse(files, problems);
        problems.throwIfAny();
        var changed = !next.isSameAs(current);
        current = next;
        return new Reloaded(changed, next.size());
    }
}
