package dev.wensou.ingest.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the pages of one site look: a template whose every line says what it is. The language is described in {@code
 * src/test/resources/pages/README.md}.
 *
 * @param name the name of its file, and the folder that its pages are in
 */
record PageStyle(String name, Map<String, String> settings, List<Line> lines, int variants) {
    /** What a line of a page is to a reader of the article. */
    enum Role {
        CONTENT,
        BOILERPLATE,
        NEUTRAL
    }

    /**
     * @param variant the variant that the line is in, 0 for all
     * @param optional whether it stands in about half of the pages only
     */
    record Line(int variant, Role role, boolean optional, String text) {}

    static PageStyle read(String name, List<String> source) {
        var separator = source.indexOf("sep");
        var settings = new HashMap<String, String>();
        for (var line : source.subList(0, separator)) {
            var words = line.split(" ", 2);
            settings.put(words[0], words[1]);
        }
        var lines = new ArrayList<Line>();
        for (var line : source.subList(separator + 1, source.size())) {
            lines.add(parse(name, line));
        }
        var variants = lines.stream().mapToInt(Line::variant).max().orElse(0);
        return new PageStyle(name, settings, lines, Math.max(1, variants));
    }

    private static Line parse(String name, String line) {
        var rest = line;
        var variant = 0;
        if (rest.startsWith("@")) {
            variant = Character.digit(rest.charAt(1), 10);
            rest = rest.substring(3);
        }
        if (rest.equals(".")) {
            return new Line(variant, Role.NEUTRAL, false, "");
        }
        var role = switch (rest.charAt(0)) {
            case '+' -> Role.CONTENT;
            case '-' -> Role.BOILERPLATE;
            case '~' -> Role.NEUTRAL;
            default -> throw new IllegalArgumentException(name + ": '" + line + "' has no role; want + - ~ .");
        };
        var optional = rest.charAt(1) == '?';
        return new Line(variant, role, optional, rest.substring(optional ? 3 : 2));
    }

    String setting(String key, String otherwise) {
        return settings.getOrDefault(key, otherwise);
    }
}
