package dev.wensou.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference between a corpus and what was known of it. Size and time are looked at first, bytes only where these
 * differ, and of new files only if one of the same size is gone: it may be that one under another name. A renamed file
 * keeps the ids of its articles; whatever comes to lie at its old place gets others.
 *
 * @param files every file of the corpus, in its order
 * @param removed files that are gone
 */
record CorpusChanges(long listedMillis, List<FileChange> files, List<FileRecord> removed) {
    /** @throws IOException if the corpus cannot be listed */
    static CorpusChanges find(Corpus corpus, Map<String, FileRecord> known, long nowMillis) throws IOException {
        var listed = inKnownPlaces(corpus.files(), known);
        var gone = new LinkedHashMap<>(known);
        listed.forEach(file -> gone.remove(file.location().absolute()));
        var renames = renames(listed, known, gone.values());
        renames.values().forEach(record -> gone.remove(record.location().absolute()));
        var places = new FirstPlaces(known.values());
        var changes = new ArrayList<>(listed.parallelStream()
                .map(file -> change(
                        file,
                        known.get(file.location().absolute()),
                        renames.get(file.location().absolute())))
                .toList());
        changes.replaceAll(change -> change.kind() == FileChange.Kind.ADDED ? change.at(places) : change);
        return new CorpusChanges(nowMillis, changes, List.copyOf(gone.values()));
    }

    /** What is known is called as before, whatever came or went in other roots; what is new by what is free beside it. */
    private static List<CorpusFile> inKnownPlaces(List<CorpusFile> listed, Map<String, FileRecord> known) {
        var places = new FreePlaces();
        known.values().forEach(record -> places.take(record.place()));
        return listed.stream()
                .map(file -> {
                    var before = known.get(file.location().absolute());
                    return file.at(before == null ? places.of(file.location()) : before.place());
                })
                .toList();
    }

    private static FileChange change(CorpusFile file, FileRecord before, FileRecord renamed) {
        if (renamed != null) {
            return new FileChange(
                    file.firstAt(renamed.firstPlace()), FileChange.Kind.RENAMED, renamed.hash(), Optional.of(renamed));
        }
        if (before == null) {
            return new FileChange(file, FileChange.Kind.ADDED, ContentHash.NONE, Optional.empty());
        }
        var known = file.firstAt(before.firstPlace());
        if (before.looksLike(file)) {
            return new FileChange(known, FileChange.Kind.UNCHANGED, before.hash(), Optional.of(before));
        }
        var hash = ContentHash.of(file);
        var kind = hash.equals(before.hash()) && !hash.equals(ContentHash.NONE)
                ? FileChange.Kind.TOUCHED
                : FileChange.Kind.CHANGED;
        return new FileChange(known, kind, hash, Optional.of(before));
    }

    /** By the places of new files, what is gone and has their bytes; of several the one of the same name, or the first. */
    private static Map<String, FileRecord> renames(
            List<CorpusFile> listed, Map<String, FileRecord> known, Collection<FileRecord> gone) {
        var bySize = new HashMap<Long, List<FileRecord>>();
        for (var record : gone) {
            if (!record.articles().isEmpty() && !record.hash().equals(ContentHash.NONE)) {
                bySize.computeIfAbsent(record.bytes(), size -> new ArrayList<>())
                        .add(record);
            }
        }
        var renames = new HashMap<String, FileRecord>();
        for (var file : listed) {
            var candidates = bySize.getOrDefault(file.bytes(), List.of());
            if (candidates.isEmpty() || known.containsKey(file.location().absolute())) {
                continue;
            }
            var hash = ContentHash.of(file);
            var same = candidates.stream()
                    .filter(record -> record.hash().equals(hash))
                    .toList();
            same.stream()
                    .filter(record -> name(record.place()).equals(name(file.place())))
                    .findFirst()
                    .or(() -> same.stream().findFirst())
                    .ifPresent(record -> {
                        renames.put(file.location().absolute(), record);
                        candidates.remove(record);
                    });
        }
        return renames;
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
