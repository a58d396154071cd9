package dev.wensou.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of one language of the interface, from the very module that the page's scripts import: behind {@code export const
 * … =} that is an object of texts, which a reader of JSON reads once names may go without quotes. Safe for any number of
 * threads.
 */
final class PageTexts {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final String tag;
    private final JsonNode texts;

    private PageTexts(String tag, JsonNode texts) {
        this.tag = tag;
        this.texts = texts;
    }

    /**
     * @param tag the language, as in BCP 47
     * @throws IOException if the file cannot be read, or is more than an object of texts
     */
    static PageTexts read(String tag, Path file) throws IOException {
        var module = Files.readString(file);
        var start = module.indexOf('{');
        var end = module.lastIndexOf("};");
        if (start < 0 || end < start) {
            throw new IOException(file + " must be 'export const NAME = { key: \"text\", … };'");
        }
        try {
            return new PageTexts(tag, JSON.readTree(module.substring(start, end + 1)));
        } catch (JacksonException e) {
            throw new IOException(
                    file + " must hold an object of texts in double quotes and nothing computed, as the server reads it"
                            + " as well: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Another one for other words. */
    String fingerprint() {
        return texts.toString();
    }

    /** The language's tag. */
    String tag() {
        return tag;
    }

    String of(String key) {
        return of(key, Map.of());
    }

    String of(String key, String name, Object value) {
        return of(key, Map.of(name, value));
    }

    /** A text with its {@code {names}} filled in; {@code n} chooses between one and many. */
    String of(String key, Map<String, Object> values) {
        var text = texts.path(key);
        if (text.isObject()) {
            // the languages that there are tell one from other at most, and that by whole numbers
            var isOne = "en".equals(tag) && values.get("n") instanceof Number number && number.doubleValue() == 1;
            text = isOne && text.has("one") ? text.get("one") : text.path("other");
        }
        return NAME.matcher(text.isString() ? text.stringValue() : key)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1)) ? shown(values.get(found.group(1))) : found.group()));
    }

    private String shown(Object value) {
        return value instanceof Number number ? number(number) : String.valueOf(value);
    }

    /** With at most three decimals, and groups of thousands. */
    String number(Number number) {
        return NumberFormat.getInstance(Locale.forLanguageTag(tag)).format(number);
    }

    /** What a facet is called, or the server's label for one that the page does not know. */
    String facet(String name, String label) {
        return texts.path("facets").path(name).stringValue(label);
    }

    /** What a value of a facet is called. */
    String value(String facet, String value, String label) {
        return texts.path("ranges").path(facet).path(value).stringValue(label);
    }
}
