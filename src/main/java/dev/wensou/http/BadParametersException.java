package dev.wensou.http;

import java.util.List;

/** A request has bad parameters: all of them. */
final class BadParametersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Parameter> problems;

    BadParametersException(List<Problem.Parameter> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    List<Problem.Parameter> problems() {
        return problems;
    }
}
