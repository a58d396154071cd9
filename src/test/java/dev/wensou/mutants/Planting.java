package dev.wensou.mutants;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.ToolProvider;

/**
 * A mutant, planted beside the program: its class is compiled into a folder of its own, which comes first on the class path; of the
 * page, or of whatever else is no class, there is a copy in a folder that links to everything else. Nothing of the user's is changed.
 *
 * @param classes goes before all other classes
 * @param folder where the tests are run
 */
record Planting(Path classes, Path folder) {
    private static final Path WORK = Path.of("target", "mutants");

    /** @throws IllegalStateException if the mutant cannot be compiled; then it is no fault but a mistake in the list */
    static Planting of(Mutant mutant) throws IOException {
        var place = WORK.resolve(mutant.name().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"))
                .toAbsolutePath();
        delete(place);
        var classes = Files.createDirectories(place.resolve("classes"));
        if (mutant.isJava()) {
            var source = place.resolve("source").resolve(mutant.file());
            Files.createDirectories(source.getParent());
            Files.writeString(source, mutant.planted());
            compile(mutant, source, classes);
            return new Planting(classes, Path.of("").toAbsolutePath());
        }
        return new Planting(classes, copyOfFolder(mutant, Files.createDirectories(place.resolve("tree"))));
    }

    private static void compile(Mutant mutant, Path source, Path classes) throws IOException {
        var compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(
                        () -> new IllegalStateException("mutants need a JDK; this is a runtime without a compiler"));
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            var task = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source));
            if (!task.call()) {
                throw new IllegalStateException("mutant '" + mutant.name() + "' does not compile: " + said);
            }
        }
    }

    private static Path copyOfFolder(Mutant mutant, Path tree) throws IOException {
        var top = mutant.file().getName(0);
        try (var entries = Files.list(Path.of(""))) {
            for (var entry : entries.filter(each -> !each.equals(top)).toList()) {
                Files.createSymbolicLink(tree.resolve(entry), entry.toAbsolutePath());
            }
        }
        try (var files = Files.walk(top)) {
            for (var file : files.toList()) {
                Files.copy(file, tree.resolve(file));
            }
        }
        Files.writeString(tree.resolve(mutant.file()), mutant.planted());
        return tree;
    }

    /** Links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var entries = Files.list(folder)) {
                for (var entry : entries.toList()) {
                    delete(entry);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
