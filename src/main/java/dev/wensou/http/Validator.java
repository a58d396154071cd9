package dev.wensou.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The entity tag of a representation (RFC 9110, section 8.8.3): another one for other bytes. */
record Validator(String etag) {
    private static final int ETAG_BYTES = 12;

    static Validator of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Validator('"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a client that sent this {@code If-None-Match} has these bytes; null if it sent none. */
    boolean isIn(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(etag) || each.equals("*"));
    }
}
