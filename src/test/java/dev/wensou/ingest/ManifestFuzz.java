package dev.wensou.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bytes as the manifest of a generation: as they are where the first is odd, else compressed, so that more than a header is read. */
public final class ManifestFuzz {
    private static final Path FILE = file();

    private ManifestFuzz() {}

    private static Path file() {
        try {
            var file = Files.createTempFile("wensou-fuzz", ".gz");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("no temporary file", e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        var rest = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        Files.write(FILE, input.length > 0 && input[0] % 2 != 0 ? rest : compressed(rest));
        try {
            Manifest.read(FILE);
        } catch (IOException e) {
            // it is no manifest, and says so
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
