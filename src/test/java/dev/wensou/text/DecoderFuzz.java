package dev.wensou.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Bytes as text, at once and line by line. */
public final class DecoderFuzz {
    private static final int MOST_BYTES = 1000;

    private DecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try {
            var text = Decoder.decode(input).text();
            Folding.fold(CleanText.of(text));
        } catch (TextDecodingException e) {
            // binary, or of no charset that is known
        }
        var lines = new DecodedLines(new ByteArrayInputStream(input), MOST_BYTES);
        var count = 0;
        while (lines.next().isPresent()) {
            count++;
        }
        if (count > input.length + 1) {
            throw new IllegalStateException(count + " lines of " + input.length + " bytes");
        }
    }
}
