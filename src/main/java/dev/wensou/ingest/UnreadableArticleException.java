package dev.wensou.ingest;

/** A file holds no article. The message says what was found and what to do, for the report. */
public final class UnreadableArticleException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableArticleException(String message) {
        super(message);
    }
}
