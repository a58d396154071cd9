package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what the page does and the tests that show it are one. */
class BehavioursTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^(\\d+)\\. ");
    private static final Pattern SHOWN = Pattern.compile("@Behaviour\\(\\{?([0-9, ]+)}?\\)");

    @Test
    void eachBehaviourOfTheListIsShownByATest() throws IOException {
        var listed = new TreeSet<Integer>();
        LISTED.matcher(Files.readString(Path.of("docs/search-page.md")))
                .results()
                .forEach(match -> listed.add(Integer.parseInt(match.group(1))));
        var shown = new TreeSet<Integer>();
        try (var tests = Files.list(Path.of("src/test/java/dev/wensou/browser"))) {
            for (var test : tests.toList()) {
                SHOWN.matcher(Files.readString(test))
                        .results()
                        .flatMap(match -> Pattern.compile(", *").splitAsStream(match.group(1)))
                        .forEach(number -> shown.add(Integer.parseInt(number.strip())));
            }
        }

        assertEquals(listed, shown);
    }
}
