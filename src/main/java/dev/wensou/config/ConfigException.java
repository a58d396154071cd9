package dev.wensou.config;

import java.util.List;
import java.util.stream.Collectors;

/** One or more files of {@code index-config/} are wrong. The message holds every problem, one a line. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    public ConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, each with its file and place. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
