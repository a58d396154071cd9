package dev.wensou.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Keeps the list of mutants fresh; that each is caught takes minutes and is what {@code scripts/mutants} shows. */
class MutantsTest {
    /** As many as were promised. */
    private static final int LEAST = 15;

    @Test
    void everyMutantCanStillBePlanted() throws Exception {
        for (var mutant : Mutant.all()) {
            assertNotEquals(Files.readString(mutant.file()), mutant.planted(), mutant.name());
        }
    }

    @Test
    void everyMutantNamesAClassOfTests() throws Exception {
        for (var mutant : Mutant.all()) {
            var file = Path.of("src/test/java", mutant.test().replace('.', '/') + ".java");
            assertTrue(Files.exists(file), mutant.name() + " should be caught by " + file);
        }
    }

    @Test
    void thereAreAsManyAsWerePromisedEachWithANameAndAReason() throws Exception {
        var names = new HashSet<String>();
        for (var mutant : Mutant.all()) {
            assertTrue(names.add(mutant.name()), mutant.name());
            assertTrue(!mutant.because().isBlank(), mutant.name());
        }
        assertTrue(names.size() >= LEAST, names.toString());
        assertEquals(names.size(), Mutant.all().size());
    }
}
