package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.search.QueryWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
    private static final Pattern KEY = Pattern.compile("(?m)^ {2}(\\w+):");

    private static Set<String> keys(String locale) throws IOException {
        return KEY.matcher(Files.readString(Path.of("frontend", "locale-" + locale + ".js")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hans", "hant"})
    void aLanguageHasTheTextsOfTheOthersAndOneForEveryWarning(String locale) throws Exception {
        var texts = keys(locale);
        var warnings = Arrays.stream(QueryWarning.values())
                .map(warning -> "warning_" + warning.code())
                .collect(Collectors.toSet());

        assertEquals(keys("hans"), texts);
        assertEquals(
                warnings,
                texts.stream().filter(text -> text.startsWith("warning_")).collect(Collectors.toSet()));
    }
}
