package dev.wensou.suggest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of {@code cases.tsv}.
 *
 * @param over what is suggested from: {@code sample} or {@code lexicon}
 * @param first among how many of the first suggestions
 * @param because why anybody would type that
 */
public record SuggestCase(String over, int first, String typed, String wanted, String because) {
    private static final Path FILE = Path.of("src/test/resources/suggest/cases.tsv");

    /** All cases. */
    public static List<SuggestCase> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cell -> new SuggestCase(cell[0], Integer.parseInt(cell[1]), cell[2], cell[3], cell[4]))
                .toList();
    }

    /** The cases over one of the two. */
    public static List<SuggestCase> over(String what) throws IOException {
        return all().stream().filter(each -> each.over().equals(what)).toList();
    }
}
