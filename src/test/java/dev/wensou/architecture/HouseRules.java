package dev.wensou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of docs/ARCHITECTURE.md for a house whose packages lie under one root, so that they can be held against
 * Wensou itself and against a house that is broken on purpose.
 */
final class HouseRules {
    /** Each package, and what it may use besides itself and {@code java..}: the arrows of the plan, and no others. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("article", List.of());
        arrows.put("text", List.of("article"));
        arrows.put("config", List.of("text", "tools.jackson", "com.fasterxml.jackson"));
        arrows.put("search", List.of("article"));
        arrows.put(
                "ingest",
                List.of(
                        "article",
                        "text",
                        "config",
                        "org.commonmark",
                        "org.yaml",
                        "org.jsoup",
                        "tools.jackson",
                        "com.fasterxml.jackson"));
        arrows.put("taxonomy", List.of("article", "text", "config"));
        arrows.put("discovery", List.of("article", "text"));
        arrows.put("journal", List.of("search", "article", "tools.jackson", "com.fasterxml.jackson", "org.slf4j"));
        arrows.put("analytics", List.of("search", "text", "tools.jackson", "com.fasterxml.jackson", "org.slf4j"));
        arrows.put("dedup", List.of("article", "text"));
        arrows.put("suggest", List.of("search", "article", "text", "com.github.houbb.pinyin"));
        arrows.put("correct", List.of("suggest", "search", "article", "text"));
        arrows.put(
                "lucene",
                List.of(
                        "journal",
                        "search",
                        "config",
                        "dedup",
                        "suggest",
                        "correct",
                        "article",
                        "text",
                        "org.apache.lucene",
                        "org.slf4j"));
        // its analysis, query language, passages and marks are those of the embedded engine
        arrows.put(
                "opensearch",
                List.of(
                        "lucene",
                        "search",
                        "config",
                        "dedup",
                        "suggest",
                        "correct",
                        "article",
                        "text",
                        "org.apache.lucene",
                        "org.opensearch.client",
                        "org.apache.hc",
                        "tools.jackson",
                        "javax.net.ssl",
                        "org.slf4j"));
        arrows.put(
                "relevance", List.of("search", "article", "tools.jackson", "com.fasterxml.jackson", "org.tukaani.xz"));
        arrows.put("audit", List.of("search", "article", "text"));
        arrows.put("page", List.of("search", "article", "tools.jackson"));
        // not in the product: what it is judged against, see the profile peers of pom.xml
        arrows.put(
                "peers",
                List.of(
                        "relevance",
                        "text",
                        "org.apache.lucene",
                        "com.ibm.icu",
                        "com.huaban.analysis.jieba",
                        "com.hankcs.hanlp"));
        arrows.put("guard", List.of("org.eclipse.jetty"));
        arrows.put("logs", List.of("ch.qos.logback", "tools.jackson", "org.slf4j"));
        arrows.put("metrics", List.of("search", "io.micrometer", "io.prometheus"));
        arrows.put(
                "http",
                List.of(
                        "guard",
                        "metrics",
                        "page",
                        "journal",
                        "analytics",
                        "search",
                        "config",
                        "article",
                        "io.javalin",
                        "jakarta.servlet",
                        "javax.xml.stream",
                        "org.eclipse.jetty",
                        "tools.jackson",
                        "com.fasterxml.jackson",
                        "org.slf4j",
                        "kotlin"));
        arrows.putAll(EngineRooms.arrows());
        return arrows;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        ARROWS.forEach((name, uses) -> rules.put(name + " uses only what the plan allows", arrow(name, uses)));
        rules.put("no package cycle", slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "Lucene stays in the engines",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".lucene..", root + ".opensearch..", root + ".peers..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.lucene.."));
        rules.put(
                "OpenSearch's client stays in the connection",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".opensearch.cluster..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.opensearch..", "org.apache.hc.."));
        rules.put(
                "pinyin stays in suggestions",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".suggest..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.github.houbb.."));
        rules.put(
                "the product knows neither peers nor their libraries",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".peers..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".peers..", "com.huaban..", "com.hankcs..", "org.apache.lucene.analysis.icu.."));
        rules.put(
                "Javalin and servlets stay in http and app",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".http..", root + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.javalin..", "jakarta.servlet.."));
        rules.put(
                "Jetty stays in guard, http and app",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".guard..", root + ".http..", root + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.jetty.."));
        rules.put(
                "Micrometer stays in metrics",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".metrics..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.micrometer..", "io.prometheus.."));
        rules.put(
                "Logback stays in logs",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".logs..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ch.qos.logback.."));
        rules.put(
                "static fields are final", fields().that().areStatic().should().beFinal());
        rules.put(
                "no reflection by name",
                noClasses()
                        .should()
                        .callMethod(Class.class, "forName", String.class)
                        .orShould()
                        .callMethod(ClassLoader.class, "loadClass", String.class));
        rules.put(
                "only app writes to the terminal",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".app..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        rules.put(
                "names say the job",
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager"));
        return rules;
    }

    private ArchRule arrow(String name, List<String> uses) {
        var allowed = new ArrayList<>(List.of("java..", root + "." + name + ".."));
        for (var use : uses) {
            allowed.add((ARROWS.containsKey(use) ? root + "." + use : use) + "..");
        }
        return classes()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    /** The packages that the plan names, and their rooms, each after a dot. */
    static Set<String> packages() {
        return ARROWS.keySet();
    }

    /** The package of a class under a root, with the room that it lies in. */
    static String packageOf(String root, JavaClass type) {
        var names = type.getPackageName().substring(root.length()).split("\\.");
        return Arrays.stream(names).skip(1).limit(2).collect(Collectors.joining("."));
    }
}
