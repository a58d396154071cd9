package dev.wensou.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The lasting name of an article in URLs and in the index: 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}, the
 * first of them a letter or a digit.
 */
public record ArticleId(String value) {
    private static final int MOST_CHARS = 64;
    private static final int HASH_BYTES = 8;

    /** @throws IllegalArgumentException if {@code value} is not of the shape above */
    public ArticleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is not an article id; want 1 to 64 of A-Z a-z 0-9 . _ -"
                    + " with a letter or digit first");
        }
    }

    /** Whether {@code value} has the shape of an id. */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > MOST_CHARS || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        // each article of an answer has one: an expression took a hundredth of an answer
        for (var i = 1; i < value.length(); i++) {
            var unit = value.charAt(i);
            if (!isLetterOrDigit(unit) && unit != '.' && unit != '_' && unit != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit >= 'A' && unit <= 'Z';
    }

    /**
     * The id of an article that has no name but the place it came from: the first 64 bits of the SHA-256 of that
     * place, as 16 hexadecimal digits. The same place always gives the same id, so an edited file keeps its id.
     */
    public static ArticleId ofPlace(String place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return new ArticleId(HexFormat.of().formatHex(digest, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
