package dev.wensou.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A request's body line by line, no more of it in memory than one line. For one thread. */
final class BodyLines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int maxLineBytes;
    private final long maxBytes;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;
    private long read;
    private int number;

    BodyLines(InputStream in, int maxLineBytes, long maxBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
        this.maxBytes = maxBytes;
    }

    /**
     * One line.
     *
     * @param number 1 for the first
     * @param bytes the line without its end; absent if it is longer than is read
     */
    record Line(int number, Optional<ByteBuffer> bytes) {}

    /**
     * The next line; none at the end.
     *
     * @throws TooLargeException if the body is larger than is read
     */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        var length = 0L;
        while (true) {
            if (at == filled && !fill()) {
                return length == 0 ? Optional.empty() : Optional.of(line(line, length));
            }
            var start = at;
            while (at < filled && block[at] != '\n') {
                at++;
            }
            if (length + at - start <= maxLineBytes) {
                line.write(block, start, at - start);
            }
            length += at - start;
            if (at < filled) {
                at++;
                return Optional.of(line(line, length));
            }
        }
    }

    private Line line(ByteArrayOutputStream line, long length) {
        number++;
        return new Line(
                number, length > maxLineBytes ? Optional.empty() : Optional.of(ByteBuffer.wrap(line.toByteArray())));
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(block));
        at = 0;
        read += filled;
        if (read > maxBytes) {
            throw new TooLargeException("the body has more than " + maxBytes + " bytes");
        }
        return filled > 0;
    }
}
