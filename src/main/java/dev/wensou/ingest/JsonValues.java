package dev.wensou.ingest;

import dev.wensou.article.PublicationDate;
import dev.wensou.config.JsonFields.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The values of one JSON object by the fields of an article. What has the wrong kind is noted in {@code problems} with
 * its key. For one thread.
 */
record JsonValues(JsonPlaces places, JsonNode json, List<String> problems) {
    private static final long MILLIS = 100_000_000_000L;
    private static final long EARLIEST = 315_532_800L;
    /** Chinese sites count their days in China; a moment has no day without a place. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A text, or a number as it is written. */
    List<Candidate<String>> text(Field field) {
        return read(
                field,
                "a text",
                (key, value) ->
                        value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty());
    }

    /** A text, an object with a name, or a list of either. */
    List<Candidate<String>> name(Field field) {
        return read(
                field, "a name or a list of names", (key, value) -> names(value).map(names -> String.join("、", names)));
    }

    /** A list of texts, or a text with commas. */
    List<Candidate<List<String>>> list(Field field) {
        return read(
                field,
                "a list of texts, or a text with commas",
                (key, value) -> value.isString()
                        ? Optional.of(ListValues.split(value.stringValue()))
                        : names(value).map(names -> ListValues.split(String.join("\n", names))));
    }

    /** A date as text, or seconds or milliseconds since 1970. */
    List<Candidate<PublicationDate>> date(Field field) {
        var read = read(
                field,
                "a date",
                (key, value) -> value.isString()
                        ? Optional.of(value.stringValue())
                        : value.isNumber() ? Optional.of(value.asString()) : Optional.<String>empty());
        return read.stream()
                .map(text -> new Candidate<>(text.value().flatMap(JsonValues::date), text.from()))
                .toList();
    }

    /** What the article is named by for good. */
    Optional<String> id() {
        return places.find(json, Field.ID)
                .map(JsonPlaces.Found::value)
                .filter(value -> value.isString() || value.isNumber())
                .map(JsonNode::asString);
    }

    private static Optional<PublicationDate> date(String text) {
        if (!text.matches("\\d{9,13}(?:\\.\\d+)?")) {
            return DateReader.dateIn(text);
        }
        var number = Long.parseLong(text.replaceFirst("\\..*", ""));
        var seconds = number >= MILLIS ? number / 1000 : number;
        return seconds < EARLIEST
                ? Optional.empty()
                : Optional.of(PublicationDate.on(
                        Instant.ofEpochSecond(seconds).atZone(CHINA).toLocalDate()));
    }

    private <T> List<Candidate<T>> read(Field field, String wanted, BiFunction<String, JsonNode, Optional<T>> reading) {
        var found = places.find(json, field);
        if (found.isEmpty()) {
            return List.of();
        }
        var value = reading.apply(found.get().place(), found.get().value());
        if (value.isEmpty()) {
            problems.add(found.get().place() + ": want " + wanted + ", found "
                    + kind(found.get().value()));
        }
        return List.of(Candidate.labelled(found.get().place(), value));
    }

    private static Optional<List<String>> names(JsonNode value) {
        if (value.isString()) {
            return Optional.of(List.of(value.stringValue()));
        }
        if (value.isObject()) {
            return value.path("name").isString()
                    ? Optional.of(List.of(value.path("name").stringValue()))
                    : Optional.empty();
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        var names = value.values().stream().map(JsonValues::nameOf).toList();
        return names.contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(names.stream().map(Optional::get).collect(Collectors.toList()));
    }

    private static Optional<String> nameOf(JsonNode value) {
        return value.isString()
                ? Optional.of(value.stringValue())
                : Optional.of(value.path("name")).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** What a value is, for messages. */
    static String kind(JsonNode value) {
        var name = value.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "null", "missing" -> "nothing";
            case "string" -> "a text";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> value.toString();
        };
    }
}
