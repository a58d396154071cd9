package brokenhouse.opensearch;

import brokenhouse.app.NamingHelper;

/** Breaks a rule: the engine of a cluster knows nothing of commands. */
final class Curious {
    private Curious() {}

    static Object helper() {
        return new NamingHelper();
    }
}
