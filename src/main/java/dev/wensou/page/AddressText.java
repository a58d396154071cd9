package dev.wensou.page;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameters of an address as a browser reads and writes them (URL Standard, section 5): nothing is an error, and bytes
 * that are no UTF-8 become the replacement character.
 */
final class AddressText {
    private AddressText() {}

    /** One parameter. */
    record Pair(String name, String value) {}

    static List<Pair> parse(String rawQuery) {
        var pairs = new ArrayList<Pair>();
        for (var part : rawQuery.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            var equals = part.indexOf('=');
            pairs.add(
                    equals < 0
                            ? new Pair(decoded(part), "")
                            : new Pair(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
        }
        return pairs;
    }

    static String of(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        var i = 0;
        while (i < encoded.length()) {
            var unit = encoded.codePointAt(i);
            var high = hexDigit(encoded, i + 1);
            var low = hexDigit(encoded, i + 2);
            if (unit == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 3;
            } else {
                bytes.writeBytes((unit == '+' ? " " : Character.toString(unit)).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(unit);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hexDigit(String text, int at) {
        return at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
    }

    /** Without white space around it, as {@code String.prototype.trim} takes it off. */
    static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char unit) {
        return unit >= '\t' && unit <= '\r' || unit == '\uFEFF' || Character.isSpaceChar(unit);
    }
}
