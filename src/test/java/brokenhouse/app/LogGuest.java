package brokenhouse.app;

import ch.qos.logback.classic.Logger;

/** Only one room may know how the log is written. */
public final class LogGuest {
    Logger logger;
}
