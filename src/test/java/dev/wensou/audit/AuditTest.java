package dev.wensou.audit;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An audit finds nothing to say about an engine that keeps its promises, and catches one that breaks any of them. */
class AuditTest {
    private static final long SEED = 20_240_331;
    private static final int SAMPLES = 300;

    private static final List<Article> ARTICLES = List.of(
            article("a").title("开源大模型进入手机").body("大模型在手机上运行，算力够用。𠮷田说：长文本还要等等。").build(),
            article("b")
                    .title("雲端計算力不足")
                    .body("資料中心的計算力不足，等待新的晶片。")
                    .summary("晶片不足。")
                    .build(),
            article("c").title("Docker 容器入门").body("容器里运行 Docker 引擎，版本号是 27。").build(),
            article("d")
                    .title("数据中心")
                    .body("数据中心里的机器要散热。")
                    .author("王宁")
                    .keywords("液冷", "算力")
                    .build(),
            article("e").title("無題").body("开源不等于免费，大模型也一样。").source("某某日报").build());

    private static Audit audit(SearchEngine engine) throws NothingToAuditException {
        return Audit.run(engine, SEED, SAMPLES, outcome -> {});
    }

    private static Outcome outcome(Audit audit, String promise) {
        return audit.outcomes().stream()
                .filter(each -> each.promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEngineThatKeepsEveryPromisePasses() throws Exception {
        var audit = audit(new PlainEngine(ARTICLES));

        for (var outcome : audit.outcomes()) {
            assertEquals(List.of(), outcome.broken(), outcome.promise());
            assertEquals(SAMPLES, outcome.of(), outcome.promise());
        }
        assertTrue(audit.isKept());
        assertEquals(ARTICLES.size(), audit.articles());
    }

    @Test
    void theSameSeedChecksTheSameCases() throws Exception {
        var engine = BrokenEngines.over(ARTICLES).get("marks: nothing is marked");

        assertEquals(audit(engine), audit(engine));
    }

    @Test
    void aBrokenCaseNamesItsQueryAndItsArticle() throws Exception {
        var broken = outcome(
                        audit(BrokenEngines.over(ARTICLES).get("substrings: an article is never found")), "substrings")
                .broken()
                .getFirst();

        assertEquals("a", broken.article().orElseThrow().id().value());
        assertTrue(ARTICLES.getFirst().title().contains(broken.query())
                || ARTICLES.getFirst().body().contains(broken.query()));
    }

    @Test
    void articlesWithoutHanTextCannotBeAudited() {
        var engine = new PlainEngine(List.of(article("a", "plain English only")));

        assertThrows(NothingToAuditException.class, () -> audit(engine));
    }

    @Test
    void aPromiseThatNothingWasCheckedOfIsNotKept() throws Exception {
        var audit = audit(new PlainEngine(ARTICLES) {
            @Override
            public SearchResponse search(SearchRequest request) {
                return super.search(SearchRequest.of("这篇没有"));
            }
        });

        assertEquals(0, outcome(audit, "marks").of());
        assertFalse(outcome(audit, "marks").isKept());
    }

    @TestFactory
    Stream<DynamicTest> aBrokenPromiseIsCaught() {
        return BrokenEngines.over(ARTICLES).entrySet().stream()
                .map(breach -> DynamicTest.dynamicTest(breach.getKey(), () -> {
                    var promise = breach.getKey().substring(0, breach.getKey().indexOf(':'));
                    var outcome = outcome(audit(breach.getValue()), promise);
                    assertFalse(outcome.isKept());
                    assertFalse(outcome.broken().isEmpty());
                }));
    }
}
