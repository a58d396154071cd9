package dev.wensou.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fault to plant, from {@code mutants.json}, {@code feature-mutants.json} or {@code page-mutants.json} in {@code src/test/resources}. To add one: name what
 * breaks and why that matters, the file, a text that stands in it once, what to put in its place, and the class of tests that
 * should notice.
 *
 * @param because the promise that it breaks
 * @param file from the project's folder
 * @param test the class of tests that should catch it
 */
record Mutant(String name, String because, Path file, String from, String to, String test) {
    private static final Path FOLDER = Path.of("src/test/resources");
    /** Of what the program promises under faults and abuse, of what its users are offered, and of its page. */
    private static final List<String> LISTS = List.of("mutants.json", "feature-mutants.json", "page-mutants.json");

    static List<Mutant> all() throws IOException {
        var mutants = new ArrayList<Mutant>();
        for (var list : LISTS) {
            for (var each : JsonMapper.builder().build().readTree(FOLDER.resolve(list))) {
                mutants.add(new Mutant(
                        each.get("name").asString(),
                        each.get("because").asString(),
                        Path.of(each.get("file").asString()),
                        each.get("from").asString(),
                        each.get("to").asString(),
                        each.get("test").asString()));
            }
        }
        return mutants;
    }

    /** The file with the fault in it; it is not changed itself. */
    String planted() throws IOException {
        var source = Files.readString(file);
        var at = source.indexOf(from);
        if (at < 0 || source.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException("mutant '" + name + "': " + file + " holds "
                    + (at < 0 ? "no" : "more than one") + " such text: " + from + "\nBring it up to date in " + FOLDER);
        }
        return source.substring(0, at) + to + source.substring(at + from.length());
    }

    /** Whether it is planted into the program, not the page. */
    boolean isJava() {
        return file.toString().endsWith(".java");
    }
}
