package dev.wensou.dedup;

import dev.wensou.article.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is kept of an article to find its copies. Immutable: callers leave the bytes as they are. */
public final class Signature {
    /** Texts of fewer tokens say too little: two articles called 周报 with nothing in them are no copies. */
    private static final int LEAST_TOKENS = 12;

    private final int[] keys;
    private final Sketch sketch;

    private Signature(int[] keys, Sketch sketch) {
        this.keys = keys;
        this.sketch = sketch;
    }

    /** That of an article's title and body; none if they are shorter than {@value #LEAST_TOKENS} tokens. */
    public static Optional<Signature> of(Article article) {
        var tokens = Tokens.of(article.title() + "\n" + article.body());
        if (tokens.size() < LEAST_TOKENS) {
            return Optional.empty();
        }
        var shingles = Shingles.of(tokens);
        return Optional.of(new Signature(BandKeys.of(shingles), Sketch.of(article.title(), tokens, shingles)));
    }

    /** Copies have one of these in common: {@link SignatureBytes#KEY_BYTES} bytes. */
    public byte[] keyBytes() {
        return SignatureBytes.ofKeys(keys);
    }

    /** What decides whether two are copies: 700 bytes for most articles. */
    public byte[] sketchBytes() {
        return SignatureBytes.ofSketch(sketch);
    }

    /** The same keys, each as a short text of its own, for an index that looks copies up by terms. */
    public List<String> keyTexts() {
        var texts = new ArrayList<String>(keys.length);
        for (var band = 0; band < keys.length; band++) {
            var key = Integer.toUnsignedString(keys[band], Character.MAX_RADIX);
            texts.add(Integer.toString(band, Character.MAX_RADIX) + key);
        }
        return texts;
    }

    /** Whether an article with the other signature has the same copies. */
    public boolean isSameAs(Signature other) {
        return Arrays.equals(keys, other.keys) && Arrays.equals(sketchBytes(), other.sketchBytes());
    }

    Sketch sketch() {
        return sketch;
    }
}
