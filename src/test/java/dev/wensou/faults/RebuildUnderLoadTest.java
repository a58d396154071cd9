package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of a corpus have the same version whenever it is built, so that an answer from two generations shows. */
@Tag("faults")
class RebuildUnderLoadTest {
    private static final int REBUILDS = Effort.of("rebuilds", 1, 10);
    private static final int IDLE_SECONDS = Effort.of("idleSeconds", 2, 20);
    private static final int FILES = Effort.of("filesUnderLoad", 30, 400);
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final Pattern VERSION = Pattern.compile("第(\\d+)版号");

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    @TempDir
    private Path folder;

    @Test
    void noSearchFailsOrMixesGenerationsWhileIndexesAreRebuilt() throws Exception {
        write(1);
        assertEquals(0, Main.run(arguments()));
        try (var server =
                Victim.start(folder.resolve("server.txt"), "serve", "--port", "0", "--data", data().toString())) {
            var address = URI.create(server.address() + "/api/v1/search?q=%E7%89%88%E5%8F%B7&size=30");
            new OpenLoop(address, EVERY, this::fault).run(until(1));
            var idle = new OpenLoop(address, EVERY, this::fault);
            idle.run(until(IDLE_SECONDS));
            var busy = new OpenLoop(address, EVERY, this::fault);
            for (var n = 2; n <= REBUILDS + 1; n++) {
                write(n);
                try (var rebuild = Victim.start(folder.resolve("rebuild.txt"), arguments())) {
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
        return versions.size() == 1 ? "" : "versions " + versions + " in " + answer.body();
    }

    private void write(int version) throws IOException {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < FILES; i++) {
            Files.writeString(
                    corpus.resolve("file" + i + ".md"),
                    "# 文章" + i + "\n\n文章" + i + "的第" + version + "版号，讲容器、芯片与算力网络。\n");
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
