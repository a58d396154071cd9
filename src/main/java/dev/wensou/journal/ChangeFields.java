package dev.wensou.journal;

import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read one by one; notes everything that is wrong. For one thread. */
final class ChangeFields {
    private static final int SHOWN = 40;
    private static final int MONTH_CHARS = 7;

    private final JsonNode node;
    private final List<String> problems = new ArrayList<>();

    ChangeFields(JsonNode node) {
        this.node = node;
    }

    /** @param what has these fields and no others, such as {@code "an article"} */
    void onlyKnown(Collection<String> known, String what) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                note("'" + shown(name) + "' is not a field of " + what + "; allowed "
                        + (known.size() == 1 ? "is only " : "are ") + String.join(", ", known));
            }
        }
    }

    void note(String problem) {
        problems.add(problem);
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The text of a field; an absent one and null are empty. */
    String text(String name) {
        return optional(name).orElse("");
    }

    Optional<String> optional(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            note(name + ": want a text, found " + shown(value.toString()));
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    List<String> texts(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (!value.isArray()) {
            note(name + ": want a list of texts, found " + shown(value.toString()));
            return texts;
        }
        for (var each : value) {
            if (each.isString()) {
                texts.add(each.stringValue());
            } else {
                note(name + ": want a list of texts, found " + shown(each.toString()) + " in it");
            }
        }
        return texts;
    }

    Optional<ArticleId> id(String name) {
        var text = optional(name);
        if (text.isPresent() && !ArticleId.isValid(text.get())) {
            note(name + ": '" + shown(text.get())
                    + "' is not an article id; want 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first");
            return Optional.empty();
        }
        return text.map(ArticleId::new);
    }

    Optional<PublicationDate> date(String name) {
        var text = optional(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.get().length() == MONTH_CHARS
                            ? PublicationDate.in(YearMonth.parse(text.get()))
                            : PublicationDate.on(LocalDate.parse(text.get())));
        } catch (DateTimeException e) {
            note(name + ": '" + shown(text.get()) + "' is not a date; want YYYY-MM-DD, or YYYY-MM");
            return Optional.empty();
        }
    }

    /** @throws MalformedChangeException if anything was noted */
    void finish() throws MalformedChangeException {
        if (!problems.isEmpty()) {
            throw new MalformedChangeException(problems);
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
