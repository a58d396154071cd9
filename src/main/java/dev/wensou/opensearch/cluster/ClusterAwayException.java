package dev.wensou.opensearch.cluster;

import java.io.IOException;

/** The cluster gave no answer. The message says which one, and what was asked. */
public final class ClusterAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message which cluster, and what was asked */
    public ClusterAwayException(String message) {
        super(message);
    }

    ClusterAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
