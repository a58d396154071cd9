package dev.wensou.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the project's own judged set, a JSON file for each kind of query. The form and the grades are described in
 * {@code src/test/resources/relevance/sample/README.md}.
 */
final class SampleQueries {
    /** Where the set and its stored scores lie. */
    static final Path FOLDER = Path.of("src/test/resources/relevance/sample");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SampleQueries() {}

    /** The queries of one kind as they stand in a file. */
    record Kind(String kind, String about, List<Entry> queries) {
        private Stream<SampleQuery> read() {
            return queries.stream().map(each -> each.of(kind));
        }
    }

    private record Entry(
            String id, String query, String wants, Optional<Boolean> unanswerable, List<SampleQuery.Judged> judged) {
        SampleQuery of(String kind) {
            return new SampleQuery(id, kind, query, wants, unanswerable.orElse(false), judged);
        }
    }

    /** All queries, by kind and in the order of their files. */
    static List<SampleQuery> read() throws IOException {
        return files().stream().map(SampleQueries::kind).flatMap(Kind::read).toList();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER.resolve("queries"))) {
            return files.sorted().toList();
        }
    }

    /** @throws tools.jackson.core.JacksonException if the file is not of the form; the message has its place */
    static Kind kind(Path file) {
        return JSON.readValue(file, Kind.class);
    }
}
