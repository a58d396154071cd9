package dev.wensou.config;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Spellings of one code term that no rule can know to be one, such as Node.js and NodeJS, from {@code code-terms.txt}.
 *
 * @param groups the spellings of each term, in their own glyphs, two at least
 */
public record CodeTerms(List<List<String>> groups) {
    static final String FILE = "code-terms.txt";

    public CodeTerms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    static CodeTerms parse(ConfigFiles files, Problems problems) {
        var file = new TermFile(FILE, problems);
        var groups = new ArrayList<List<String>>();
        file.read(problems.read(files, FILE), (entry, line) -> {
            var group = file.terms(entry, line);
            var keys = new HashSet<String>();
            for (var spelling : group) {
                if (spelling.codePoints().noneMatch(Character::isLetterOrDigit)) {
                    file.note(line, "'" + spelling + "' holds neither a letter nor a digit; it would find nothing");
                } else if (keys.add(key(spelling))) {
                    file.onlyOnce(spelling, key(spelling), line);
                }
            }
            if (keys.size() < 2) {
                file.note(
                        line,
                        "'" + entry + "' is a group of one, as the sign between two words is not compared;"
                                + " want at least two spellings with a comma between");
            }
            groups.add(group);
        });
        return new CodeTerms(groups);
    }

    /** The same for spellings that differ only in the sign between their words, which are found alike. */
    private static String key(String spelling) {
        return Folding.fold(spelling).replaceAll("(?<=[a-z0-9])[ ./_-](?=[a-z0-9])", " ");
    }
}
