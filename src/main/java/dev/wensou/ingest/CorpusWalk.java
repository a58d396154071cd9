package dev.wensou.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lists the files under one root by place. Names that begin with a dot are passed over, and folders of such names with
 * all that is in them; links are listed but not followed.
 */
final class CorpusWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<CorpusFile> found = new ArrayList<>();

    private CorpusWalk(Path root) {
        this.root = root;
    }

    static List<CorpusFile> files(Path root) throws IOException {
        var walk = new CorpusWalk(root);
        Files.walkFileTree(root, walk);
        walk.found.sort(Comparator.comparing(CorpusFile::place));
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(root) && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.equals(root) || !isHidden(file)) {
            found.add(new CorpusFile(
                    file,
                    place(file),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    attributes.isRegularFile() ? Optional.empty() : Optional.of(what(attributes))));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        found.add(new CorpusFile(file, place(file), 0, 0, Optional.of("cannot be read: " + e)));
        return FileVisitResult.CONTINUE;
    }

    private static String what(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? "is a symbolic link; links are not followed, give its target as a corpus of its own"
                : "is no regular file";
    }

    private String place(Path file) {
        var path = file.equals(root) ? file.getFileName() : root.relativize(file);
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
