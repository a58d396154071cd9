package dev.wensou.ingest.pages;

import dev.wensou.ingest.pages.PageStock.Topic;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of one page, and which of them the page states. A slot that begins with {@code =} states its field.
 */
final class PageSlots {
    private static final List<String> LISTS = List.of("keywords", "technologies", "industries");

    private final Random random;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> parts = new ArrayList<>();
    private final LocalDateTime published;
    private final Map<String, Set<String>> expected = new TreeMap<>();
    private String editor = "";

    PageSlots(PageStock stock, PageStyle style, int number, Random random) {
        this.random = random;
        var script = style.setting("script", "hans");
        var topics = new ArrayList<>(stock.topics(script));
        Collections.shuffle(topics, random);
        var people = new ArrayList<>(stock.names(script, "name"));
        Collections.shuffle(people, random);
        values.put("author", people.get(0));
        values.put("author2", people.get(1));
        values.put("name", people.get(2));
        values.put("name2", people.get(3));
        values.put("name3", people.get(4));
        values.put("editor", people.get(5));
        for (var kind : List.of("city", "co", "prod", "user")) {
            values.put(kind, pick(stock.names(script, kind)));
        }
        values.put("n", String.valueOf(12 + random.nextInt(900)));
        values.put("source", pick(List.of(style.setting("source", "-").split("\\|"))));
        values.put("slug", "post-" + (char) ('a' + number) + "x");
        values.put(
                "url",
                "https://www.example.com/" + pick(List.of("a", "news", "p", "blog")) + "/" + (char) ('a' + number)
                        + random.nextInt(1_000_000) + ".html");
        published = LocalDateTime.of(2012, 1, 1, 10, 0).plusMinutes(random.nextInt(60 * 24 * 365 * 13));
        fill(topics.get(0), topics);
    }

    private void fill(Topic topic, List<Topic> topics) {
        values.put("title", expand(pick(topic.titles())));
        values.put("othertitle", expand(pick(topics.get(1).titles())));
        values.put("othertitle2", expand(pick(topics.get(2).titles())));
        topic.fields().forEach((field, value) -> values.put(field, expand(value)));
        for (var part : topic.parts()) {
            if (parts.size() < 3 || random.nextInt(5) > 0) {
                parts.add(expand(part));
            }
        }
        if (parts.getLast().startsWith(PageStock.HEADING)) {
            parts.removeLast();
        }
    }

    /** The paragraphs that no slot has taken yet. */
    List<String> rest() {
        return List.copyOf(parts);
    }

    List<String> tags() {
        expected.put("keywords", setOf(values.get("keywords")));
        return List.of(values.get("keywords").split(", "));
    }

    Map<String, Set<String>> expected() {
        if (!editor.isEmpty()) {
            expected.putIfAbsent("author", setOf(editor));
        }
        return expected;
    }

    /** Fills every slot and chooses among alternatives; braces that hold neither stay. */
    String expand(String text) {
        var out = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var end = text.charAt(at) == '{' ? closing(text, at) : -1;
            var filled = end < 0 ? null : fill(text.substring(at + 1, end));
            if (filled == null) {
                out.append(text.charAt(at));
            } else {
                out.append(filled);
                at = end;
            }
        }
        return out.toString();
    }

    private static int closing(String text, int from) {
        var depth = 0;
        for (var at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The text of a slot, or null if this is none. */
    private String fill(String inner) {
        var alternatives = alternatives(inner);
        if (alternatives.size() > 1) {
            return expand(pick(alternatives));
        }
        var states = inner.startsWith("=");
        var words = inner.substring(states ? 1 : 0).split(":", 2);
        var argument = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "date", "dateen", "month", "roc" -> date(words[0], argument, states);
            case "later" -> format(published.plusDays(1 + random.nextInt(90)), argument);
            case "int" -> number(argument);
            case "p1", "p2" -> nextParagraph();
            case "keywords", "technologies", "industries" -> list(words[0], argument, states);
            default -> value(words[0], argument, states);
        };
    }

    private static List<String> alternatives(String inner) {
        var found = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var at = 0; at < inner.length(); at++) {
            depth += inner.charAt(at) == '{' ? 1 : inner.charAt(at) == '}' ? -1 : 0;
            if (depth == 0 && inner.charAt(at) == '|') {
                found.add(inner.substring(begin, at));
                begin = at + 1;
            }
        }
        found.add(inner.substring(begin));
        return found;
    }

    private String date(String kind, String pattern, boolean states) {
        if (states) {
            expected.put(
                    "date",
                    Set.of(kind.equals("month") ? format(published, "yyyy-MM") : format(published, "yyyy-MM-dd")));
        }
        var roc = published.getYear() - 1911;
        return switch (kind) {
            case "dateen" -> published.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            case "roc" ->
                switch (pattern) {
                    case "slash" -> format(published, roc + "/MM/dd");
                    case "dash" -> format(published, roc + "-MM-dd");
                    default -> format(published, "'中華民國'" + roc + "'年'M'月'd'日'");
                };
            default -> format(published, pattern);
        };
    }

    private static String format(LocalDateTime when, String pattern) {
        return when.format(DateTimeFormatter.ofPattern(pattern, Locale.SIMPLIFIED_CHINESE));
    }

    private String number(String range) {
        var dash = range.indexOf('-');
        var low = Integer.parseInt(range.substring(0, dash));
        return String.valueOf(low + random.nextInt(Integer.parseInt(range.substring(dash + 1)) - low + 1));
    }

    private String nextParagraph() {
        while (parts.getFirst().startsWith(PageStock.HEADING)) {
            parts.removeFirst();
        }
        return parts.removeFirst();
    }

    private String list(String field, String separator, boolean states) {
        if (states) {
            expected.put(field, setOf(values.get(field)));
        }
        return values.get(field).replace(", ", separator);
    }

    private String value(String name, String literal, boolean states) {
        var value = literal.isEmpty() ? values.get(name) : expand(literal);
        if (value == null || !literal.isEmpty() && !states) {
            return null;
        }
        if (states && name.equals("editor")) {
            editor = value;
        } else if (states) {
            expected.computeIfAbsent(name.equals("author2") ? "author" : name, any -> new TreeSet<>())
                    .add(value);
        }
        return value;
    }

    private static Set<String> setOf(String values) {
        return new TreeSet<>(Arrays.asList(values.split(", ")));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    static boolean isList(String field) {
        return LISTS.contains(field);
    }
}
