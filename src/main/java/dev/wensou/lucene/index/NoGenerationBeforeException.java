package dev.wensou.lucene.index;

import java.io.IOException;

/** There is no generation to go back to; the message says why, and what to do. */
public final class NoGenerationBeforeException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoGenerationBeforeException(String message) {
        super(message);
    }
}
