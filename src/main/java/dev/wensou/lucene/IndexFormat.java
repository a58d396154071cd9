package dev.wensou.lucene;

import dev.wensou.lucene.analysis.ArticleAnalyzer;

/** What an index is made of, as one short text that is stored in it and compared before it is served. */
public final class IndexFormat {
    /** Raised whenever the fields of a document change, or what is kept beside them for the next sync. */
    private static final int VERSION = 9;

    private IndexFormat() {}

    /** The fingerprint of an index built from a configuration of the given fingerprint by this code. */
    public static String fingerprint(String configFingerprint) {
        return configFingerprint + "-" + VERSION + "." + ArticleAnalyzer.VERSION;
    }
}
