package dev.wensou.lucene.index;

import java.io.IOException;

/** Another process, or another thread, holds a lock of the index; the message says which. */
public final class LockHeldException extends IOException {
    private static final long serialVersionUID = 1L;

    LockHeldException(String message) {
        super(message);
    }
}
