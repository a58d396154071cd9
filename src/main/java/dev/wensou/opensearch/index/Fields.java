package dev.wensou.opensearch.index;

/** The fields of a document of the cluster besides those of tokens, which are called as in the embedded engine. */
public final class Fields {
    /**
     * The article itself, to be read back; the cluster looks into nothing of it. It is all of a document's source, so searches ask
     * for the source as it is: for a part of it a node would parse and write it anew.
     */
    public static final String ARTICLE = "article";

    public static final String ID = "id";
    public static final String URL = "url";
    public static final String SCRIPT = "script";
    /** Days since 1970-01-01. */
    public static final String DAY = "day";

    public static final String MONTH = "month";
    /** The Han characters and words of the body. */
    public static final String LENGTH = "length";
    /** What an article has in common with its copies, and with no others; absent where it has none. */
    public static final String STORY = "story";
    /** Terms of which copies have one in common. */
    public static final String COPY_KEYS = "copy.keys";

    private static final String FACET = "facet.";
    private static final String WRITTEN = "written.";

    private Fields() {}

    /** The keys that a facet files an article under. */
    public static String facet(String name) {
        return FACET + name;
    }

    /** The values of a facet as they are written. */
    static String written(String name) {
        return WRITTEN + name;
    }
}
