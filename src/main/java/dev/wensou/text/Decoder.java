package dev.wensou.text;

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
 * charsets under which every byte is valid ({@link Plausibility}), with what an HTML or XML file declares as a hint. Never
 * yields a replacement character that the bytes did not hold.
 */
public final class Decoder {
    private static final int PROBE_BYTES = 8192;
    private static final int SOUND_PER_BROKEN = 2;
    /** In order of frequency, which decides between equals; HKSCS has what Big5 lacks. */
    private static final List<String> CANDIDATES = List.of("GB18030", "Big5", "Big5-HKSCS", "UTF-16LE", "UTF-16BE");

    /** A declaration outweighs a little doubt, and no more. */
    private static final double DECLARED = 0.3;

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
        var likeliest = likeliest(bytes, binary);
        if (likeliest.isPresent()) {
            return likeliest.get();
        }
        throw new TextDecodingException(
                binary
                        ? "there is a NUL byte in the first " + PROBE_BYTES + " bytes, so this is no text file"
                        : "the bytes are Chinese or English text in none of UTF-8, "
                                + String.join(", ", CANDIDATES)
                                + "; save the file as UTF-8");
    }

    private static Optional<Decoded> likeliest(byte[] bytes, boolean hasNul) {
        var declared = DeclaredCharset.of(bytes);
        var best = Optional.<Decoded>empty();
        var bestScore = Plausibility.LEAST;
        for (var name : CANDIDATES) {
            var decoded = hasNul && !name.startsWith("UTF-16")
                    ? Optional.<Decoded>empty()
                    : strict(bytes, 0, Charset.forName(name));
            if (decoded.isPresent()) {
                var hint = declared.filter(name::startsWith).isPresent() ? DECLARED : 0;
                var score = Plausibility.of(decoded.get().text()) + hint;
                if (score > bestScore) {
                    best = decoded;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Whether nearly all characters beyond ASCII are well-formed UTF-8 and make sense, as no other charset does. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var broken = text.chars().filter(unit -> unit == 0xFFFD).count();
        var sound = text.chars().filter(unit -> unit >= 0x80 && unit != 0xFFFD).count();
        return sound > broken * SOUND_PER_BROKEN && Plausibility.of(text.replace("\uFFFD", "")) > Plausibility.LEAST;
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

    /** The text of the bytes in a charset, if every byte is valid in it. */
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        return strict(bytes, 0, charset).map(Decoded::text);
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
