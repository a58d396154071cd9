package brokenhouse.opensearch;

import brokenhouse.app.NamingHelper;

/** Breaks a rule: the engine of a cluster knows nothing of commands. */
public final class Curious {
    private Curious() {}

    static Object helper() {
        return new NamingHelper();
    }
}
