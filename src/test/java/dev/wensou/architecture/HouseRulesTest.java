package dev.wensou.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String HOUSE = "dev.wensou";
    private static final String BROKEN_HOUSE = "brokenhouse";

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEachRule() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE);

        return new HouseRules(HOUSE)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFailsInAHouseThatBreaksIt() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN_HOUSE);

        return new HouseRules(BROKEN_HOUSE)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                            var broke = assertThrows(
                                    AssertionError.class, () -> rule.getValue().check(broken));
                            // a rule that finds nothing to look at fails too
                            assertTrue(broke.getMessage().contains("was violated"), broke.getMessage());
                        }));
    }

    @Test
    void thePlanNamesEveryPackage() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE);
        var found = new HashSet<String>();
        house.forEach(type -> found.add(HouseRules.packageOf(HOUSE, type)));

        var planned = new HashSet<>(HouseRules.packages());
        planned.add("app");
        assertEquals(planned, found);
    }

    @Test
    void everyPackageSaysWhatItIs() throws Exception {
        Set<Path> undescribed = new HashSet<>();
        for (var root : List.of(Path.of("src/main/java/dev/wensou"), Path.of("src/peers/java/dev/wensou"))) {
            try (var folders = Files.walk(root)) {
                for (var folder : folders.filter(Files::isDirectory).toList()) {
                    if (!folder.equals(root) && !Files.exists(folder.resolve("package-info.java"))) {
                        undescribed.add(folder);
                    }
                }
            }
            assertFalse(
                    Files.exists(root.resolve("package-info.java")), "classes belong into the packages of the plan");
        }

        assertTrue(undescribed.isEmpty(), undescribed + " lack a package-info.java");
    }

    @Test
    void whatTheProductIsJudgedAgainstIsNotInIt() {
        var classes = Path.of("target/classes");

        assertFalse(Files.exists(classes.resolve("dev/wensou/peers")), "the jar would hold them");
        assertFalse(Files.exists(classes.resolve("META-INF/services/dev.wensou.relevance.PeerProvider")));
    }
}
