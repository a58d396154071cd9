package dev.wensou.dedup;

import java.nio.ByteBuffer;

/** Signatures as bytes, big-endian, and back. Whoever changes the layout raises the version of the index's format. */
public final class SignatureBytes {
    /** The length of an article's keys. */
    public static final int KEY_BYTES = BandKeys.BANDS * Integer.BYTES;

    private static final int HEAD_BYTES = 6 * Integer.BYTES;

    private SignatureBytes() {}

    static byte[] ofKeys(int[] keys) {
        var bytes = ByteBuffer.allocate(KEY_BYTES);
        bytes.asIntBuffer().put(keys);
        return bytes.array();
    }

    /** The key of one band of the keys that begin at {@code offset}. */
    static int key(byte[] bytes, int offset, int band) {
        var at = offset + band * Integer.BYTES;
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    static byte[] ofSketch(Sketch sketch) {
        var pairs = sketch.facts().pairs();
        var bytes = ByteBuffer.allocate(HEAD_BYTES + sketch.least().length * Integer.BYTES + pairs.length * Long.BYTES);
        bytes.putInt(sketch.tokens())
                .putInt(sketch.size())
                .putInt(sketch.title().words())
                .putInt(sketch.title().numbers())
                .putInt(sketch.least().length)
                .putInt(pairs.length);
        for (var hash : sketch.least()) {
            bytes.putInt(hash);
        }
        for (var pair : pairs) {
            bytes.putLong(pair);
        }
        return bytes.array();
    }

    /** @throws java.nio.BufferUnderflowException if the bytes are no sketch */
    static Sketch sketch(byte[] array, int offset, int length) {
        var bytes = ByteBuffer.wrap(array, offset, length);
        var tokens = bytes.getInt();
        var size = bytes.getInt();
        var title = new TitleForm(bytes.getInt(), bytes.getInt());
        var least = new int[bytes.getInt()];
        var pairs = new long[bytes.getInt()];
        for (var i = 0; i < least.length; i++) {
            least[i] = bytes.getInt();
        }
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = bytes.getLong();
        }
        return new Sketch(tokens, size, least, new Facts(pairs), title);
    }
}
