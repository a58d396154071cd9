package dev.wensou.ingest;

/** A sink refused an article or an outcome, so the run must stop. The cause is what the sink threw. */
final class SinkException extends Exception {
    private static final long serialVersionUID = 1L;

    SinkException(String place, Exception cause) {
        this(place, "its article could not be stored", cause);
    }

    SinkException(String place, String what, Exception cause) {
        super(place + ": " + what + ", so the run stopped: " + cause.getMessage(), cause);
    }
}
