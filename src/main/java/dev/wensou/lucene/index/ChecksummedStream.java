package dev.wensou.lucene.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/** Writes a new file and, at its end, the checksum that Lucene writes behind each of its own. For one thread. */
final class ChecksummedStream extends OutputStream {
    private static final int BUFFER = 1 << 13;

    private final IndexOutput out;
    private boolean isClosed;

    /** @throws IOException if there is such a file, or it cannot be written */
    ChecksummedStream(Path file) throws IOException {
        this.out = new OutputStreamIndexOutput(
                file.toString(),
                file.getFileName().toString(),
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                BUFFER);
    }

    @Override
    public void write(int value) throws IOException {
        out.writeByte((byte) value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.writeBytes(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (out) {
            CodecUtil.writeFooter(out);
        }
    }
}
