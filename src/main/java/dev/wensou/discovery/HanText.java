package dev.wensou.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The folded Han runs of a corpus one after another, each with a {@link #BORDER} before and after it, mapped from a
 * temporary file: any place can be read at once, and the memory it takes is the operating system's to give and take
 * back. The file has no name any more once it is mapped, so nothing is left to clean up. Safe for any number of threads.
 */
final class HanText {
    /** Stands between runs. */
    static final char BORDER = '\n';

    /** A mapping has at most 2 GiB. */
    private static final int MOST_CHARACTERS = Integer.MAX_VALUE / Character.BYTES;

    private final CharBuffer characters;

    private HanText(CharBuffer characters) {
        this.characters = characters;
    }

    /** @throws IOException if there is no room for it, or if it has more than a billion characters */
    static HanText of(CorpusText text) throws IOException {
        var file = Files.createTempFile("wensou-han-", ".bin");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            var writer = new Writer(channel);
            writer.put(BORDER);
            text.forEachRun(run -> {
                for (var at = run.start(); at < run.end(); at++) {
                    writer.put(run.folded().charAt(at));
                }
                writer.put(BORDER);
            });
            writer.flush();
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) writer.written * Character.BYTES);
            return new HanText(bytes.asCharBuffer());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many characters there are, borders among them. The first and the last are borders. */
    int length() {
        return characters.limit();
    }

    /** The character at a place. */
    char at(int place) {
        return characters.get(place);
    }

    /** Puts characters into a file by way of a buffer. */
    private static final class Writer {
        private static final int BUFFER_BYTES = 1 << 16;

        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        private int written;

        Writer(FileChannel channel) {
            this.channel = channel;
        }

        void put(char character) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            if (written == MOST_CHARACTERS) {
                throw new UncheckedIOException(new IOException("the corpus has more than " + MOST_CHARACTERS
                        + " Han characters; give a part of it, which will have the same terms"));
            }
            buffer.putChar(character);
            written++;
        }

        void flush() {
            try {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                buffer.clear();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
