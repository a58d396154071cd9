package dev.wensou.config;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A text file of terms, one entry a line, {@code #} for comments; what is wrong is noted with its line. */
final class TermFile {
    private static final int MAX_TERM_CHARS = 64;

    private final String name;
    private final Problems problems;
    private final Map<String, Integer> lineOfTerm = new HashMap<>();

    TermFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Hands each entry to {@code reader} with its line number, and returns how many there are. */
    int read(String text, BiConsumer<String, Integer> reader) {
        var number = 0;
        var entries = 0;
        for (var line : text.lines().toList()) {
            number++;
            var entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                reader.accept(entry, number);
                entries++;
            }
        }
        return entries;
    }

    /** The terms of a list such as {@code 数据, 資料}, trimmed, in their own glyphs. */
    List<String> terms(String list, int line) {
        var terms = new ArrayList<String>();
        for (var part : list.split("[,，]", -1)) {
            var term = part.strip();
            if (term.isEmpty()) {
                note(line, "there is nothing between two commas; remove one");
            } else if (term.length() > MAX_TERM_CHARS) {
                note(
                        line,
                        "'" + term.substring(0, 20) + "…' has " + term.length() + " characters; at most "
                                + MAX_TERM_CHARS + " are allowed");
            } else {
                terms.add(term);
            }
        }
        return terms;
    }

    /** Notes a term that stands in the file twice, under folding. */
    void onlyOnce(String term, int line) {
        onlyOnce(term, Folding.fold(term), line);
    }

    /** Notes a term whose key another term of the file has. */
    void onlyOnce(String term, String key, int line) {
        var earlier = lineOfTerm.putIfAbsent(key, line);
        if (earlier != null) {
            note(line, "'" + term + "' stands in line " + earlier + " already; keep one of them");
        }
    }

    void note(int line, String message) {
        problems.add(name + ":" + line, message);
    }
}
