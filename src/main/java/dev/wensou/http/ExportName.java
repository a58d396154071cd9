package dev.wensou.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name under which a browser keeps an export: letters, digits and hyphens of the query, whatever it holds. */
record ExportName(String query, String extension) {
    private static final int MAX_CODE_POINTS = 40;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

    static ExportName of(ExportParams asked) {
        return new ExportName(asked.request().query(), asked.format().name().toLowerCase(Locale.ROOT));
    }

    /** The header's value, with a name in ASCII beside the true one (RFC 6266, RFC 8187). */
    String disposition() {
        return "attachment; filename=\"wensou-export." + extension + "\"; filename*=UTF-8''" + encoded(name());
    }

    private String name() {
        var words = new StringBuilder("wensou");
        query.codePoints()
                .map(unit -> Character.isLetterOrDigit(unit) ? unit : '-')
                .limit(MAX_CODE_POINTS)
                .collect(() -> words.append('-'), StringBuilder::appendCodePoint, StringBuilder::append);
        return words.toString().replaceAll("-+", "-").replaceAll("-$", "") + "." + extension;
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var unit : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(unit) >= 0) {
                encoded.append((char) unit);
            } else {
                encoded.append("%%%02X".formatted(unit & 0xFF));
            }
        }
        return encoded.toString();
    }
}
