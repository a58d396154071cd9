package dev.wensou.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where files lay when they were first read, from which their articles have their ids: where they lie, but for those that
 * were renamed and those that came to lie where a renamed one was. For one thread.
 */
final class FirstPlaces {
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param records of files, of which those that moved matter */
    FirstPlaces(Collection<FileRecord> records) {
        for (var record : records) {
            known.put(record.location().absolute(), record.firstPlace());
            taken.add(record.firstPlace());
        }
    }

    /** The file with its first place. */
    CorpusFile of(CorpusFile file) {
        var before = known.get(file.location().absolute());
        if (before != null) {
            return file.firstAt(before);
        }
        var free = file.place();
        for (var n = 2; taken.contains(free); n++) {
            free = file.place() + "#" + n;
        }
        if (!free.equals(file.place())) {
            taken.add(free);
        }
        return file.firstAt(free);
    }
}
