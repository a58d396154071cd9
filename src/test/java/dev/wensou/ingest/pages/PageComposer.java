package dev.wensou.ingest.pages;

import dev.wensou.ingest.pages.PageStyle.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes annotated pages of a style and the stock; the same style and number always give the same page. */
final class PageComposer {
    private static final int WRAP_CHARS = 38;

    private final PageStock stock;

    PageComposer(PageStock stock) {
        this.stock = stock;
    }

    AnnotatedPage compose(PageStyle style, int number) {
        var random = new Random(style.name().hashCode() * 31L + number);
        var slots = new PageSlots(stock, style, number, random);
        var variant = number % style.variants() + 1;
        var lines = new ArrayList<AnnotatedPage.Line>();
        for (var line : style.lines()) {
            if (line.variant() != 0 && line.variant() != variant || line.optional() && random.nextBoolean()) {
                continue;
            }
            if (line.text().startsWith("{body:")) {
                addBody(slots.rest(), line.text().substring(6, line.text().length() - 1), lines);
            } else if (line.text().contains("{=tagslist:")) {
                for (var tag : slots.tags()) {
                    lines.add(new AnnotatedPage.Line(line.role(), "  - " + tag));
                }
            } else {
                lines.add(new AnnotatedPage.Line(line.role(), slots.expand(line.text())));
            }
        }
        var path =
                slots.expand(style.setting("name", "page-" + (char) ('a' + number) + "." + style.setting("ext", "")));
        return new AnnotatedPage(style.name(), style.name() + "/" + path, lines, slots.expected());
    }

    private static void addBody(List<String> parts, String mode, List<AnnotatedPage.Line> lines) {
        for (var i = 0; i < parts.size(); i++) {
            var heading = parts.get(i).startsWith(PageStock.HEADING);
            var text = heading ? parts.get(i).substring(PageStock.HEADING.length()) : parts.get(i);
            if (i > 0 && !mode.equals("tight") && !mode.equals("p") && !mode.equals("br")) {
                lines.add(new AnnotatedPage.Line(Role.NEUTRAL, ""));
            }
            switch (mode) {
                case "blank", "tight" -> add(lines, text);
                case "indent" -> add(lines, "　　" + text);
                case "md" -> add(lines, heading ? "## " + text : text);
                case "p" -> add(lines, heading ? "<h2>" + text + "</h2>" : "<p>" + text + "</p>");
                case "br" -> add(lines, "　　" + text + "<br><br>");
                case "wrap" -> {
                    for (var at = 0; at < text.length(); at += WRAP_CHARS) {
                        add(lines, text.substring(at, Math.min(text.length(), at + WRAP_CHARS)));
                    }
                }
                default -> throw new IllegalArgumentException("{body:" + mode + "} is no way to set a body");
            }
        }
    }

    private static void add(List<AnnotatedPage.Line> lines, String text) {
        lines.add(new AnnotatedPage.Line(Role.CONTENT, text));
    }
}
