package dev.wensou.opensearch;

import java.io.IOException;

/** The cluster gave no answer. The message says which one, and what was asked. */
final class ClusterAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    ClusterAwayException(String message) {
        super(message);
    }

    ClusterAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
