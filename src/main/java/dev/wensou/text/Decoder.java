package dev.wensou.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text without guessing in silence: a byte order mark decides; else strict UTF-8; else the likeliest of the
 * legacy Chinese charsets (ICU's detector) under which every byte is valid. Never yields a replacement character that
 * the bytes did not hold.
 */
public final class Decoder {
    private static final int PROBE_BYTES = 8192;
    private static final int SOUND_PER_BROKEN = 2;
    private static final List<String> LEGACY = List.of("GB18030", "Big5", "UTF-16LE", "UTF-16BE");

    private Decoder() {}

    /** Text and the charset it was read in. */
    public record Decoded(String text, Charset charset) {}

    /** @throws TextDecodingException if the bytes are binary or valid in no known charset */
    public static Decoded decode(byte[] bytes) throws TextDecodingException {
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            var skip = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
            return strict(bytes, skip, marked.get())
                    .orElseThrow(() -> new TextDecodingException("the byte order mark says " + marked.get()
                            + " but the bytes are not valid in it; save the file as UTF-8"));
        }
        var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        var binary = hasNul(bytes);
        if (utf8.isPresent() && !binary) {
            return utf8.get();
        }
        if (!binary && isBrokenUtf8(bytes)) {
            throw new TextDecodingException("the bytes are UTF-8 but for byte " + firstMalformed(bytes)
                    + ", where they are broken; mend the file or save it again as UTF-8");
        }
        for (var match : new CharsetDetector().setText(bytes).detectAll()) {
            if (LEGACY.contains(match.getName()) && binary == match.getName().startsWith("UTF-16")) {
                var decoded = strict(bytes, 0, Charset.forName(match.getName()));
                if (decoded.isPresent()) {
                    return decoded.get();
                }
            }
        }
        throw new TextDecodingException(
                binary
                        ? "there is a NUL byte in the first " + PROBE_BYTES + " bytes, so this is no text file"
                        : "the bytes are valid in none of UTF-8, " + String.join(", ", LEGACY)
                                + "; save the file as UTF-8");
    }

    /** Whether nearly all characters beyond ASCII are well-formed UTF-8, which no other charset is by chance. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var broken = text.chars().filter(unit -> unit == 0xFFFD).count();
        var sound = text.chars().filter(unit -> unit >= 0x80 && unit != 0xFFFD).count();
        return sound > broken * SOUND_PER_BROKEN;
    }

    private static int firstMalformed(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }

    private static boolean hasNul(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, PROBE_BYTES); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (var i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Decoded> strict(byte[] bytes, int skip, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            return Optional.of(new Decoded(text.toString(), charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
