package brokenhouse.app;

/** A name that says nothing, state for everyone, and a class looked up by its name. */
public final class NamingHelper {
    static int everyonesCounter;

    Class<?> find() throws ClassNotFoundException {
        return Class.forName("brokenhouse.app.NamingHelper");
    }
}
