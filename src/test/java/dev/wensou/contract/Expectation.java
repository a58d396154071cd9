package dev.wensou.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.PublicationDate;
import dev.wensou.ingest.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sample file must be read as, out of the {@code .expected.json} beside it. A field left out is empty. */
record Expectation(JsonNode json) {
    static Expectation beside(Path root, SourceFile file) throws java.io.IOException {
        var sample = root.resolve(file.path()).toString();
        var json = Path.of(sample.substring(0, sample.lastIndexOf('.')) + ".expected.json");
        return new Expectation(JsonMapper.shared().readTree(Files.readString(json)));
    }

    void verify(Article article) {
        var why = json.path("because").asString("");
        assertAll(
                why,
                () -> assertEquals(text("title"), Optional.of(article.title())),
                () -> assertTrue(article.body().startsWith(text("bodyStart").orElseThrow()), article.body()),
                () -> assertTrue(article.body().endsWith(text("bodyEnd").orElseThrow()), article.body()),
                () -> texts("bodyHolds")
                        .forEach(part -> assertTrue(article.body().contains(part), part + " in\n" + article.body())),
                () -> texts("bodyLacks")
                        .forEach(part -> assertFalse(article.body().contains(part), part + " in\n" + article.body())),
                () -> assertEquals(text("url"), article.url()),
                () -> assertEquals(text("source"), article.source()),
                () -> assertEquals(text("author"), article.author()),
                () -> assertEquals(text("publishedOn"), article.publishedOn().map(Expectation::written)),
                () -> assertEquals(texts("keywords"), article.keywords()),
                () -> assertEquals(texts("technologies"), article.technologies()),
                () -> assertEquals(texts("industries"), article.industries()),
                () -> assertEquals(texts("companies"), article.companies()),
                () -> assertEquals(text("summary"), article.summary()),
                () -> assertEquals(text("script"), Optional.of(article.script().code())));
    }

    private static String written(PublicationDate date) {
        var day = date.day().toString();
        return date.precision() == PublicationDate.Precision.MONTH ? day.substring(0, 7) : day;
    }

    private Optional<String> text(String name) {
        return json.path(name).isString() ? Optional.of(json.path(name).stringValue()) : Optional.empty();
    }

    private List<String> texts(String name) {
        return json.path(name).values().stream().map(JsonNode::stringValue).toList();
    }
}
