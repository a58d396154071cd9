package dev.wensou.faults.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Dwensou.writeReliability=true} it writes docs/reliability.md from the results that are there. */
class ReliabilityPageTest {
    private static final Path PAGE = Path.of("docs/reliability.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-D]\\d*) \\| (.*?) \\| (.*?) \\| .* \\| `([\\w/]+)` \\|");

    @TempDir
    Path folder;

    @Test
    void thePageHasExactlyTheRowsThatTheCodeKnows() throws IOException {
        if (Boolean.getBoolean("wensou.writeReliability")) {
            Files.writeString(
                    PAGE, new ReliabilityPage().of(ResultFiles.ofThisBuild().read()));
        }
        var known = Arrays.stream(FaultRow.values())
                .map(row -> List.of(row.number(), row.promise(), row.procedure(), row.test()))
                .collect(Collectors.toSet());
        var shown = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();

        assertEquals(known, Set.copyOf(shown), "run scripts/faults, or scripts/faults --page, which runs nothing");
        assertEquals(known.size(), shown.size(), "a row stands there twice");
    }

    @Test
    void everyRowIsOfATestThatTheLongFormRuns() {
        var tagged = new ClassFileImporter()
                .importPackages("dev.wensou").stream()
                        .filter(type -> type.tryGetAnnotationOfType(Tag.class)
                                .filter(tag -> tag.value().equals("faults"))
                                .isPresent())
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));
        var named = Arrays.stream(FaultRow.values()).map(FaultRow::test).collect(Collectors.toCollection(TreeSet::new));
        var scripts = named.stream().filter(test -> test.startsWith("scripts/")).toList();
        named.removeAll(scripts);

        assertEquals(named, tagged);
        for (var script : scripts) {
            assertTrue(Files.isExecutable(Path.of(script)), script + " is no script");
        }
    }

    @Test
    void casesOfManyTestsAreCountedTogether() {
        var cases = new FaultCases(FaultRow.SIZES);
        cases.tried();
        cases.tried(41);

        assertEquals(42, cases.result().cases());
        assertEquals(0, cases.result().failures());
    }

    @Test
    void whatIsHandedInIsReadBackAndShown() throws IOException {
        var files = new ResultFiles(folder);
        var result = FaultResult.of(FaultRow.KILLS, 1234, 2)
                .seed(7)
                .figure("acknowledged", 56_789, "documents")
                .figure("p99 rebuild over idle", 1.2345, "");
        files.write(result);

        assertEquals(Map.of(FaultRow.KILLS, result), files.read());
        var page = new ReliabilityPage().of(files.read());
        assertTrue(
                page.contains(
                        "| 1,234 | 2 | 7 | acknowledged 56,789 documents; p99 rebuild over idle 1.23 | `KillTest` |"),
                page);
        assertTrue(page.contains(Machine.here().toString()), page);
    }

    @Test
    void whatWasNotRunIsSaidSo() {
        assertTrue(new ReliabilityPage().of(Map.of()).contains("| not run |  |  |  | `KillTest` |  |"));
    }

    @Test
    void noTextOfARowBreaksItsTable() {
        for (var row : FaultRow.values()) {
            assertFalse((row.promise() + row.procedure()).contains("|"), row.name());
            assertTrue(row.number().matches("[A-D]\\d*"), row.name());
        }
    }
}
