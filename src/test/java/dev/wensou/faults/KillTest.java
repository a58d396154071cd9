package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills servers that take documents, syncs and rebuilds at random moments, in one data directory all the time, and holds
 * the index against a ledger of what was acknowledged. {@code scripts/faults} runs the long form.
 */
@Tag("faults")
class KillTest {
    private static final int KILLS = Effort.of("kills", 6, 200);
    private static final int CLIENTS = 3;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final long seed = Effort.seed();
    private final Random random = new Random(seed);
    private final Ledger documents = new Ledger();
    private final Ledger files = new Ledger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private EditedCorpus corpus;
    private int kills;
    private final Map<String, Integer> killed = new TreeMap<>();
    /** How long a command takes, start and end of its process included; 0 before one ended. */
    private long typicalMillis;

    @BeforeEach
    void index() throws Exception {
        corpus = new EditedCorpus(folder.resolve("corpus"), files, random);
        corpus.edit(30);
        run("rebuild-index");
    }

    @Test
    void whatWasAcknowledgedOutlastsEveryKill() throws Exception {
        var failed = 1;
        try {
            killAndCheck();
            failed = 0;
        } finally {
            FaultResult.of(FaultRow.KILLS, kills, failed)
                    .seed(seed)
                    .figure("documents acknowledged", documents.acknowledgements(), "")
                    .figure("changes of files acknowledged", files.acknowledgements(), "")
                    .figure("rebuilds killed", killed.getOrDefault("rebuild-index", 0), "")
                    .figure("syncs killed", killed.getOrDefault("sync-index", 0), "")
                    .handIn();
        }
        assertTrue(documents.acknowledgements() > KILLS, "hardly a document was acknowledged; " + count());
    }

    private void killAndCheck() throws Exception {
        for (var round = 0; kills < KILLS; round++) {
            round();
            check("round " + round);
            System.out.println(count());
        }

        corpus.edit(10);
        run("sync-index");
        check("the last sync");
        run("rebuild-index");
        check("the last rebuild");
    }

    /** A server takes documents while commands run and are killed, most of them; in the end it is killed as well. */
    private void round() throws Exception {
        var isOver = new AtomicBoolean();
        var enough = documents.acknowledgements() + random.nextInt(60);
        try (var server = Victim.start(
                folder.resolve("server.txt"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString())) {
            var clients = DocumentClient.start(CLIENTS, server.address(), documents, random, isOver, failures);
            for (var left = random.nextInt(4); left > 0; left--) {
                corpus.edit(1 + random.nextInt(10));
                command(random.nextInt(3) == 0 ? "rebuild-index" : "sync-index");
            }
            for (var i = 0; i < PATIENCE_SECONDS * 100 && documents.acknowledgements() < enough; i++) {
                Thread.sleep(10);
            }
            server.kill();
            kills++;
            isOver.set(true);
            for (var client : clients) {
                client.join();
            }
        }
    }

    private void command(String name) throws Exception {
        var asked = files.asked();
        var began = System.nanoTime();
        try (var command = Victim.start(folder.resolve("command.txt"), arguments(name))) {
            var isSpared = typicalMillis == 0 || random.nextInt(5) == 0;
            if (!isSpared) {
                Thread.sleep(random.nextLong(typicalMillis));
                if (command.isAlive()) {
                    command.kill();
                    kills++;
                    killed.merge(name, 1, Integer::sum);
                }
            }
            if (command.end() == 0) {
                killed.merge(name + " spared", 1, Integer::sum);
                typicalMillis = (System.nanoTime() - began) / 1_000_000 * 5 / 4;
                asked.forEach(files::acknowledge);
            } else {
                assertFalse(isSpared, name + " failed: " + command.said());
            }
        }
    }

    /** A command that nothing disturbs. */
    private void run(String name) throws Exception {
        var asked = files.asked();
        assertEquals(0, Main.run(arguments(name)), name);
        asked.forEach(files::acknowledge);
    }

    private String count() {
        return "seed %d: %d kills (%s, the others of servers), acknowledged: %d documents and %d files"
                .formatted(seed, kills, killed, documents.acknowledgements(), files.acknowledgements());
    }

    private void check(String when) throws IOException {
        var versions = IndexState.versions(folder.resolve("data"));
        var ofFiles = new TreeMap<>(versions);
        ofFiles.keySet().removeIf(name -> !name.startsWith("file"));
        versions.keySet().removeIf(name -> name.startsWith("file"));
        var wrong = new ArrayList<>(documents.contradictions(versions));
        wrong.addAll(files.contradictions(ofFiles));
        wrong.addAll(failures);
        assertEquals(List.of(), wrong, "after " + when + " of seed " + seed + ", " + kills + " kills");
    }

    private String[] arguments(String command) {
        return new String[] {
            command,
            "--data",
            folder.resolve("data").toString(),
            "--corpus",
            folder.resolve("corpus").toString()
        };
    }
}
