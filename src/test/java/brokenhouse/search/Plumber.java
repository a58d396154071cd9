package brokenhouse.search;

import org.eclipse.jetty.util.Callback;

/** A port must not know the server that it is reached through. */
public final class Plumber {
    Callback callback = Callback.NOOP;
}
