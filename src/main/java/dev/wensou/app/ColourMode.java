package dev.wensou.app;

import java.util.Map;

/** When the terminal's colours are used. */
enum ColourMode {
    /** Where people watch, unless the variable {@code NO_COLOR} says no (no-color.org). */
    AUTO,
    ALWAYS,
    NEVER;

    boolean isOn(boolean isTerminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
