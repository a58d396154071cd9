package dev.wensou.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged in this process while it is open. */
public final class LogOf implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public LogOf() {
        appender.start();
        root.addAppender(appender);
    }

    /** The events with a throwable, or that name one in their text. */
    public List<String> throwables() {
        var found = new ArrayList<String>();
        for (var event : List.copyOf(appender.list)) {
            for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                found.add(named(event, thrown));
            }
            if (event.getFormattedMessage().matches("(?s).*\\b\\w+(Error|Exception)\\b.*")) {
                found.add(event.getFormattedMessage());
            }
        }
        return found;
    }

    private static String named(ILoggingEvent event, IThrowableProxy thrown) {
        return event.getFormattedMessage() + ": " + thrown.getClassName() + ": " + thrown.getMessage();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
