package dev.wensou.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The charset that an HTML or XML file names near its start. It is a hint only: many pages name a wrong one. */
final class DeclaredCharset {
    private static final int PROBE_BYTES = 4096;
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w-]+)|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w-]+)",
            Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    /** The family of the charset, by the name that {@link Decoder} uses for it. */
    static Optional<String> of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, PROBE_BYTES), StandardCharsets.ISO_8859_1);
        var found = DECLARATION.matcher(head.indexOf('\0') < 0 ? head : head.replace("\0", ""));
        if (!found.find()) {
            return Optional.empty();
        }
        var name = (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936" -> Optional.of("GB18030");
            case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "cp950" -> Optional.of("Big5");
            case "utf-16", "utf-16le", "unicode" -> Optional.of("UTF-16LE");
            case "utf-16be" -> Optional.of("UTF-16BE");
            default -> Optional.empty();
        };
    }
}
