package dev.wensou.http;

import java.io.IOException;

/** What has to end before a server takes its first request. */
@FunctionalInterface
public interface Preparation {
    /**
     * Waits for its end.
     *
     * @throws IOException if it failed: then the server does not listen
     */
    void await() throws IOException;
}
