package dev.wensou.ingest;

import dev.wensou.text.CleanText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What a page says of itself in its {@code meta} elements, by name, property or itemprop in lower case. */
final class HtmlHead {
    private final Map<String, List<String>> values = new HashMap<>();

    HtmlHead(Document page) {
        for (var meta : page.select("meta[content]")) {
            var value = Lines.trim(CleanText.of(meta.attr("content")).replaceAll("\\s+", " "));
            for (var key : List.of("property", "name", "itemprop")) {
                var name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !value.isEmpty()) {
                    values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
                }
            }
        }
    }

    /** The first value of the first of the names that has one. */
    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }

    /** All values of the first of the names that has any. */
    List<String> all(String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return values.get(name);
            }
        }
        return List.of();
    }

    /** The first value of a name as a candidate for a field, named by where it stands. */
    List<Candidate<String>> candidates(String... names) {
        var candidates = new ArrayList<Candidate<String>>();
        for (var name : names) {
            candidates.add(Candidate.labelled("meta " + name, first(name)));
        }
        return candidates;
    }
}
