package dev.wensou.faults.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results that are there, a file each, named after its row. */
record ResultFiles(Path folder) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Where the tests of this build leave theirs. */
    static ResultFiles ofThisBuild() {
        return new ResultFiles(Path.of("target/faults"));
    }

    void write(FaultResult result) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(result.row() + ".json"), JSON.writeValueAsString(result) + "\n");
    }

    /** By row, in the order of the rows; a row that has none is not in it. */
    Map<FaultRow, FaultResult> read() throws IOException {
        var results = new EnumMap<FaultRow, FaultResult>(FaultRow.class);
        for (var row : FaultRow.values()) {
            var file = folder.resolve(row + ".json");
            if (Files.exists(file)) {
                results.put(row, JSON.readValue(Files.readString(file), FaultResult.class));
            }
        }
        return results;
    }
}
