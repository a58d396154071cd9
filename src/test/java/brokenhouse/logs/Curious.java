package brokenhouse.logs;

import org.eclipse.jetty.server.Request;

/** Who writes lines must not look behind the events. */
public final class Curious {
    Request request;
}
