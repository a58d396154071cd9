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
     * Reads the files again if one of them changed; cheap if none did.
     *
     * @return whether there is a new vocabulary
     * @throws ConfigException with every problem, once for each change; the vocabulary stays as it was
     */
    public synchronized boolean reloadIfChanged() {
        var now = files.stamp(Vocabulary.FILES);
        if (now.equals(stamp)) {
            return false;
        }
        stamp = now;
        reload();
        return true;
    }

    /**
     * Reads the files again.
     *
     * @throws ConfigException with every problem; the vocabulary stays as it was
     */
    public synchronized void reload() {
        var problems = new Problems();
        var next = Vocabulary.parse(files, problems);
        problems.throwIfAny();
        current = next;
    }
}
