package dev.wensou.text;

/** The finisher of MurmurHash3 (Appleby): every bit of a number bears on every bit of the result. */
public final class HashMix {
    private HashMix() {}

    public static long of(long bits) {
        var mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
