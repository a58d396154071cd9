package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    Path directory;

    @Test
    void filesComeByPlaceWithSlashes() throws IOException {
        write("b.txt", "");
        write("a/z.txt", "");
        write("a.txt", "");

        assertEquals(List.of("a.txt", "a/z.txt", "b.txt"), places(new Corpus(List.of(directory))));
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws IOException {
        write("a.txt", "");
        write(".hidden.txt", "");
        write(".git/a.txt", "");

        assertEquals(List.of("a.txt"), places(new Corpus(List.of(directory))));
    }

    @Test
    void aLinkIsListedButNotFollowed() throws IOException {
        write("real/a.txt", "x");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));

        var files = new Corpus(List.of(directory)).files();

        assertEquals(
                List.of("link", "real/a.txt"),
                files.stream().map(CorpusFile::place).toList());
        assertTrue(files.getFirst().obstacle().orElse("").contains("symbolic link"));
    }

    @Test
    void whereTwoRootsHoldOnePlaceNothingIsLost() throws IOException {
        write("one/a.txt", "1");
        write("two/a.txt", "2");
        write("deep/two/a.txt", "3");

        var corpus =
                new Corpus(List.of(directory.resolve("one"), directory.resolve("two"), directory.resolve("deep/two")));

        assertEquals(List.of("a.txt", "two/a.txt", "two-2/a.txt"), places(corpus));
    }

    @Test
    void theSameFileIsReadOnce() throws IOException {
        write("a.txt", "1");

        assertEquals(List.of("a.txt"), places(new Corpus(List.of(directory, directory.resolve("a.txt"), directory))));
    }

    @Test
    void aMissingRootIsAnError() {
        var corpus = new Corpus(List.of(directory.resolve("nowhere")));

        var failure = assertThrows(NoSuchFileException.class, corpus::files);

        assertTrue(failure.getMessage().contains("no such corpus"), failure.getMessage());
    }

    @Test
    void theFingerprintChangesWithSizeTimeAndName() throws IOException {
        var file = write("a.txt", "1");
        var corpus = new Corpus(List.of(directory));
        var first = corpus.fingerprint();
        assertEquals(first, corpus.fingerprint());

        Files.setLastModifiedTime(file, FileTime.fromMillis(12_345_000));
        var touched = corpus.fingerprint();
        Files.move(file, directory.resolve("b.txt"));

        assertNotEquals(first, touched);
        assertNotEquals(touched, corpus.fingerprint());
    }

    @Test
    void aFolderInsideAJarIsACorpus() throws IOException {
        var jar = directory.resolve("sample.jar");
        try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/sample/scraped"));
            Files.writeString(zip.getPath("/sample/scraped/a.txt"), "x");
        }

        try (var zip = FileSystems.newFileSystem(jar)) {
            var corpus = new Corpus(List.of(zip.getPath("/sample")));
            assertEquals(List.of("scraped/a.txt"), places(corpus));
            assertEquals(64, corpus.fingerprint().length());
        }
    }

    private Path write(String place, String text) throws IOException {
        var file = directory.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> places(Corpus corpus) throws IOException {
        return corpus.files().stream().map(CorpusFile::place).toList();
    }
}
