package brokenhouse.metrics;

import org.eclipse.jetty.server.Request;

/** Who counts requests must not see what is in them. */
public final class Curious {
    Request request;
}
