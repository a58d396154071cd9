package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.TestIndex;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit of a file acts by itself: no call, no restart, no rebuild. */
class VocabularyWatchTest {
    private static final Duration PROMISED = Duration.ofSeconds(1);
    /** A busy machine may stop everything for longer than the promise; the edit must act all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<Edit> EDITS = List.of(
            new Edit("lexicon.txt", "自然语言处理", "自然语言处理", "apart STRICT, whole STRICT", "whole STRICT"),
            new Edit("synonyms.txt", "Kubernetes, K8s", "kubernetes", "", "brief NEAR"),
            new Edit("regional-terms.txt", "数据 = 資料", "数据", "", "traditional STRICT"),
            new Edit("stopwords.txt", "到底", "到底 集群", "brief NEAR", "brief STRICT"));

    @TempDir
    private Path folder;

    /** An entry of a file, and what a query finds without and with it. */
    private record Edit(String file, String entry, String query, String without, String with) {}

    @Test
    void anAdditionAndARemovalInEachFileActWithinASecond() throws Exception {
        var vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
        for (var edit : EDITS) {
            Files.writeString(vocabulary.resolve(edit.file()), "");
        }
        var config = IndexConfig.load(ConfigFiles.in(vocabulary));
        var articles = List.of(
                TestArticle.article("whole", "云端自然语言处理服务"),
                TestArticle.article("apart", "自然界的语言需要处理"),
                TestArticle.article("traditional", "這家公司如何實現資料飛輪與運算"),
                TestArticle.article("brief", "K8s 集群"));
        var took = new ArrayList<Duration>();
        try (var engine = TestIndex.engine(folder.resolve("data"), config, articles);
                var watch = new VocabularyWatch(config.vocabulary())) {
            watch.start();
            for (var edit : EDITS) {
                var file = vocabulary.resolve(edit.file());
                assertEquals(edit.without(), found(engine, edit.query()));
                took.add(write(file, edit.entry() + "\n", engine, edit.query(), edit.with()));
                took.add(write(file, "", engine, edit.query(), edit.without()));
            }
        }

        Collections.sort(took);
        assertTrue(took.get(took.size() / 2).compareTo(PROMISED) < 0, "edits acted after " + took);
    }

    /** Writes a file and waits until a query finds what it should; how long that took. */
    private static Duration write(Path file, String text, SearchEngine engine, String query, String wanted)
            throws IOException, InterruptedException {
        Files.writeString(file, text);
        var written = System.nanoTime();
        var passed = Duration.ZERO;
        while (!found(engine, query).equals(wanted) && passed.compareTo(PATIENCE) < 0) {
            Thread.sleep(20);
            passed = Duration.ofNanos(System.nanoTime() - written);
        }
        assertEquals(wanted, found(engine, query), file + " with '" + text + "'");
        return passed;
    }

    private static String found(SearchEngine engine, String query) {
        return engine.search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.card().id() + " " + hit.match())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
