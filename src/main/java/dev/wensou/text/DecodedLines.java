package dev.wensou.text;

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
    private static final int TYPICAL_BYTES = 1 << 12;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream in;
    private final int maxBytes;
    private final Charset charset;
    private byte[] buffer = new byte[0];
    private int at;
    private int number;

    /** One line: its number from 1 on, and its text or what is wrong with it. */
    public record Line(int number, Optional<String> text, String problem) {}

    /** @throws IOException if the stream cannot be read */
    public DecodedLines(InputStream stream, int maxBytes) throws IOException {
        this.in = stream;
        this.maxBytes = maxBytes;
        fill();
        this.charset = charsetOf(buffer);
    }

    /** Takes the next of the stream into the buffer; nothing is in it after the end. */
    private void fill() throws IOException {
        buffer = in.readNBytes(HEAD_BYTES);
        at = 0;
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
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        var length = 0L;
        var isEnded = false;
        while (!isEnded && hasMore()) {
            var from = at;
            isEnded = charset.name().startsWith("UTF-16") ? skipPairs() : skip();
            length += at - from;
            if (length <= maxBytes) {
                bytes.write(buffer, from, at - from);
            }
        }
        if (length == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(length > maxBytes ? tooLong(length) : line(bytes.toByteArray()));
    }

    private boolean hasMore() throws IOException {
        if (at == buffer.length) {
            fill();
        }
        return at < buffer.length;
    }

    /** Goes behind the next line end in the buffer, and says whether there was one. */
    private boolean skip() {
        while (at < buffer.length) {
            if (buffer[at++] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** The same by two bytes at a time, of which a buffer holds whole pairs but at the end of the file. */
    private boolean skipPairs() {
        var isBigEndian = charset.equals(StandardCharsets.UTF_16BE);
        while (at + 1 < buffer.length) {
            var high = buffer[isBigEndian ? at : at + 1];
            var low = buffer[isBigEndian ? at + 1 : at];
            at += 2;
            if (high == 0 && low == '\n') {
                return true;
            }
        }
        at = buffer.length;
        return false;
    }

    /** Without a byte order mark and without the line's end. */
    private static String bare(String line) {
        var from = line.startsWith("\uFEFF") ? 1 : 0;
        var to = line.length();
        if (to > from && line.charAt(to - 1) == '\n') {
            to--;
            to -= to > from && line.charAt(to - 1) == '\r' ? 1 : 0;
        }
        return line.substring(from, to);
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
            return new Line(number, Optional.of(bare(text)), "");
        } catch (TextDecodingException e) {
            return new Line(number, Optional.empty(), e.getMessage());
        }
    }
}
