package dev.wensou.ingest.pages;

import dev.wensou.ingest.pages.PageStyle.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page and what should be read from it.
 *
 * @param path inside the corpus
 * @param fields what each field that the page states should be; several for lists and for several authors
 */
record AnnotatedPage(String style, String path, List<Line> lines, Map<String, Set<String>> fields) {
    record Line(Role role, String text) {}

    String extension() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList()) + "\n";
    }
}
