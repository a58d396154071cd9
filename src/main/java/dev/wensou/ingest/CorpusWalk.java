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
    private final String folder;

    /**
     * @param root a real path
     * @throws IOException if it cannot be listed
     */
    CorpusWalk(Path root) throws IOException {
        this.folder = (Files.isDirectory(root) ? root : root.getParent()).toString();
        open.push(
                Files.isDirectory(root)
                        ? new Folder("", list(root).iterator())
                        : new Folder(
                                "", List.of(new Entry(PlaceName.of(root), root)).iterator()));
    }

    /** The next file by place, or nothing after the last. */
    Optional<CorpusFile> next() {
        while (!open.isEmpty()) {
            var top = open.peek();
            if (!top.entries().hasNext()) {
                open.pop();
                continue;
            }
            var entry = top.entries().next();
            var path = top.path() + entry.name();
            if (!entry.isFolder()) {
                return Optional.of(file(entry.path(), new FileLocation(folder, path)));
            }
            try {
                open.push(new Folder(path, list(entry.path()).iterator()));
            } catch (IOException e) {
                var location = new FileLocation(folder, path.substring(0, path.length() - 1));
                return Optional.of(unreadable(entry.path(), location, e));
            }
        }
        return Optional.empty();
    }

    /** A folder that is being listed, its path with a slash behind it, and what of it is still to come. */
    private record Folder(String path, Iterator<Entry> entries) {}

    /** A name in a folder; a folder's has a slash behind it, which puts the files in it where their paths belong. */
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

    private static CorpusFile file(Path path, FileLocation location) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new CorpusFile(
                    path,
                    location,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    attributes.isRegularFile() ? Optional.empty() : Optional.of(what(attributes)));
        } catch (IOException e) {
            return unreadable(path, location, e);
        }
    }

    private static CorpusFile unreadable(Path path, FileLocation location, IOException e) {
        return new CorpusFile(path, location, 0, 0, Optional.of("cannot be read: " + e));
    }

    private static String what(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? "is a symbolic link; links are not followed, give its target as a corpus of its own"
                : "is no regular file";
    }
}
