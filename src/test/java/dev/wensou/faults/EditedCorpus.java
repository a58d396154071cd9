package dev.wensou.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A folder of articles that someone edits: adds, changes, renames and deletes files, and notes it. For one thread. */
final class EditedCorpus {
    private static final int NAMES = 40;

    private final Path folder;
    private final Ledger ledger;
    private final Random random;
    private final Map<String, Path> files = new TreeMap<>();
    private int renames;

    EditedCorpus(Path folder, Ledger ledger, Random random) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.ledger = ledger;
        this.random = random;
        write("file0");
    }

    void edit(int times) throws IOException {
        for (var i = 0; i < times; i++) {
            var name = "file" + random.nextInt(NAMES);
            if (!files.containsKey(name) || random.nextInt(3) == 0) {
                write(name);
            } else if (random.nextBoolean()) {
                var renamed = folder.resolve("renamed-" + renames++ + ".md");
                Files.move(files.put(name, renamed), renamed);
            } else if (!name.equals("file0")) {
                ledger.ask(name, true);
                Files.delete(files.remove(name));
            }
        }
    }

    private void write(String name) throws IOException {
        var version = ledger.ask(name, false);
        var file = files.computeIfAbsent(name, key -> folder.resolve(key + ".md"));
        Files.writeString(file, "# " + name + " v" + version + "\n\n文件的第" + version + "版。\n");
    }
}
