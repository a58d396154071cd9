package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedLinesTest {
    private static final long SEED = 20_261_126L;
    private static final int MOST_BYTES = 400_000;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void linesOfAnyLengthComeWholeWhereverTheBufferEnds(String charset) throws IOException {
        var random = new Random(SEED);
        for (var round = 0; round < 10; round++) {
            var lines = new ArrayList<String>();
            for (var i = 0; i < 40; i++) {
                lines.add("算力网络里的第一条消息".repeat(random.nextInt(round < 6 ? 400 : 4_000)) + "，第" + i + "行。");
            }
            var end = round % 2 == 0 ? "\n" : "\r\n";
            var text = "\uFEFF" + String.join(end, lines) + (round % 3 == 0 ? end : "");

            assertEquals(lines, read(text.getBytes(Charset.forName(charset))), charset + ", seed " + SEED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 70_000, 140_000})
    void aLineThatIsTooLongIsToldWithItsLengthAndTheNextIsRead(int excess) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("甲\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("x".repeat(MOST_BYTES + excess - 1).getBytes(StandardCharsets.UTF_8));
        bytes.write("\n\n乙".getBytes(StandardCharsets.UTF_8));
        var lines = new DecodedLines(new ByteArrayInputStream(bytes.toByteArray()), MOST_BYTES);

        assertEquals("甲", lines.next().orElseThrow().text().orElseThrow());
        var problem = lines.next().orElseThrow().problem();
        assertTrue(problem.contains("has " + (MOST_BYTES + excess) + " bytes"), problem);
        assertEquals("", lines.next().orElseThrow().text().orElseThrow());
        var last = lines.next().orElseThrow();
        assertEquals("乙", last.text().orElseThrow());
        assertEquals(4, last.number());
        assertTrue(lines.next().isEmpty());
    }

    private static List<String> read(byte[] bytes) throws IOException {
        var decoded = new DecodedLines(new ByteArrayInputStream(bytes), MOST_BYTES);
        var lines = new ArrayList<String>();
        for (var line = decoded.next(); line.isPresent(); line = decoded.next()) {
            lines.add(line.get().text().orElseThrow());
        }
        return lines;
    }
}
