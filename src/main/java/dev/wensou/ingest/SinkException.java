package dev.wensou.ingest;

/** The sink refused an article, so the run must stop. The cause is what the sink threw. */
final class SinkException extends Exception {
    private static final long serialVersionUID = 1L;

    SinkException(String place, Exception cause) {
        super(place + ": its article could not be stored, so the run stopped: " + cause.getMessage(), cause);
    }
}
