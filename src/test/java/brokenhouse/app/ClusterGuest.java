package brokenhouse.app;

import org.opensearch.client.opensearch.generic.Requests;

/** Breaks a rule: nobody speaks to a cluster but its engine. */
final class ClusterGuest {
    private ClusterGuest() {}

    static Object request() {
        return Requests.builder().endpoint("/").method("GET").build();
    }
}
