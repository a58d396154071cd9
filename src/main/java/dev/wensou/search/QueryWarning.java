package dev.wensou.search;

import java.util.Locale;

/** What was read otherwise than it may have been meant. Clients know each by its code, which does not change. */
public enum QueryWarning {
    UNPAIRED_QUOTE("a quotation mark has no partner; it was read as text"),
    UNPAIRED_PARENTHESIS("a parenthesis has no partner; parentheses were read as text"),
    NESTED_TOO_DEEP("parentheses are nested deeper than 20; they were read as text"),
    IDLE_OPERATOR("AND, OR, NOT or a sign has nothing to work on; it was read as text"),
    PART_MATCHES("no article matches all of the query; these match part of it"),
    QUOTES_DROPPED("no article holds the quoted text exactly; its words were searched"),
    FIELD_DROPPED("no article has that in the field that was named; all fields were searched");

    private final String message;

    QueryWarning(String message) {
        this.message = message;
    }

    /** Its name for programs, such as {@code unpaired_quote}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for people, in English. */
    public String message() {
        return message;
    }
}
