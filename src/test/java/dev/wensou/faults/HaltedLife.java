package dev.wensou.faults;

import dev.wensou.faults.disk.WatchedDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;

/** The program of a process that lives a {@link StorageLife} until an operation of the disk, and halts before that. */
final class HaltedLife {
    static final int HALTED = 42;

    private HaltedLife() {}

    /** @param arguments a folder that is empty, the number of the operation, the seed of the life */
    public static void main(String[] arguments) throws Exception {
        var point = Integer.parseInt(arguments[1]);
        var disk = new WatchedDisk(Path.of(arguments[0]), (number, kind, path) -> {
            if (number == point) {
                Runtime.getRuntime().halt(HALTED);
            }
        });
        var diary = new Diary(disk::done, System.out::println);
        new StorageLife(disk.root().resolve("data"), diary, new Random(Long.parseLong(arguments[2]))).live();
    }

    /** The ledger of what a process has said. */
    static Ledger ledger(String said) throws IOException {
        var ledger = new Ledger();
        for (var line : said.lines().toList()) {
            var words = line.split(" ");
            if (words[0].equals("asked")) {
                ledger.ask(words[1], Boolean.parseBoolean(words[2]));
            } else if (words[0].equals("acknowledged")) {
                var versions = new TreeMap<String, Integer>();
                for (var i = 1; i < words.length; i++) {
                    versions.put(words[i].split("=")[0], Integer.valueOf(words[i].split("=")[1]));
                }
                versions.forEach(ledger::acknowledge);
            }
        }
        return ledger;
    }
}
