package dev.wensou.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Decides whether two of a collection are copies, and keeps the sketches it read last. For one thread. */
final class CopyCheck {
    private static final int KEPT = 256;

    private final Signatures signatures;
    private final CopyRule rule;
    private final int[] numbers = new int[KEPT];
    private final Sketch[] sketches = new Sketch[KEPT];

    CopyCheck(Signatures signatures, CopyRule rule) {
        this.signatures = signatures;
        this.rule = rule;
    }

    boolean areCopies(int a, int b) {
        return rule.areCopies(sketch(a), sketch(b));
    }

    private Sketch sketch(int number) {
        var slot = number % KEPT;
        if (sketches[slot] == null || numbers[slot] != number) {
            try {
                var bytes = signatures.sketch(number);
                sketches[slot] = SignatureBytes.sketch(bytes, 0, bytes.length);
                numbers[slot] = number;
            } catch (IOException e) {
                throw new UncheckedIOException("the signature of document " + number + " cannot be read", e);
            }
        }
        return sketches[slot];
    }
}
