package dev.wensou.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as lines of the journal, and as what the document API is sent; what is read is written and read again. */
public final class JournalFuzz {
    private static final ChangeJson JSON = new ChangeJson();
    private static final JournalLine LINE = new JournalLine();

    private JournalFuzz() {}

    /** Loads what is loaded once, which takes longer than an input may. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("{\"id\":\"a\",\"title\":\"t\"}".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        LINE.read(input);
        try {
            var change = JSON.read(ByteBuffer.wrap(input));
            var out = new ByteArrayOutputStream();
            LINE.write(change, out);
            var line = Arrays.copyOf(out.toByteArray(), out.size() - 1);
            if (!LINE.read(line).equals(java.util.Optional.of(change))) {
                throw new IllegalStateException("a change is read otherwise than it was written: " + out);
            }
        } catch (MalformedChangeException e) {
            // it says no change, and why
        }
    }
}
