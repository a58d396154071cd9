package dev.wensou.http;

import java.io.IOException;

/** A body, or a line of one, is larger than is read. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
