package dev.wensou.journal;

import dev.wensou.search.ArticleChange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One line of a journal: the CRC-32C of its JSON as eight hexadecimal digits, a space, the JSON, a line end. */
final class JournalLine {
    private static final int CHECK_CHARS = 8;

    private final ChangeJson json = new ChangeJson();

    void write(ArticleChange change, ByteArrayOutputStream out) {
        var bytes = json.write(change);
        out.writeBytes("%08x ".formatted(check(bytes, 0, bytes.length)).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write('\n');
    }

    /** The change of a line without its end; none if the line is damaged. */
    Optional<ArticleChange> read(byte[] line) {
        var start = CHECK_CHARS + 1;
        if (line.length < start || line[CHECK_CHARS] != ' ') {
            return Optional.empty();
        }
        var expected = new String(line, 0, CHECK_CHARS, StandardCharsets.US_ASCII);
        if (!expected.equals("%08x".formatted(check(line, start, line.length - start)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(ByteBuffer.wrap(line, start, line.length - start)));
        } catch (MalformedChangeException e) {
            return Optional.empty();
        }
    }

    private static long check(byte[] bytes, int offset, int length) {
        var crc = new CRC32C();
        crc.update(bytes, offset, length);
        return crc.getValue();
    }
}
