package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.SearchResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random changes, many commits; in the end the index answers as one that was built of what is left. */
class UpdatedIndexEqualsAFreshOneTest {
    private static final List<String> WORDS = List.of("芯片", "云端", "算力", "光纤", "基站", "量子");
    private static final List<String> QUERIES = List.of("", "芯片", "云端", "算力 光纤", "量子 -基站");

    @TempDir
    Path folder;

    @Test
    void afterAnyChanges() throws Exception {
        var seed = Seed.of(UpdatedIndexEqualsAFreshOneTest.class);
        var articles = new TreeMap<String, Article>();
        var store = new GenerationStore(folder.resolve("updated"));
        var first = TestArticle.article("id0", "芯片");
        articles.put("id0", first);
        TestIndex.publish(store, List.of(first));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG);
                var writer = new LuceneArticleWriter(
                        store, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow)) {
            for (var commit = 0; commit < 25; commit++) {
                var changes = new ArrayList<ArticleChange>();
                for (var i = seed.nextInt(1, 8); i > 0; i--) {
                    changes.add(change("id" + seed.nextInt(20), seed, articles));
                }
                writer.apply(changes);
            }
            TestIndex.publish(new GenerationStore(folder.resolve("fresh")), List.copyOf(articles.values()));
            try (var fresh = new LuceneEngine(new GenerationStore(folder.resolve("fresh")), TestIndex.CONFIG)) {
                for (var query : QUERIES) {
                    var request = Ask.of(query).request();
                    assertEquals(said(fresh.search(request)), said(engine.search(request)), query + " " + seed);
                }
                assertEquals(fresh.status().documents(), engine.status().documents(), seed.toString());
            }
        }
    }

    private static ArticleChange change(String id, Seed seed, TreeMap<String, Article> articles) {
        if (seed.nextInt(3) == 0) {
            articles.remove(id);
            return Submitted.delete(id);
        }
        var body = seed.pick(WORDS) + "与" + seed.pick(WORDS) + "。";
        var source = "来源" + seed.nextInt(4);
        var keyword = seed.pick(WORDS);
        articles.put(
                id,
                TestArticle.article(id)
                        .body(body)
                        .source(source)
                        .keywords(keyword)
                        .build());
        return Submitted.put(id, id, body, source, keyword);
    }

    /** All of an answer that does not depend on scores or on how long it took. */
    private static String said(SearchResponse answer) {
        var ids = answer.hits().stream()
                .filter(hit -> hit.match() == dev.wensou.search.MatchKind.STRICT)
                .map(hit -> hit.card().id())
                .map(ArticleId::value)
                .sorted()
                .toList();
        return answer.total() + " " + (answer.total() > 10 ? "" : ids) + answer.facets() + answer.dates();
    }
}
