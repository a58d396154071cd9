package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Copies of one story, folded under the best of them or shown each by itself. */
public abstract class CollapseContract extends EngineContract {
    private static final int STORY_CHARS = 400;

    private SearchResponse folded(Ask ask) {
        return engine().search(ask.request().collapsed(true));
    }

    private static String story(long seed) {
        return new Random(seed)
                .ints(STORY_CHARS, '一', '一' + 3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> duplicates(Hit hit) {
        return hit.duplicates().stream()
                .map(ArticleCard::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    void copiesAreFoldedUnderTheBest() throws Exception {
        given(
                article("plain").title("某文").body("芯片。" + story(1)).build(),
                article("best").title("芯片").body("芯片。" + story(1)).build(),
                article("other", "芯片。" + story(2)));

        var answer = folded(Ask.of("芯片"));

        assertEquals(List.of("best", "other"), ids(answer));
        assertEquals(List.of("plain"), duplicates(answer.hits().getFirst()));
        assertEquals(1, answer.hits().getFirst().duplicateCount());
        assertEquals(List.of(), answer.hits().getLast().duplicates());
    }

    @Test
    void theTotalCountsArticlesAndListedCountsHits() throws Exception {
        given(article("a", "芯片。" + story(1)), article("b", "芯片。" + story(1)), article("c", "芯片。" + story(2)));

        assertEquals(3, folded(Ask.of("芯片")).total());
        assertEquals(2, folded(Ask.of("芯片")).listed());
        assertEquals(3, ask("芯片").total());
        assertEquals(3, ask("芯片").listed());
    }

    @Test
    void withoutFoldingEachCopyIsAHitOfItsOwn() throws Exception {
        given(article("a", "芯片。" + story(1)), article("b", "芯片。" + story(1)));

        var answer = ask("芯片");

        assertEquals(2, answer.hits().size());
        assertTrue(answer.hits().stream().allMatch(hit -> hit.duplicates().isEmpty()));
    }

    @Test
    void copiesThatDoNotMatchAreNotListed() throws Exception {
        given(article("a", "芯片。" + story(1)), article("b", "算力。" + story(1)), article("c", story(1)));

        var answer = folded(Ask.of("芯片"));

        assertEquals(List.of(), answer.hits().getFirst().duplicates());
        assertEquals(1, answer.total());
    }

    @Test
    void facetsCountArticlesAndASelectionChoosesAmongCopies() throws Exception {
        given(
                article("a").body("芯片。" + story(1)).technologies("甲").build(),
                article("b")
                        .title("芯片")
                        .body("芯片。" + story(1))
                        .technologies("乙")
                        .build(),
                article("c").body("芯片。" + story(1)).technologies("甲").build());

        assertEquals(List.of("甲 2", "乙 1"), facet(folded(Ask.of("芯片")), "technology"));
        assertEquals(List.of("b"), ids(folded(Ask.of("芯片"))));
        var chosen = folded(Ask.of("芯片").select("technology", "甲"));
        assertEquals(2, chosen.total());
        assertEquals(1, chosen.listed());
        assertEquals(1, duplicates(chosen.hits().getFirst()).size());
        assertTrue(!duplicates(chosen.hits().getFirst()).contains("b"), "b is not in 甲");
    }

    @Test
    void copiesAreListedNewestFirstAndUndatedOnesLast() throws Exception {
        given(
                article("best").title("芯片").body("芯片。" + story(1)).build(),
                article("old").body("芯片。" + story(1)).date("2020-01-01").build(),
                article("undated").body("芯片。" + story(1)).build(),
                article("new").body("芯片。" + story(1)).date("2024-01-01").build());

        assertEquals(
                List.of("new", "old", "undated"),
                duplicates(folded(Ask.of("芯片")).hits().getFirst()));
    }

    @Test
    void aCopyInTheOtherScriptIsFoldedToo() throws Exception {
        var simplified = "云计算与数据中心的网络边界正在发生变化。开发团队认为，这项技术会让运维工程师从繁琐的配置里解脱出来，"
                + "把时间留给系统设计与性能优化。过去两年，团队先后重写了调度器、监控和日志三个组件，线上故障因此减少。";
        var traditional = "雲計算與數據中心的網絡邊界正在發生變化。開發團隊認為，這項技術會讓運維工程師從繁瑣的配置裡解脫出來，"
                + "把時間留給系統設計與性能優化。過去兩年，團隊先後重寫了調度器、監控和日誌三個組件，線上故障因此減少。";
        given(
                article("hans").title("云计算").body(simplified).build(),
                article("hant").body(traditional).build());

        var answer = folded(Ask.of("云计算"));

        assertEquals(List.of("hans"), ids(answer));
        assertEquals(List.of("hant"), duplicates(answer.hits().getFirst()));
    }

    @Test
    void noStoryIsAmongTheHitsAndNearThem() throws Exception {
        given(
                article("both").body("芯片与算力。" + story(1)).build(),
                article("cut").body("芯片。" + story(1)).build(),
                article("other").body("芯片。" + story(2)).build());

        assertEquals(
                List.of("cut", "other"),
                ids(ask("芯片 算力"), MatchKind.NEAR).stream().sorted().toList());
        assertEquals(List.of("both"), ids(folded(Ask.of("芯片 算力"))));
        assertEquals(List.of("other"), ids(folded(Ask.of("芯片 算力")), MatchKind.NEAR));
    }

    @Test
    void foldedPagesHaveNeitherGapsNorRepeats() throws Exception {
        var seed = 20261126L;
        var random = new Random(seed);
        var stories = new HashMap<String, Integer>();
        var articles = new ArrayList<Article>();
        for (var i = 0; i < 240; i++) {
            var story = random.nextInt(90);
            stories.put("x" + i, story);
            articles.add(article("x" + i)
                    .body("芯片 ".repeat(1 + random.nextInt(5)) + story(story))
                    .date("2024-0" + (1 + random.nextInt(9)) + "-05")
                    .build());
        }
        given(articles);

        for (var sort : SortOrder.values()) {
            var all = new ArrayList<String>();
            for (var page = 1; page <= 3; page++) {
                all.addAll(ids(ask(Ask.of("芯片").sort(sort).page(page, 100))));
            }
            var wanted = firstOfEach(all, stories);
            var paged = new ArrayList<String>();
            for (var page = 1; page <= wanted.size() / 7 + 2; page++) {
                var answer = folded(Ask.of("芯片").sort(sort).page(page, 7));
                assertEquals(240, answer.total());
                assertEquals(wanted.size(), answer.listed());
                assertEquals(sizes(stories, ids(answer)), counts(answer), "seed " + seed);
                paged.addAll(ids(answer));
            }
            assertEquals(wanted, paged, sort + ", seed " + seed);
        }
    }

    @Test
    void copiesOfManyAreCountedAndTheFirstHundredListed() throws Exception {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < Hit.MAX_DUPLICATES + 20; i++) {
            articles.add(article("x" + i, "芯片。" + story(1)));
        }
        given(articles);

        var answer = engine().search(SearchRequest.of("芯片").collapsed(true));

        assertEquals(1, answer.hits().size());
        assertEquals(Hit.MAX_DUPLICATES, answer.hits().getFirst().duplicates().size());
        assertEquals(Hit.MAX_DUPLICATES + 19, answer.hits().getFirst().duplicateCount());
    }

    private static List<String> firstOfEach(List<String> ids, Map<String, Integer> stories) {
        var seen = new HashSet<Integer>();
        return ids.stream().filter(id -> seen.add(stories.get(id))).toList();
    }

    private static List<Integer> sizes(Map<String, Integer> stories, List<String> ids) {
        return ids.stream()
                .map(id -> (int) stories.values().stream()
                                .filter(stories.get(id)::equals)
                                .count()
                        - 1)
                .toList();
    }

    private static List<Integer> counts(SearchResponse answer) {
        return answer.hits().stream().map(Hit::duplicateCount).toList();
    }
}
