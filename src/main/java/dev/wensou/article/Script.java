package dev.wensou.article;

/** The script most of an article's Han characters are written in. */
public enum Script {
    /** Simplified Han, or no Han characters at all. */
    HANS("hans"),
    /** Traditional Han. */
    HANT("hant");

    private final String code;

    Script(String code) {
        this.code = code;
    }

    /** The name used in the index and in the HTTP API. */
    public String code() {
        return code;
    }
}
