package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.RawClient;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What slowhttptest, the known tool for attacks by slowness, says of the server, where it is installed. Only in the long form. */
@Tag("faults")
class SlowHttpTest {
    /** The tool says so every five seconds. */
    private static final Pattern VERDICT = Pattern.compile("service available:\\s*(?:\u001b\\[[0-9;]*m)*(YES|NO)");

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int SECONDS = Effort.of("slowHttpSeconds", 0, 25);
    private static final int CONNECTIONS = 1_000;

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.SLOWHTTPTEST);

    @TempDir
    private Path folder;

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "slow headers, -H, /, GET, 1",
        "slow bodies, -B, /api/v1/events, POST, 1",
        "slow readers of results, -X, /api/v1/search?q=%E7%AE%97%E5%8A%9B&size=50, GET, 1",
        // who waits for one of the few places of exports is told after two seconds that there is none
        "slow readers of exports, -X, /api/v1/export?format=ndjson, GET, 3",
        "many ranges, -R, /main.js, HEAD, 1"
    })
    void theToolFindsTheServerAnswering(String name, String mode, String path, String verb, String patience)
            throws Exception {
        var tool = onPath("slowhttptest");
        Assumptions.assumeTrue(tool.isPresent() && SECONDS > 0, "slowhttptest is not installed, or not wanted");
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < 200; i++) {
            Files.writeString(corpus.resolve(i + ".md"), "# 第" + i + "篇\n\n" + "算力不足。".repeat(500) + "\n");
        }
        try (var server = Victim.start(
                folder.resolve("log"),
                "serve",
                "--analytics",
                "--port",
                "0",
                "--corpus",
                corpus.toString(),
                "--data",
                folder.resolve("data").toString())) {
            var address = URI.create(server.address());
            var said = run(List.of(
                    tool.get().toString(),
                    mode,
                    "-c",
                    String.valueOf(CONNECTIONS),
                    "-r",
                    "200",
                    "-i",
                    "1",
                    "-p",
                    patience,
                    "-l",
                    String.valueOf(SECONDS),
                    "-t",
                    verb,
                    "-u",
                    address + path));
            var verdicts = VERDICT.matcher(COLOURS.matcher(said).replaceAll(""))
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            CASES.tried();
            CASES.figure(
                    name + ", available of " + verdicts.size(),
                    verdicts.stream().filter("YES"::equals).count(),
                    "");
            assertTrue(verdicts.size() >= 2, "the tool said " + said);
            // the first is said before anything happened, or while all come at once
            assertEquals(
                    List.of(), verdicts.stream().skip(2).filter("NO"::equals).toList(), name + ": " + said);
            assertEquals(
                    200, new RawClient(address.getPort()).get("/health/ready").status());
        }
    }

    private String run(List<String> command) throws Exception {
        var output = folder.resolve("said.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }
}
