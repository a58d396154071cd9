package dev.wensou.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The lasting name of an article in URLs and in the index: 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}, the
 * first of them a letter or a digit.
 */
public record ArticleId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
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
        return SHAPE.matcher(value).matches();
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
