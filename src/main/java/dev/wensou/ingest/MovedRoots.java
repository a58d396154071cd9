package dev.wensou.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the folders of a known corpus again after they were renamed or moved. A folder that is no longer where it was is
 * the new one that has most of its files, if that is half of them or more: by path and size, as reading them would cost
 * what the sync saves.
 */
final class MovedRoots {
    private static final double SHARE = 0.5;

    private MovedRoots() {}

    /** What is known, with the roots and files where they lie now. */
    static Manifest settle(Manifest known, List<String> given) {
        var fresh = new ArrayList<>(given);
        fresh.removeAll(known.roots());
        var moved = new LinkedHashMap<String, String>();
        for (var root : known.roots()) {
            if (!fresh.isEmpty() && !given.contains(root) && Files.notExists(Path.of(root))) {
                var files = known.files().values().stream()
                        .filter(file -> file.location().root().equals(root))
                        .toList();
                best(files, fresh).ifPresent(now -> {
                    moved.put(root, now);
                    fresh.remove(now);
                });
            }
        }
        return moved.isEmpty() ? known : at(known, moved);
    }

    private static Optional<String> best(List<FileRecord> files, List<String> fresh) {
        var best = Optional.<String>empty();
        var most = 0L;
        for (var root : fresh) {
            var there = files.stream().filter(file -> isThere(file, root)).count();
            if (there > most && there >= SHARE * files.size()) {
                best = Optional.of(root);
                most = there;
            }
        }
        return best;
    }

    private static boolean isThere(FileRecord file, String root) {
        try {
            return Files.size(Path.of(root).resolve(file.location().path())) == file.bytes();
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static Manifest at(Manifest known, Map<String, String> moved) {
        var files = new LinkedHashMap<String, FileRecord>();
        for (var file : known.files().values()) {
            var now = moved.get(file.location().root());
            var record = now == null
                    ? file
                    : file.at(new FileLocation(now, file.location().path()));
            files.put(record.location().absolute(), record);
        }
        return new Manifest(
                known.roots().stream()
                        .map(root -> moved.getOrDefault(root, root))
                        .toList(),
                known.repeatedLines(),
                files);
    }
}
