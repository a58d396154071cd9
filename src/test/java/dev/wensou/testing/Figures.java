package dev.wensou.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures that a test or a tool measured, as {@code target/faults/NAME.json}, for reports. */
public final class Figures {
    private static final Path FOLDER = Path.of("target", "faults");

    private Figures() {}

    public static void write(String name, Map<String, ?> figures) throws IOException {
        Files.createDirectories(FOLDER);
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(FOLDER.resolve(name + ".json").toFile(), figures);
    }
}
