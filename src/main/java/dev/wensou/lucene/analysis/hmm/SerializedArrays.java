package dev.wensou.lucene.analysis.hmm;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A cursor over arrays of primitives in Java's serialisation format (Java Object Serialization Specification, chapter
 * 6), which is what SmartCN's dictionaries lie in. It makes no objects: {@link #open} goes into an array, whose elements
 * are then read one by one, arrays in arrays by {@link #open} again, and 85,607 words need no array each. One thread.
 */
final class SerializedArrays {
    /** What {@link #open} says for a null. */
    static final int NONE = -1;

    private static final int HEADER = 0xACED0005;
    private static final int FIRST_HANDLE = 0x7E0000;
    private static final byte NULL = 0x70;
    private static final byte REFERENCE = 0x71;
    private static final byte CLASS = 0x72;
    private static final byte ARRAY = 0x75;
    /** Behind the name of an array's class: serialVersionUID, flags, no fields, end of annotations, no superclass. */
    private static final int CLASS_TAIL = Long.BYTES + 1 + Short.BYTES + 2;

    private final String name;
    private final ByteBuffer bytes;
    private final Map<Integer, String> classes = new HashMap<>();
    private int handles = FIRST_HANDLE;

    /** @param name of what is read, for messages */
    SerializedArrays(String name, byte[] bytes) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes);
        if (bytes.length < Integer.BYTES || this.bytes.getInt() != HEADER) {
            throw new MalformedModelException(name + " is no Java serialisation stream");
        }
    }

    /**
     * Goes to the first element of the array that begins here.
     *
     * @param type its class as Java names it, such as {@code [[C}
     * @return how many elements it has, or {@link #NONE}
     */
    int open(String type) {
        try {
            var tag = bytes.get();
            if (tag == NULL) {
                return NONE;
            }
            if (tag == ARRAY && readClass().equals(type)) {
                handles++;
                return bytes.getInt();
            }
        } catch (BufferUnderflowException e) {
            throw new MalformedModelException(name + " ends before its time", e);
        }
        throw new MalformedModelException(name + " has no array " + type + " before byte " + bytes.position());
    }

    private String readClass() {
        var tag = bytes.get();
        if (tag == REFERENCE) {
            return classes.getOrDefault(bytes.getInt(), "");
        }
        if (tag != CLASS) {
            return "";
        }
        var type = new byte[bytes.getShort()];
        bytes.get(type);
        bytes.position(bytes.position() + CLASS_TAIL);
        var read = new String(type, StandardCharsets.UTF_8);
        classes.put(handles++, read);
        return read;
    }

    char nextChar() {
        return bytes.getChar();
    }

    int nextInt() {
        return bytes.getInt();
    }

    /** A whole array. */
    short[] shorts() {
        var shorts = new short[length("[S", Short.BYTES)];
        bytes.asShortBuffer().get(shorts);
        return skip(shorts, shorts.length * Short.BYTES);
    }

    /** A whole array. */
    int[] ints() {
        var ints = new int[length("[I", Integer.BYTES)];
        bytes.asIntBuffer().get(ints);
        return skip(ints, ints.length * Integer.BYTES);
    }

    /** A whole array. */
    long[] longs() {
        var longs = new long[length("[J", Long.BYTES)];
        bytes.asLongBuffer().get(longs);
        return skip(longs, longs.length * Long.BYTES);
    }

    private int length(String type, int elementBytes) {
        var length = open(type);
        if (length == NONE || length > bytes.remaining() / elementBytes) {
            throw new MalformedModelException(name + " has a broken array before byte " + bytes.position());
        }
        return length;
    }

    private <A> A skip(A array, int length) {
        bytes.position(bytes.position() + length);
        return array;
    }

    /** What is read. */
    String name() {
        return name;
    }
}
