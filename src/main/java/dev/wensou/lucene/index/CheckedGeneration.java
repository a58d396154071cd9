package dev.wensou.lucene.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@link GenerationCheck} found.
 *
 * @param files how many files were read
 * @param bytes how large they are together
 * @param problems what is wrong; empty if every byte is as it was written
 */
public record CheckedGeneration(String name, State state, int files, long bytes, List<Damage> problems) {
    /** How a generation is. */
    public enum State {
        /** Every byte is as it was written. */
        SOUND,
        /** Bytes are not as they were written, or files are missing. */
        DAMAGED,
        /** It could not be read for a reason that lies outside of it, such as permissions or another version of Wensou. */
        UNREADABLE
    }

    public CheckedGeneration {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return state == State.SOUND;
    }

    /** All problems, for a message. */
    public String summary() {
        return problems.stream().map(Damage::toString).collect(Collectors.joining("; "));
    }
}
