package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wensou.config.JsonFields.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFieldsTest {
    @TempDir
    private Path folder;

    private JsonFields read(String json) throws Exception {
        Files.writeString(folder.resolve("json-fields.json"), json);
        return JsonFields.read(ConfigFiles.in(folder));
    }

    @Test
    void theDefaultsAreRight() {
        assertEquals(
                List.of("title"),
                JsonFields.read(ConfigFiles.defaults()).of(Field.TITLE).getFirst());
    }

    @Test
    void aPlaceIsAKeyOrKeysWithDots() throws Exception {
        var fields = read("{\"title\": [\"标题\", \"data.title\"], \"list\": [\"data\"]}");

        assertEquals(List.of(List.of("标题"), List.of("data", "title")), fields.of(Field.TITLE));
        assertEquals(List.of(), fields.of(Field.BODY));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        var refused = assertThrows(
                ConfigException.class,
                () -> read(
                        "{\"titel\": [\"a\"], \"body\": \"text\", \"url\": [\"a..b\", 7, \"link\"], \"source\": [\"link\"]}"));

        assertEquals(
                List.of(
                        "json-fields.json /titel: 'titel' is not a field of an article. Did you mean 'title'?",
                        "json-fields.json /body: want a list of keys such as [\"title\", \"data.title\"]",
                        "json-fields.json /url/0: \"a..b\" is no place; want a key, or keys with single dots between",
                        "json-fields.json /url/1: 7 is no place; want a key, or keys with single dots between",
                        "json-fields.json /source/0: 'link' is already a place of 'url'; a place is read as one field,"
                                + " once"),
                refused.problems().stream().map(ConfigProblem::toString).toList());
    }
}
