package brokenhouse.peers;

import io.javalin.Javalin;

/** What the house is judged against must not know HTTP. */
public final class Curious {
    Javalin javalin;
}
