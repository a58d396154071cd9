package dev.wensou.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Bytes as gzip, the same for the same. */
final class Gzip {
    private Gzip() {}

    /** For what is compressed once and sent often. */
    static byte[] smallest(byte[] bytes) {
        return of(bytes, Deflater.BEST_COMPRESSION);
    }

    /** For what is sent once. */
    static byte[] quick(byte[] bytes) {
        return of(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] of(byte[] bytes, int level) {
        var zipped = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new Levelled(zipped, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing but memory is written to", e);
        }
        return zipped.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
