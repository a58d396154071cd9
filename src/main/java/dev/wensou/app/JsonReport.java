package dev.wensou.app;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.FileOutcome;
import dev.wensou.lucene.SmokeQueries;
import dev.wensou.lucene.Verification;
import dev.wensou.search.PublishedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a build as JSON, written file by file while the build goes on, so that it takes no memory. It stands
 * under its name once it is whole; until then beside it, with {@code .partial} behind the name.
 */
final class JsonReport implements AutoCloseable {
    private final Path file;
    private final Path partial;
    private final JsonGenerator json;
    private boolean isWhole;

    private JsonReport(Path file, Path partial, JsonGenerator json) {
        this.file = file;
        this.partial = partial;
        this.json = json;
    }

    /** @throws IOException if the file cannot be written; better said before a long build than after */
    static JsonReport create(Path file) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var json = mapper.createGenerator(Files.newOutputStream(partial));
        json.writeStartObject();
        json.writeArrayPropertyStart("files");
        return new JsonReport(file, partial, json);
    }

    /** Writes the outcome of the next file. */
    void add(FileOutcome outcome) {
        json.writeStartObject();
        json.writeStringProperty("path", outcome.path());
        json.writeStringProperty("outcome", name(outcome.kind()));
        json.writePOJOProperty("id", outcome.id().map(ArticleId::value).orElse(null));
        json.writePOJOProperty("format", outcome.format().orElse(null));
        json.writePOJOProperty("charset", outcome.charset().orElse(null));
        json.writeNumberProperty("articles", outcome.articles());
        json.writeStringProperty("detail", outcome.detail());
        json.writePOJOProperty("problems", outcome.problems());
        json.writeNumberProperty("problemCount", outcome.problemCount());
        json.writeEndObject();
    }

    /** Writes what the build led to, and puts the report under its name. */
    void finish(IndexBuild.Result result) throws IOException {
        json.writeEndArray();
        json.writeObjectPropertyStart("counts");
        for (var kind : FileOutcome.Kind.values()) {
            json.writeNumberProperty(name(kind), result.totals().count(kind));
        }
        json.writeEndObject();
        json.writePOJOProperty(
                "generation", result.published().map(PublishedIndex::generation).orElse(null));
        json.writeStringProperty("reason", result.reason());
        json.writeNumberProperty(
                "documents", result.published().map(PublishedIndex::documents).orElse(0));
        json.writeNumberProperty(
                "bytes", result.published().map(PublishedIndex::bytes).orElse(0L));
        json.writeNumberProperty("articles", result.totals().articles());
        json.writeNumberProperty("corpusBytes", result.corpusBytes());
        json.writeNumberProperty("elapsedMillis", result.totals().elapsed().toMillis());
        result.verification().ifPresent(this::write);
        json.writeEndObject();
        json.close();
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        isWhole = true;
    }

    private void write(Verification.Result verification) {
        SmokeQueries.Result smoke = verification.smoke();
        json.writeObjectPropertyStart("verification");
        json.writeNumberProperty("elapsedMillis", verification.elapsed().toMillis());
        json.writeNumberProperty("files", verification.files());
        json.writeNumberProperty("bytes", verification.bytes());
        json.writeNumberProperty("documents", verification.documents());
        json.writeNumberProperty("titlesAsked", smoke.asked());
        json.writePOJOProperty("titlesMissed", smoke.missed());
        json.writeEndObject();
    }

    /** Leaves what was written so far of a report that was not finished. */
    @Override
    public void close() {
        if (!isWhole) {
            json.close();
        }
    }

    static String name(FileOutcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
