package brokenhouse.app;

import brokenhouse.peers.Curious;

/** The product must not know what it is judged against. */
public final class PeerGuest {
    Curious curious = new Curious();
}
