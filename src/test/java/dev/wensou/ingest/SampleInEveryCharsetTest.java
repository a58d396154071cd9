package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.ingest.FileOutcome.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles are the same whatever charset their files are in; files that a charset cannot write are left out. */
class SampleInEveryCharsetTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,46", "GB18030,46", "GBK,25", "Big5,5", "UTF-16,46", "UTF-16LE,46", "UTF-16BE,46"})
    void everyArticleOfTheSampleIsTheSame(String name, int least) throws IOException {
        var places = write(Charset.forName(name));
        assertTrue(places.size() >= least, places.size() + " files can be written in " + name);

        var expected = articles(SAMPLE).stream()
                .filter(article -> places.contains(article.origin()))
                .toList();

        assertEquals(expected, articles(folder));
    }

    private Set<String> write(Charset charset) throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> write(file, charset))
                    .map(file -> SAMPLE.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    private boolean write(Path file, Charset charset) {
        try {
            var text = Files.readString(file);
            if (!charset.newEncoder().canEncode(text)) {
                return false;
            }
            var target = folder.resolve(SAMPLE.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, text.getBytes(charset));
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Article> articles(Path root) throws IOException {
        var articles = new ArrayList<Article>();
        var report = new Ingest(Defaults.formats(), 1).run(new Corpus(List.of(root)), articles::add, Progress.NONE);
        assertEquals(
                report.outcomes().size(),
                report.count(Kind.INDEXED),
                report.outcomes().toString());
        articles.sort(Comparator.comparing(Article::origin));
        return articles;
    }
}
