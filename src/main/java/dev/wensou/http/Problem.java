package dev.wensou.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wensou.config.ConfigProblem;
import java.util.List;

/**
 * An error as RFC 9457 problem details.
 *
 * @param code a stable name for programs; see the constants
 * @param detail what was found, what is allowed, what to do
 * @param job the job that the problem is about; empty if it is about none
 * @param problems everything that is wrong, if it is parameters or the configuration
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String requestId,
        String job,
        List<Detail> problems) {
    static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    /** One of several things that are wrong. */
    sealed interface Detail {}

    /** One bad parameter, and a value that would do. */
    record Parameter(String parameter, String value, String message, String hint) implements Detail {}

    /**
     * What is wrong in a file of the configuration; {@code line} is null where it is not about one line, and {@code
     * pointer} where it is about no place in JSON, such as {@code /0/pin/1}.
     */
    record FileFault(String file, Integer line, String pointer, String reason) implements Detail {
        static FileFault of(ConfigProblem problem) {
            var line = problem.line();
            return new FileFault(
                    problem.file(),
                    line.isPresent() ? line.getAsInt() : null,
                    problem.pointer().orElse(null),
                    problem.reason());
        }
    }

    Problem {
        problems = List.copyOf(problems);
    }

    static Problem of(int status, String title, String code, String detail, String requestId) {
        return new Problem("about:blank", title, status, code, detail, requestId, "", List.of());
    }

    /** The same, naming a job. */
    Problem about(String id) {
        return new Problem(type, title, status, code, detail, requestId, id, problems);
    }

    static Problem badParameters(List<Parameter> problems, String requestId) {
        var detail = problems.size() == 1
                ? problems.getFirst().message()
                : problems.size() + " parameters are wrong; see 'problems'";
        return new Problem(
                "about:blank", "Bad request", 400, "bad_parameter", detail, requestId, "", List.copyOf(problems));
    }

    static Problem badConfiguration(List<ConfigProblem> problems, String requestId) {
        return new Problem(
                "about:blank",
                "The configuration is wrong",
                422,
                "bad_configuration",
                "nothing was taken over and the words before stay in use; mend what 'problems' lists and call again",
                requestId,
                "",
                problems.stream().<Detail>map(FileFault::of).toList());
    }
}
