package dev.wensou.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file holds, as a SHA-256 in hexadecimal digits: equal for equal bytes. */
final class ContentHash {
    /** Of a file that cannot be read, or need not be. */
    static final String NONE = "";

    private ContentHash() {}

    /** The hash of the file's bytes now; none where it has an obstacle, is larger than is read, or breaks. */
    static String of(CorpusFile file) {
        if (file.obstacle().isPresent() || file.bytes() > Ingest.MAX_FILE_BYTES) {
            return NONE;
        }
        try {
            return of(file.file());
        } catch (IOException e) {
            return NONE;
        }
    }

    private static String of(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
