package dev.wensou.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 problem details.
 *
 * @param code a stable name for programs; see the constants
 * @param detail what was found, what is allowed, what to do
 * @param problems every bad parameter, if that is what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String code, String detail, String requestId, List<Parameter> problems) {
    static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    /** One bad parameter, and a value that would do. */
    record Parameter(String parameter, String value, String message, String hint) {}

    Problem {
        problems = List.copyOf(problems);
    }

    static Problem of(int status, String title, String code, String detail, String requestId) {
        return new Problem("about:blank", title, status, code, detail, requestId, List.of());
    }

    static Problem badParameters(List<Parameter> problems, String requestId) {
        var detail = problems.size() == 1
                ? problems.getFirst().message()
                : problems.size() + " parameters are wrong; see 'problems'";
        return new Problem("about:blank", "Bad request", 400, "bad_parameter", detail, requestId, problems);
    }
}
