package brokenhouse.relevance;

import io.javalin.Javalin;

/** Measuring must not know HTTP. */
public final class Curious {
    Javalin javalin;
}
