package dev.wensou.search;

/** Why an engine could not answer. The message is for people: what was found, and what to do. */
public abstract sealed class SearchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SearchFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The request asks for something that does not exist, such as an unknown field to analyse. */
    public static final class BadQuery extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public BadQuery(String message) {
            super(message, null);
        }
    }

    /** A cursor names a state of the index that is no longer kept. */
    public static final class CursorExpired extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public CursorExpired(String message) {
            super(message, null);
        }
    }

    /** There is no index to answer from, or it cannot be read. */
    public static final class EngineUnavailable extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public EngineUnavailable(String message) {
            super(message, null);
        }

        public EngineUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The index was built from another configuration, or by another version, than the one that reads it. */
    public static final class IndexOutdated extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public IndexOutdated(String message) {
            super(message, null);
        }
    }

    /** The answer would have taken longer than allowed. */
    public static final class TimedOut extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public TimedOut(String message) {
            super(message, null);
        }
    }

    /** More is asked at once than the engine takes. */
    public static final class Overloaded extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public Overloaded(String message) {
            super(message, null);
        }
    }

    /** The index cannot be changed now, because another process changes it; the same call may succeed later. */
    public static final class IndexBusy extends SearchFailure {
        private static final long serialVersionUID = 1L;

        public IndexBusy(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
