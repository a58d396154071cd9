package dev.wensou.opensearch.index;

/** The fields of a document of the cluster besides those of tokens, which are called as in the embedded engine. Constants alone. */
public final class Fields {
    /**
     * The article itself, to be read back; the cluster looks into nothing of it. It is all of a document's source, so searches ask
     * for the source as it is: for a part of it a node would parse and write it anew.
     */
    public static final String ARTICLE = "article";

    /** Of the article, a text. */
    public static final String ID = "id";
    /** Its address as it is written; absent where it has none. */
    public static final String URL = "url";
    /** The code of the script that it is written in, such as {@code hant}. */
    public static final String SCRIPT = "script";
    /** Days since 1970-01-01. */
    public static final String DAY = "day";

    /** Such as {@code 2024-05}; absent, as the day, where it has no date. */
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
