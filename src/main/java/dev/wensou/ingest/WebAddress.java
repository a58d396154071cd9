package dev.wensou.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds addresses that a page may link to: {@code http} and {@code https} only. */
final class WebAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'，。；、）】」》\\p{IsHan}]+", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** Whether a text is an address and nothing else. */
    static boolean is(String text) {
        return ADDRESS.matcher(Lines.trim(text)).matches();
    }

    /** The first address in a text, without the punctuation of the sentence around it. */
    static Optional<String> in(String text) {
        var found = ADDRESS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var address = found.group().replaceFirst("[.,;:!?*]+$", "");
        if (address.endsWith(")") && !address.contains("(") || address.endsWith("]") && !address.contains("[")) {
            address = address.substring(0, address.length() - 1);
        }
        return Optional.of(address);
    }
}
