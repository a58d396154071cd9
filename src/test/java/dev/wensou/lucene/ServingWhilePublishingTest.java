package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generation n holds n + 5 articles whose body, source and date say n, so that a mixed answer shows. */
class ServingWhilePublishingTest {
    private static final int PUBLISHES = 20;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void noSearchFailsOrMixesGenerationsWhileTheyArePublished() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, articles(1));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            var clients = new ArrayList<Thread>();
            for (var i = 0; i < CLIENTS; i++) {
                clients.add(Thread.ofPlatform().name("client-" + i).start(() -> ask(engine)));
            }
            for (var n = 2; n <= PUBLISHES + 1; n++) {
                TestIndex.publish(store, articles(n));
            }
            awaitServed(engine, PUBLISHES + 1);
            isOver.set(true);
            for (var client : clients) {
                client.join();
            }

            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(answers.get() > PUBLISHES, answers + " answers");
            assertTrue(seen.size() > 1, seen.toString());
            awaitOpen(Set.of("gen-0000" + (PUBLISHES + 1)));
        }
        assertEquals(Set.of(), openGenerations());
    }

    private void ask(LuceneEngine engine) {
        while (!isOver.get()) {
            try {
                check(engine.search(Ask.of("芯片").request()));
                answers.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    private void check(SearchResponse answer) {
        seen.add(answer.generation());
        var n = Integer.parseInt(answer.generation().substring("gen-".length()));
        var size = n + 5;
        var hits = answer.hits().stream()
                .filter(hit -> hit.card().source().orElse("").equals("源" + n))
                .filter(hit -> hit.snippets().getFirst().passage().text().contains("第" + n + "代"))
                .count();
        var source = answer.facets().stream()
                .filter(facet -> facet.name().equals("source"))
                .findFirst()
                .orElseThrow()
                .values();
        if (answer.total() != size
                || answer.hits().size() != size
                || hits != size
                || source.size() != 1
                || source.getFirst().count() != size
                || !source.getFirst().value().equals("源" + n)
                || answer.dates().size() != 1
                || answer.dates().getFirst().month().getYear() != 2000 + n
                || answer.dates().getFirst().count() != size) {
            failures.add("mixed: " + answer);
        }
    }

    private static List<Article> articles(int n) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < n + 5; i++) {
            articles.add(article("g" + n + "-" + i)
                    .body("芯片第" + n + "代")
                    .source("源" + n)
                    .date("%d-01-01".formatted(2000 + n))
                    .build());
        }
        return articles;
    }

    /** Whoever reads a generation beside the searches, such as suggestions being gathered, lets go of it when done. */
    private void awaitOpen(Set<String> generations) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!openGenerations().equals(generations) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertEquals(generations, openGenerations());
    }

    private static void awaitServed(LuceneEngine engine, int n) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (engine.status().documents() != n + 5) {
            assertTrue(System.nanoTime() < deadline, "generation " + n + " is not served");
            Thread.sleep(5);
        }
    }

    /** The generations of which this process has a file open or mapped. */
    private Set<String> openGenerations() throws IOException {
        var self = Path.of("/proc/self");
        Assumptions.assumeTrue(Files.isDirectory(self), "this system does not list open files");
        var lines = new ArrayList<>(Files.readAllLines(self.resolve("maps")));
        try (var handles = Files.list(self.resolve("fd"))) {
            for (var handle : handles.toList()) {
                if (Files.isSymbolicLink(handle)) {
                    lines.add(Files.readSymbolicLink(handle).toString());
                }
            }
        }
        var generations = new HashSet<String>();
        for (var line : lines) {
            var at = line.indexOf(data + "/generations/gen-");
            if (at >= 0) {
                var name = at + (data + "/generations/").length();
                generations.add(line.substring(name, name + "gen-000000".length()));
            }
        }
        return generations;
    }
}
