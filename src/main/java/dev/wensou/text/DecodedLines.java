package dev.wensou.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file of lines of any size, a line at a time, in the charset that its beginning is in. A line that is not valid
 * in that charset is looked at by itself; if it is valid in none, only that line is lost, and its reader told. Memory
 * holds one line. For one thread; whoever opened the stream closes it.
 */
public final class DecodedLines {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream in;
    private final int maxBytes;
    private final Charset charset;
    private int number;

    /** One line: its number from 1 on, and its text or what is wrong with it. */
    public record Line(int number, Optional<String> text, String problem) {}

    /** @throws IOException if the stream cannot be read */
    public DecodedLines(InputStream stream, int maxBytes) throws IOException {
        this.in = new BufferedInputStream(stream, HEAD_BYTES);
        this.maxBytes = maxBytes;
        in.mark(HEAD_BYTES);
        var head = in.readNBytes(HEAD_BYTES);
        in.reset();
        this.charset = charsetOf(head);
    }

    /** The charset that the beginning of the file is in. */
    public Charset charset() {
        return charset;
    }

    /** A cut may have split the last character, so up to three bytes are left out until the rest makes sense. */
    private static Charset charsetOf(byte[] head) {
        for (var cut = 0; cut < LONGEST_CHARACTER && cut < head.length; cut++) {
            try {
                return Decoder.decode(Arrays.copyOf(head, head.length - cut)).charset();
            } catch (TextDecodingException e) {
                // a broken line near the start: each line is read for itself
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * The next line, without its end; empty at the end of the file.
     *
     * @throws IOException if the stream cannot be read
     */
    public Optional<Line> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var length = 0L;
        var unit = charset.name().startsWith("UTF-16") ? 2 : 1;
        var last = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            length++;
            if (length <= maxBytes) {
                bytes.write(next);
            }
            if (isLineEnd(unit, length, last, next)) {
                break;
            }
            last = next;
        }
        if (length == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(length > maxBytes ? tooLong(length) : line(bytes.toByteArray()));
    }

    private boolean isLineEnd(int unit, long length, int last, int next) {
        if (unit == 1) {
            return next == '\n';
        }
        var high = charset.equals(StandardCharsets.UTF_16BE) ? last : next;
        var low = charset.equals(StandardCharsets.UTF_16BE) ? next : last;
        return length % unit == 0 && high == 0 && low == '\n';
    }

    private Line tooLong(long length) {
        return new Line(
                number,
                Optional.empty(),
                "has " + length + " bytes; at most " + maxBytes + " are read in a line, split it");
    }

    private Line line(byte[] bytes) {
        try {
            var valid = Decoder.strictly(bytes, charset);
            var text = valid.isPresent() ? valid.get() : Decoder.decode(bytes).text();
            return new Line(number, Optional.of(text.replaceFirst("^\uFEFF", "").replaceFirst("\r?\n$", "")), "");
        } catch (TextDecodingException e) {
            return new Line(number, Optional.empty(), e.getMessage());
        }
    }
}
