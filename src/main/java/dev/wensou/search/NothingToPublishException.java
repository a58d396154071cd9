package dev.wensou.search;

/** A build ended without a single article. */
public final class NothingToPublishException extends Exception {
    private static final long serialVersionUID = 1L;

    public NothingToPublishException(String message) {
        super(message);
    }
}
