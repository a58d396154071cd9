package dev.wensou.config;

import java.util.List;

/** One or more files of {@code index-config/} are wrong. The message holds every problem, one a line. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public ConfigException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, each with its file and place. */
    public List<String> problems() {
        return problems;
    }
}
