package dev.wensou.http;

import dev.wensou.config.ConfigException;
import dev.wensou.config.ConfigProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key that an administrator shows. Only its hash is kept, and no message holds it. */
public final class AdminKey {
    /** The environment variable that switches admin calls on. */
    public static final String VARIABLE = "WENSOU_ADMIN_KEY";

    private static final int LEAST_CHARS = 16;
    /** What a header can carry without being encoded. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]*");

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");

    private final byte[] hash;

    /** @throws ConfigException if the key is too short, or cannot be sent in a header */
    public AdminKey(String key) {
        if (!SENDABLE.matcher(key).matches()) {
            throw bad("holds a space or another character that a request header cannot carry");
        }
        if (key.length() < LEAST_CHARS) {
            throw bad("has " + key.length() + " characters, which can be guessed; at least " + LEAST_CHARS
                    + " are needed");
        }
        this.hash = hash(key);
    }

    /**
     * The key of an environment; absent if it has none.
     *
     * @throws ConfigException if the key will not do
     */
    public static Optional<AdminKey> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE)).map(AdminKey::new);
    }

    /** Whether an {@code Authorization} header shows this key. Takes the same time for every wrong key. */
    boolean isShownBy(String header) {
        var bearer = BEARER.matcher(header);
        return bearer.matches() && MessageDigest.isEqual(hash, hash(bearer.group(1)));
    }

    private static ConfigException bad(String reason) {
        return new ConfigException(
                List.of(
                        new ConfigProblem(
                                VARIABLE,
                                reason
                                        + ". Make a key with: openssl rand -hex 16; without the variable admin calls are switched off")));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
