package dev.wensou.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds the targets of {@code scripts/fuzz} with their seeds, with inputs that once broke them, and with changes of these drawn at
 * random; without the coverage that guides the fuzzer itself.
 */
class FuzzTargetsTest {
    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final int INPUTS = Integer.getInteger("wensou.fuzz", 2_000);
    /** All targets together stay below half a minute, however slow the machine. */
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    private static final int MOST_BYTES = 4096;

    private final long seed = Long.getLong("wensou.seed", 20261126L);
    private final Random random = new Random(seed);

    static Stream<String> names() {
        return FuzzTargets.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverIsReadIsTakenOrRefused(String name) throws Exception {
        var target = FuzzTargets.all().get(name);
        var seeds = seeds(name);
        assertFalse(seeds.isEmpty(), "no seeds in " + SEEDS.resolve(name));
        for (var each : seeds) {
            run(name, target, each);
        }
        var end = System.nanoTime() + ENOUGH.toNanos();
        for (var i = 0; i < INPUTS && System.nanoTime() - end < 0; i++) {
            run(name, target, changed(seeds));
        }
    }

    @Test
    void everyFolderOfSeedsBelongsToATarget() throws IOException {
        try (var folders = Files.list(SEEDS)) {
            assertEquals(
                    new TreeSet<>(FuzzTargets.all().keySet()),
                    folders.map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void aTargetThatThrowsIsCaught() {
        var caught = 0;
        try {
            run("broken", input -> Integer.parseInt("x"), new byte[] {1});
        } catch (AssertionError e) {
            caught++;
            assertTrue(e.getMessage().contains("01"), e.getMessage());
        }
        assertEquals(1, caught);
    }

    private void run(String name, FuzzTargets.Target target, byte[] input) {
        try {
            target.run(input);
        } catch (Exception | StackOverflowError | AssertionError e) {
            throw new AssertionError(
                    name + ", seed " + seed + ": " + e + " by the bytes "
                            + java.util.HexFormat.of().formatHex(input),
                    e);
        }
    }

    private static List<byte[]> seeds(String name) throws IOException {
        var seeds = new ArrayList<byte[]>();
        try (var files = Files.list(SEEDS.resolve(name))) {
            for (var file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** A seed with some of its bytes changed, repeated, cut out or exchanged for a piece of another. */
    private byte[] changed(List<byte[]> seeds) {
        var bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (var left = 1 + random.nextInt(4); left > 0; left--) {
            var at = random.nextInt(bytes.length + 1);
            var to = at + random.nextInt(bytes.length - at + 1);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, 0, at, bytes, to, bytes.length);
                case 1 -> joined(bytes, 0, to, bytes, at, bytes.length);
                case 2 -> {
                    var other = seeds.get(random.nextInt(seeds.size()));
                    yield joined(bytes, 0, at, other, random.nextInt(other.length + 1), other.length);
                }
                default -> {
                    if (bytes.length > 0) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] second, int then, int end) {
        var out = new java.io.ByteArrayOutputStream();
        out.write(first, from, to - from);
        out.write(second, then, end - then);
        var all = out.toByteArray();
        return all.length > MOST_BYTES ? java.util.Arrays.copyOf(all, MOST_BYTES) : all;
    }
}
