package dev.wensou.journal;

import java.util.List;

/** A text that is no change; {@link #problems} has everything that is wrong with it. */
public final class MalformedChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    MalformedChangeException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
