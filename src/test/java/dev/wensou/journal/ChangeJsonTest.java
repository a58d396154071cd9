package dev.wensou.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChangeJsonTest {
    @Test
    void whatStandsBesideADeletionIsNamedWithWhatIsAllowed() {
        assertEquals(
                "'id' is not a field of a deletion; allowed is only delete",
                problem("{\"delete\":\"a\",\"id\":\"a\"}"));
    }

    @Test
    void aFieldThatNoArticleHasIsNamedWithAllThatAreAllowed() {
        assertEquals(
                "'titel' is not a field of an article; allowed are id, title, body, url, source, author, publishedOn,"
                        + " keywords, technologies, industries, companies, summary",
                problem("{\"id\":\"a\",\"titel\":\"文\"}"));
    }

    private static String problem(String json) {
        return assertThrows(
                        MalformedChangeException.class,
                        () -> new ChangeJson().read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))))
                .getMessage();
    }
}
