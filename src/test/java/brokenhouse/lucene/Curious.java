package brokenhouse.lucene;

import io.javalin.Javalin;

/** The engine must not know HTTP. */
public final class Curious {
    Javalin javalin;
}
