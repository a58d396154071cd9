package dev.wensou.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file's name as its place says it. Under a locale that is not UTF-8, Java reads every byte beyond ASCII as U+FFFD, and
 * names of one length become one; the bytes then come from the path's address. Bytes that are no UTF-8 stay {@code %FF}.
 */
final class PlaceName {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int HEXADECIMAL = 16;

    private PlaceName() {}

    /** The last name of a path, without a slash. */
    static String of(Path path) {
        var name = path.getFileName().toString();
        if (name.indexOf(REPLACEMENT) >= 0) {
            name = fromAddress(path.getFileName().toUri().getRawPath());
        }
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String fromAddress(String address) {
        var end = address.endsWith("/") ? address.length() - 1 : address.length();
        var escaped = address.substring(address.lastIndexOf('/', end - 1) + 1, end);
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return escaped;
        }
    }
}
