package dev.wensou.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.SyntheticArticles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of a corpus have the same version whenever it is built, so that an answer from two generations shows. */
@Tag("faults")
class RebuildUnderLoadTest {
    private static final int REBUILDS = Effort.of("rebuilds", 1, 5);
    private static final int IDLE_SECONDS = Effort.of("idleSeconds", 2, 20);
    private static final int FILES = Effort.of("filesUnderLoad", 30, 2_000);
    private static final Duration EVERY = Duration.ofMillis(50);
    /** A word of every article, with all facets counted; words of many, of few and of none; by date; a misspelt one. */
    private static final List<String> QUERIES = List.of(
            "q=%E7%89%88%E5%8F%B7&size=30",
            "q=%E7%AE%97%E5%8A%9B+%E7%89%88%E5%8F%B7",
            "q=docker+%E7%89%88%E5%8F%B7&sort=newest",
            "q=%22%E5%A4%A7%E6%A8%A1%E5%9E%8B%22+%E7%89%88%E5%8F%B7&page=2",
            "q=kubernets+%E7%89%88%E5%8F%B7");

    /** As scripts/rebuild-index starts it. */
    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "10");

    private static final Pattern VERSION = Pattern.compile("第(\\d+)版号");

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private final List<String> bodies = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void makeUp() throws IOException {
        var articles = SyntheticArticles.ofSample(new Random(Effort.seed()));
        for (var i = 0; i < FILES; i++) {
            // words are exchanged by UTF-16 units, so halves of pairs may stand alone; a file cannot hold them
            bodies.add(new String(articles.next().body().getBytes(UTF_8), UTF_8));
        }
    }

    @Test
    void noSearchFailsOrMixesGenerationsWhileIndexesAreRebuilt() throws Exception {
        write(1);
        assertEquals(0, Main.run(arguments()));
        try (var server =
                Victim.start(folder.resolve("server.txt"), "serve", "--port", "0", "--data", data().toString())) {
            var search = server.address() + "/api/v1/search?";
            var addresses =
                    QUERIES.stream().map(query -> URI.create(search + query)).toList();
            // as long again for what a server learns from its first requests
            new OpenLoop(addresses, EVERY, this::fault).run(until(IDLE_SECONDS));
            var idle = new OpenLoop(addresses, EVERY, this::fault);
            idle.run(until(IDLE_SECONDS));
            var busy = new OpenLoop(addresses, EVERY, this::fault);
            for (var n = 2; n <= REBUILDS + 1; n++) {
                write(n);
                try (var rebuild =
                        Victim.start(folder.resolve("rebuild.txt"), LOW_PRIORITY, "512m", Main.class, arguments())) {
                    busy.run(rebuild::isAlive);
                    assertEquals(0, rebuild.end(), rebuild.said());
                }
            }
            busy.run(until(1));
            var faults = new ArrayList<>(idle.faults());
            faults.addAll(busy.faults());

            FaultResult.of(FaultRow.REBUILDS_UNDER_LOAD, idle.requests() + busy.requests(), faults.size())
                    .figure("rebuilds", REBUILDS, "")
                    .figure("articles", FILES, "")
                    .figure("requests a second", 1_000.0 / EVERY.toMillis(), "")
                    .figure("p99 idle", idle.p99Millis(), "ms")
                    .figure("p99 beside rebuilds", busy.p99Millis(), "ms")
                    .figure("p99 rebuild over idle", busy.p99Millis() / idle.p99Millis(), "")
                    .handIn();
            assertEquals(new ArrayList<String>(), faults);
            assertTrue(seen.size() > 1, "only one generation was ever served: " + seen);
        }
    }

    private static BooleanSupplier until(int seconds) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() < end;
    }

    private String fault(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return answer.statusCode() + " " + answer.body();
        }
        var versions = new TreeSet<String>();
        VERSION.matcher(answer.body()).results().forEach(found -> versions.add(found.group(1)));
        seen.addAll(versions);
        if (versions.isEmpty() && answer.body().contains("\"hits\":[]")) {
            return "";
        }
        return versions.size() == 1 ? "" : "versions " + versions + " in " + answer.body();
    }

    private void write(int version) throws IOException {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < FILES; i++) {
            Files.writeString(
                    corpus.resolve("file" + i + ".md"),
                    "# 文章" + i + "的第" + version + "版号\n\n文章" + i + "的第" + version + "版号，讲容器、芯片与算力网络。\n\n"
                            + bodies.get(i) + "\n");
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String[] arguments() {
        return new String[] {
            "rebuild-index",
            "--data",
            data().toString(),
            "--corpus",
            folder.resolve("corpus").toString()
        };
    }
}
