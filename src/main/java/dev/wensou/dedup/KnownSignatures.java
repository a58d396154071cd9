package dev.wensou.dedup;

import java.util.List;

/** The signatures of a few articles that are in memory, by their places in a list. Immutable. */
public final class KnownSignatures implements Signatures {
    private final List<Signature> signatures;

    public KnownSignatures(List<Signature> signatures) {
        this.signatures = List.copyOf(signatures);
    }

    @Override
    public int size() {
        return signatures.size();
    }

    @Override
    public void forEach(KeyVisitor visitor) {
        for (var i = 0; i < signatures.size(); i++) {
            visitor.visit(i, signatures.get(i).keyBytes(), 0);
        }
    }

    @Override
    public byte[] sketch(int number) {
        return signatures.get(number).sketchBytes();
    }
}
