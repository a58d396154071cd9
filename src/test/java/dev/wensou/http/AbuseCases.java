package dev.wensou.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of what a client may try, in {@code src/test/resources/abuse}. */
final class AbuseCases {
    private AbuseCases() {}

    /** @throws AssertionError if there are fewer than there must be, as a list that lost its cases proves nothing */
    static List<JsonNode> of(String file, int least) throws IOException {
        var all = JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/abuse", file)));
        var cases = StreamSupport.stream(all.spliterator(), false).toList();
        if (cases.size() < least) {
            throw new AssertionError(file + " has " + cases.size() + " cases, want " + least);
        }
        return cases;
    }
}
