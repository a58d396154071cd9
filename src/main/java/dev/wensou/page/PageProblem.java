package dev.wensou.page;

import java.util.List;

/**
 * Why there is no answer.
 *
 * @param details what the server says about it, for people; may be empty
 */
public record PageProblem(Kind kind, List<String> details) {
    /** The problems that the page has words for. */
    public enum Kind {
        BAD_REQUEST("badRequest"),
        NOT_FOUND("notFound"),
        UNAVAILABLE("unavailable"),
        FAILED("failed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As in the names of texts. */
        String key() {
            return key;
        }
    }

    public PageProblem {
        details = List.copyOf(details);
    }
}
