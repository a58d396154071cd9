package dev.wensou.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/**
 * A ledger of which every moment can be had again: each note knows how many operations of the disk were done before it.
 * For one thread.
 */
final class Diary {
    private final IntSupplier operations;
    private final Consumer<String> aloud;
    private final Ledger now = new Ledger();
    private final List<Note> notes = new ArrayList<>();

    private record Note(int operations, ToIntFunction<Ledger> change) {}

    /** @param operations how many were done */
    Diary(IntSupplier operations) {
        this(operations, line -> {});
    }

    /** @param aloud told of each note, before what it is about is asked for, or as soon as it is acknowledged */
    Diary(IntSupplier operations, Consumer<String> aloud) {
        this.operations = operations;
        this.aloud = aloud;
    }

    /** See {@link Ledger#ask}. */
    int ask(String name, boolean isDelete) {
        aloud.accept("asked " + name + " " + isDelete);
        return note(ledger -> ledger.ask(name, isDelete));
    }

    /** See {@link Ledger#acknowledge}. */
    void acknowledge(Map<String, Integer> versions) {
        var copy = new TreeMap<>(versions);
        aloud.accept("acknowledged " + copy.toString().replaceAll("[{},]", ""));
        note(ledger -> {
            copy.forEach(ledger::acknowledge);
            return 0;
        });
    }

    private int note(ToIntFunction<Ledger> change) {
        notes.add(new Note(operations.getAsInt(), change));
        return change.applyAsInt(now);
    }

    Ledger now() {
        return now;
    }

    /** The ledger as it was when so many operations were done. */
    Ledger at(int done) {
        var ledger = new Ledger();
        notes.stream()
                .filter(note -> note.operations() <= done)
                .forEach(note -> note.change().applyAsInt(ledger));
        return ledger;
    }
}
