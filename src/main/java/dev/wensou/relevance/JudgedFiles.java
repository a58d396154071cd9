package dev.wensou.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of a judged set: documents as JSON lines, queries and judgments as tab-separated lines. */
public final class JudgedFiles {
    private JudgedFiles() {}

    /** A document of a set; the title may be empty. */
    public record JudgedDocument(String id, String title, String text) {
        /** @throws IllegalArgumentException if one of them is missing */
        public JudgedDocument {
            if (id == null || title == null || text == null) {
                throw new IllegalArgumentException(
                        "'" + (id == null ? "id" : title == null ? "title" : "text") + "' is missing");
            }
        }
    }

    /** What is done with each document. */
    public interface DocumentSink {
        void accept(JudgedDocument document) throws IOException;
    }

    /**
     * Reads {@code {"id":…,"title":…,"text":…}} lines, from a {@code .jsonl} or {@code .jsonl.xz} file.
     *
     * @throws IOException if the file cannot be read or a line is not of that form; the message has its number
     */
    public static void documents(Path file, DocumentSink sink) throws IOException {
        var json = JsonMapper.builder().build();
        try (var lines = reader(file)) {
            var number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                try {
                    sink.accept(json.readValue(line, JudgedDocument.class));
                } catch (JacksonException e) {
                    throw new IOException(
                            file + ":" + number + ": want {\"id\":…,\"title\":…,\"text\":…}, " + e.getOriginalMessage(),
                            e);
                }
            }
        }
    }

    /**
     * Reads {@code qid TAB text} and {@code qid TAB document TAB grade} lines, queries in the order of their file.
     *
     * @throws IOException if a file cannot be read, a line is not of that form, or there is no query
     */
    public static List<JudgedQuery> queries(Path queries, Path judgments) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var fields : fields(queries, 2)) {
            texts.put(fields[0], fields[1]);
        }
        if (texts.isEmpty()) {
            throw new IOException(queries + ": holds no query; want lines of query id TAB text");
        }
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var fields : fields(judgments, 3)) {
            grades.computeIfAbsent(fields[0], id -> new HashMap<>()).put(fields[1], grade(judgments, fields[2]));
        }
        return texts.entrySet().stream()
                .map(each -> new JudgedQuery(
                        each.getKey(), each.getValue(), new Judgments(grades.getOrDefault(each.getKey(), Map.of()))))
                .toList();
    }

    private static int grade(Path file, String text) throws IOException {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IOException(file + ": '" + text + "' is not a grade; want a whole number", e);
        }
    }

    private static List<String[]> fields(Path file, int count) throws IOException {
        var rows = new ArrayList<String[]>();
        try (Stream<String> lines = Files.lines(file)) {
            var number = 1;
            for (var line : (Iterable<String>) lines::iterator) {
                var fields = line.split("\t", -1);
                if (fields.length != count) {
                    throw new IOException(
                            file + ":" + number + ": has " + fields.length + " tab-separated fields, want " + count);
                }
                rows.add(fields);
                number++;
            }
        }
        return rows;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (file.toString().endsWith(".xz")) {
            bytes = new XZInputStream(bytes);
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
