package dev.wensou.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.ArticleFormat;
import dev.wensou.ingest.SourceFile;
import dev.wensou.ingest.UnreadableArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every article format keeps. A format's test gives the format; its samples are the files of
 * {@code src/test/resources/ingest/NAME/}, each with an {@code .expected.json} beside it.
 */
public abstract class ArticleFormatContract {
    private static final Path SAMPLES = Path.of("src/test/resources/ingest");

    /** The format as the product uses it, with the default labels and boilerplate. */
    protected abstract ArticleFormat format();

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsItsExpectationSays() throws IOException {
        return samples().stream()
                .map(file -> dynamicTest(
                        file.path(), () -> Expectation.beside(root(), file).verify(read(file))));
    }

    @TestFactory
    Stream<DynamicTest> anArticleKeepsTheIdAndThePathOfItsFile() throws IOException {
        return samples().stream()
                .map(file -> dynamicTest(file.path(), () -> {
                    assertEquals(file.id(), read(file).id());
                    assertEquals(file.path(), read(file).origin());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theTitleIsNotRepeatedAsTheFirstLineOfTheBody() throws IOException {
        return samples().stream()
                .map(file -> dynamicTest(file.path(), () -> {
                    var article = read(file);
                    assertFalse(article.body().lines().findFirst().orElse("").equals(article.title()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldThatIsThereSaysWhereItCameFrom() throws IOException {
        return samples().stream()
                .map(file -> dynamicTest(
                        file.path(),
                        () -> assertEquals(
                                FieldsThere.of(read(file)),
                                read(file).provenance().keySet())));
    }

    @TestFactory
    Stream<DynamicTest> readingTwiceGivesEqualArticles() throws IOException {
        return samples().stream().map(file -> dynamicTest(file.path(), () -> assertEquals(read(file), read(file))));
    }

    @Test
    void itTakesOnlyExtensionsItNames() {
        assertFalse(format().extensions().isEmpty());
        format().extensions().forEach(extension -> assertTrue(extension.matches("[a-z0-9]+"), extension));
    }

    @Test
    void aFileOfNothingButSpaceHoldsNoArticle() {
        var blank = file("blank." + format().extensions().getFirst(), " \n\u3000\n\t\n");

        if (format().accepts(blank)) {
            assertThrows(UnreadableArticleException.class, () -> format().read(blank));
        }
    }

    private dev.wensou.article.Article read(SourceFile file) throws UnreadableArticleException {
        assertTrue(format().accepts(file), () -> file.path() + " is not accepted");
        var reading = format().read(file);
        assertEquals(List.of(), reading.problems(), file.path());
        assertEquals(1, reading.articles().size(), file.path());
        return reading.articles().getFirst();
    }

    private Path root() {
        return SAMPLES.resolve(format().name());
    }

    private List<SourceFile> samples() throws IOException {
        try (var files = Files.walk(root())) {
            var samples = files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".expected.json"))
                    .sorted()
                    .map(this::sample)
                    .toList();
            assertFalse(samples.isEmpty(), "no samples under " + root());
            return samples;
        }
    }

    private SourceFile sample(Path path) {
        try {
            return file(root().relativize(path).toString(), Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(ArticleId.ofPlace(path), path, text);
    }
}
