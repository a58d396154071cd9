package dev.wensou.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Lists the files under one root by place, a folder at a time as they are asked for, so that memory holds the names of
 * the folders from the root to the file and of no others. Names that begin with a dot are passed over, and folders of
 * such names with all that is in them; links are listed but not followed. For one thread.
 */
final class CorpusWalk {
    private final Deque<Folder> open = new ArrayDeque<>();

    /** @throws IOException if the root cannot be listed */
    CorpusWalk(Path root) throws IOException {
        open.push(
                Files.isDirectory(root)
                        ? new Folder("", list(root).iterator())
                        : new Folder(
                                "", List.of(new Entry(PlaceName.of(root), root)).iterator()));
    }

    /** The next file by place, or nothing after the last. */
    Optional<CorpusFile> next() {
        while (!open.isEmpty()) {
            var folder = open.peek();
            if (!folder.entries().hasNext()) {
                open.pop();
                continue;
            }
            var entry = folder.entries().next();
            var place = folder.place() + entry.name();
            if (!entry.isFolder()) {
                return Optional.of(file(entry.path(), place));
            }
            try {
                open.push(new Folder(place, list(entry.path()).iterator()));
            } catch (IOException e) {
                return Optional.of(unreadable(entry.path(), place.substring(0, place.length() - 1), e));
            }
        }
        return Optional.empty();
    }

    /** A folder that is being listed, its place with a slash behind it, and what of it is still to come. */
    private record Folder(String place, Iterator<Entry> entries) {}

    /** A name in a folder; a folder's has a slash behind it, which puts the files in it where their places belong. */
    private record Entry(String name, Path path) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private static List<Entry> list(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) {
                var name = PlaceName.of(path);
                if (!name.startsWith(".")) {
                    entries.add(
                            new Entry(Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? name + "/" : name, path));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static CorpusFile file(Path path, String place) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new CorpusFile(
                    path,
                    place,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    attributes.isRegularFile() ? Optional.empty() : Optional.of(what(attributes)));
        } catch (IOException e) {
            return unreadable(path, place, e);
        }
    }

    private static CorpusFile unreadable(Path path, String place, IOException e) {
        return new CorpusFile(path, place, 0, 0, Optional.of("cannot be read: " + e));
    }

    private static String what(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? "is a symbolic link; links are not followed, give its target as a corpus of its own"
                : "is no regular file";
    }
}
