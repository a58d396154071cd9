package dev.wensou.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts of a folder in the order of their names, up to a number of bytes. */
record BenchTexts(List<String> texts, long bytes) {
    private static final long MOST_BYTES = 1_000_000;

    static BenchTexts of(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        var bytes = 0L;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (bytes < MOST_BYTES) {
                    var read = Files.readAllBytes(file);
                    texts.add(new String(read, StandardCharsets.UTF_8));
                    bytes += read.length;
                }
            }
        }
        return new BenchTexts(texts, bytes);
    }
}
