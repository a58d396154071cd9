package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two folders with files of the same names, sizes and times, told apart by their contents alone. */
class SeveralRootsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-01-02T03:04:05Z"));
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path folder;

    private Path one;
    private Path two;
    private Map<String, String> ids;

    @BeforeEach
    void index() throws IOException {
        folder = folder.toRealPath();
        one = folder.resolve("one");
        two = folder.resolve("two");
        write(one, "x.md", "甲");
        write(two, "x.md", "乙");
        write(one, "only.md", "丙");
        write(two, "else.md", "丁");
        assertEquals(Main.OK, run("rebuild-index", one, two));
        ids = ids();
        assertEquals(List.of("丁", "丙", "乙", "甲"), List.copyOf(ids.keySet()));
    }

    @Test
    void whereAFileOfOneFolderGoesThatOfTheSameNameInTheOtherStays() throws Exception {
        Files.delete(one.resolve("x.md"));

        assertEquals(Main.OK, run("sync-index", one, two));

        ids.remove("甲");
        assertEquals(ids, ids());
        assertEquals(Map.of("deleted", 1, "unchanged", 3), counts());
        assertEquals(Main.OK, run("rebuild-index", one, two));
        assertEquals(ids, ids());
    }

    @Test
    void aFileThatComesBackIsNotTakenForThatOfTheOtherFolder() throws Exception {
        Files.delete(one.resolve("x.md"));
        assertEquals(Main.OK, run("sync-index", one, two));
        write(one, "x.md", "戊");
        assertEquals(Main.OK, run("sync-index", one, two));

        assertEquals(Map.of("added", 1, "unchanged", 3), counts());
        var now = ids();
        assertEquals(List.of("丁", "丙", "乙", "戊"), List.copyOf(now.keySet()));
        assertEquals(ids.get("乙"), now.get("乙"));
        assertEquals(Main.OK, run("rebuild-index", one, two));
        assertEquals(now, ids());
    }

    @Test
    void theOrderOfTheFoldersChangesNoId() throws Exception {
        assertEquals(Main.OK, run("sync-index", two, one));
        assertEquals(Map.of("unchanged", 4), counts());
        assertEquals(ids, ids());

        assertEquals(Main.OK, run("rebuild-index", two, one));
        assertEquals(ids, ids());
        assertEquals(Main.OK, run("rebuild-index", one, two));
        assertEquals(ids, ids());
    }

    @Test
    void aRelativePathNamesTheSameFolder() throws Exception {
        var here = Path.of("").toRealPath();

        assertEquals(Main.OK, run("sync-index", here.relativize(one), folder.resolve("one/../two")));

        assertEquals(Map.of("unchanged", 4), counts());
        assertEquals(ids, ids());
    }

    @Test
    void aFolderThatWasMovedIsFoundByItsFiles() throws Exception {
        var moved = Files.move(two, folder.resolve("another"));
        Files.delete(one.resolve("x.md"));

        assertEquals(Main.OK, run("sync-index", one, moved));
        assertEquals(Map.of("deleted", 1, "unchanged", 3), counts());
        ids.remove("甲");
        assertEquals(ids, ids());

        Files.move(moved, folder.resolve("third"));
        assertEquals(Main.OK, run("rebuild-index", one, folder.resolve("third")));
        assertEquals(ids, ids());
    }

    @Test
    void anotherFolderIsNotTakenForOneThatIsGone() throws Exception {
        Files.move(two, folder.resolve("away"));
        var other = folder.resolve("other");
        write(other, "new.md", "己");

        assertEquals(Main.FAILED, run("sync-index", one, other));

        assertEquals(ids, ids());
    }

    @Test
    void aFolderThatJoinsTakesNoIdAwayWhereverItIsNamed() throws Exception {
        var third = folder.resolve("third");
        write(third, "x.md", "庚");
        write(third, "only.md", "辛");

        assertEquals(Main.OK, run("sync-index", third, one, two));

        assertEquals(Map.of("added", 2, "unchanged", 4), counts());
        var now = ids();
        ids.forEach((title, id) -> assertEquals(id, now.get(title), title));
        assertEquals(6, now.size());
        assertEquals(Main.OK, run("rebuild-index", third, two, one));
        assertEquals(now, ids());
    }

    private static void write(Path root, String name, String title) throws IOException {
        var file = Files.createDirectories(root).resolve(name);
        Files.writeString(file, "# " + title + "\n\n云端的容器编排平台。\n");
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private int run(String command, Path... roots) {
        var arguments = new ArrayList<>(List.of(
                command,
                "--data",
                folder.resolve("data").toString(),
                "--json",
                folder.resolve("report.json").toString()));
        for (var root : roots) {
            arguments.addAll(List.of("--corpus", root.toString()));
        }
        return Main.run(arguments.toArray(String[]::new));
    }

    /** How many files ended in each way, without those in which none did. */
    private Map<String, Integer> counts() throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
        var counts = new TreeMap<String, Integer>();
        report.get("counts").properties().forEach(entry -> {
            if (entry.getValue().intValue() > 0) {
                counts.put(entry.getKey(), entry.getValue().intValue());
            }
        });
        return counts;
    }

    /** The id of each article by its title. */
    private Map<String, String> ids() {
        try (var engine = new LuceneEngine(new GenerationStore(folder.resolve("data")), CONFIG)) {
            var titles = new TreeMap<String, String>();
            for (var id : engine.matches(SearchRequest.of(""))) {
                titles.put(engine.find(id, "").orElseThrow().card().title(), id.value());
            }
            return titles;
        }
    }
}
