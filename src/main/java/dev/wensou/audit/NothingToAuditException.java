package dev.wensou.audit;

/** There is no article to draw queries from. */
public final class NothingToAuditException extends Exception {
    private static final long serialVersionUID = 1L;

    NothingToAuditException(String message) {
        super(message);
    }
}
