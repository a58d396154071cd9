package dev.wensou.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a URL, read strictly: a broken percent sign or bytes that are no UTF-8 are errors, where a lenient
 * reader would drop the parameter and answer another question than was asked.
 */
final class QueryString {
    /** More than any call has, each facet given ten times over. */
    static final int MOST_PARAMETERS = 200;

    /** What the server makes of bytes that are no UTF-8 and came without percent signs. */
    private static final char UNREADABLE = '\uFFFD';

    /** The first sign that takes more than a byte. */
    private static final int ASCII = 0x80;

    private QueryString() {}

    /**
     * Values by parameter name, in their order.
     *
     * @throws IllegalArgumentException if the text is no well-formed query string; the message says where
     */
    static Map<String, List<String>> parse(String raw) {
        var parameters = new LinkedHashMap<String, List<String>>();
        var pairs = raw.split("&");
        if (pairs.length > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "there are " + pairs.length + " parameters; at most " + MOST_PARAMETERS + " are read");
        }
        for (var pair : pairs) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return Collections.unmodifiableMap(parameters);
    }

    private static String decode(String encoded) {
        if (isPlain(encoded)) {
            return encoded;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var sign = encoded.charAt(i);
            if (sign == UNREADABLE) {
                throw notUtf8(encoded);
            } else if (sign == '+') {
                bytes.write(' ');
            } else if (sign == '%') {
                bytes.write(hexByte(encoded, i));
                i += 2;
            } else if (sign < ASCII) {
                bytes.write(sign);
            } else {
                bytes.writeBytes(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("'" + encoded + "' has a NUL (%00), which is no text; leave it out");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw notUtf8(encoded);
        }
    }

    /** Whether every sign stands for itself, as in most names of parameters. */
    private static boolean isPlain(String encoded) {
        for (var i = 0; i < encoded.length(); i++) {
            var sign = encoded.charAt(i);
            if (sign == '%' || sign == '+' || sign == '\0' || sign >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException notUtf8(String encoded) {
        return new IllegalArgumentException("'" + encoded + "' is not UTF-8 once decoded; encode text as UTF-8");
    }

    private static int hexByte(String encoded, int percent) {
        var isWhole = percent + 2 < encoded.length()
                && HexFormat.isHexDigit(encoded.charAt(percent + 1))
                && HexFormat.isHexDigit(encoded.charAt(percent + 2));
        if (!isWhole) {
            throw new IllegalArgumentException("'" + encoded + "' has a percent sign without two hexadecimal digits;"
                    + " a percent sign itself is written %25");
        }
        return HexFormat.fromHexDigits(encoded, percent + 1, percent + 3);
    }
}
