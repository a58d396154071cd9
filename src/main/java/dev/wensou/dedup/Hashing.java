package dev.wensou.dedup;

/** Hashes that are the same on every machine and in every release, since they are kept on disk. */
final class Hashing {
    /** Odd, with its bits well spread: 2^64 over the golden ratio. */
    static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hashing() {}

    /** Spreads every bit over all: the finalizer of MurmurHash3 (Appleby 2011) in the variant 13 of Stafford. */
    static long mix(long value) {
        var mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A hash of a sequence and what follows it. */
    static long join(long sequence, long next) {
        return mix(sequence * MULTIPLIER + next);
    }
}
