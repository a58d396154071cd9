package dev.wensou.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a URL, read strictly: a broken percent sign or bytes that are no UTF-8 are errors, where a lenient
 * reader would drop the parameter and answer another question than was asked.
 */
final class QueryString {
    private QueryString() {}

    /**
     * Values by parameter name, in their order.
     *
     * @throws IllegalArgumentException if the text is no well-formed query string; the message says where
     */
    static Map<String, List<String>> parse(String raw) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&")) {
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
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var sign = encoded.charAt(i);
            if (sign == '+') {
                bytes.write(' ');
            } else if (sign == '%') {
                bytes.write(hexByte(encoded, i));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + encoded + "' is not UTF-8 once decoded; encode text as UTF-8", e);
        }
    }

    private static int hexByte(String encoded, int percent) {
        var high = percent + 1 < encoded.length() ? Character.digit(encoded.charAt(percent + 1), 16) : -1;
        var low = percent + 2 < encoded.length() ? Character.digit(encoded.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("'" + encoded + "' has a percent sign without two hexadecimal digits;"
                    + " a percent sign itself is written %25");
        }
        return high << 4 | low;
    }
}
