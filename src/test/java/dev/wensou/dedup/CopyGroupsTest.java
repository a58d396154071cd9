package dev.wensou.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
    private static final CopyRule RULE = ListedSignatures.RULE;
    private static final String LONG = text(1, 500);

    private static String text(long seed, int chars) {
        return new Random(seed)
                .ints(chars, '一', '一' + 3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean areCopies(Article a, Article b) {
        return CopyGroups.of(new ListedSignatures(List.of(a, b)), RULE).count() == 1;
    }

    private static Article titled(String title, String body) {
        return TestArticle.article("x").title(title).body(body).build();
    }

    @Test
    void aTitleAloneIsACopyOnlyOfTheSameTitle() {
        var title = "如何在十分钟内搭建一套可以自己恢复的日志平台";

        assertTrue(areCopies(titled(title, ""), titled("「" + title + "」", "")));
        assertFalse(areCopies(titled(title, ""), titled("如何在十分钟内搭建一套可以自己恢复的监控平台", "")));
    }

    @Test
    void textsThatSayNextToNothingAreNoCopies() {
        assertFalse(areCopies(titled("本周周报", "略"), titled("本周周报", "略")));
    }

    @Test
    void theShorterTextsAreTheMoreAlikeTheyMustBe() {
        assertFalse(areCopies(titled("甲", text(1, 90) + text(2, 30)), titled("甲", text(1, 90) + text(3, 30))));
        assertTrue(areCopies(titled("甲", text(1, 300) + text(2, 100)), titled("甲", text(1, 300) + text(3, 100))));
    }

    @Test
    void signsSpacesWidthsAndCaseMakeNoDifference() {
        var plain = LONG.replaceAll("(.{20})", "$1，Docker 24.0 ");
        var set = LONG.replaceAll("(.{20})", "$1\n\nＤＯＣＫＥＲ  ２４.0。");

        assertTrue(areCopies(titled("甲", plain), titled("乙", set)));
        var a = new ListedSignatures(List.of(titled("甲", plain))).read(0);
        var b = new ListedSignatures(List.of(titled("甲", set))).read(0);
        assertEquals(1, a.resemblance(b));
    }

    @Test
    void theSameWordsWithOtherNumbersAreNoCopy() {
        var report = LONG.replaceAll("(.{20})", "$1 %d ");
        var first = report.formatted(IntStream.range(100, 125).boxed().toArray());
        var second = report.formatted(IntStream.range(300, 325).boxed().toArray());

        assertTrue(areCopies(titled("甲", first), titled("乙", first + text(3, 40))));
        assertFalse(areCopies(titled("甲", first), titled("甲", second)));
    }

    @Test
    void theNumbersOfASeriesAreNoCopiesUnlessTheyAreTheSame() {
        var first = LONG + text(2, 60);
        var second = LONG + text(3, 60);

        assertTrue(areCopies(titled("周刊", first), titled("周刊", second)));
        assertFalse(areCopies(titled("周刊第 12 期", first), titled("周刊第 13 期", second)));
        assertFalse(areCopies(titled("周刊（上）", first), titled("周刊（下）", second)));
        assertTrue(areCopies(titled("周刊第 12 期", first), titled("周刊第 13 期", first)));
    }

    @Test
    void aTextCutShortIsACopyAndADigestThatHoldsItIsNone() {
        assertTrue(areCopies(titled("甲", LONG), titled("甲", LONG.substring(0, 300))));
        assertFalse(areCopies(titled("甲", LONG), titled("乙", LONG + text(2, 500) + text(3, 500))));
    }

    @Test
    void anEstimateIsExactForShortTextsAndCloseForLongOnes() {
        for (var share : new double[] {0.2, 0.5, 0.8}) {
            for (var chars : new int[] {100, 20_000}) {
                var same = (int) (chars * share);
                var a = new ListedSignatures(List.of(titled("甲", text(1, chars)))).read(0);
                var b = new ListedSignatures(List.of(titled("甲", text(1, same) + text(2, chars - same)))).read(0);
                var wanted = share / (2 - share);
                assertEquals(wanted, a.resemblance(b), chars == 100 ? 0.05 : 0.13, share + " of " + chars);
            }
        }
    }

    @Test
    void aSignatureIsReadBackAsItWasWritten() {
        var sketch = new ListedSignatures(List.of(titled("第 3 期", LONG + " 3.5 万"))).read(0);
        var bytes = SignatureBytes.ofSketch(sketch);
        var read = SignatureBytes.sketch(bytes, 0, bytes.length);

        assertArrayEquals(sketch.least(), read.least());
        assertArrayEquals(sketch.facts().pairs(), read.facts().pairs());
        assertEquals(
                List.of(sketch.tokens(), sketch.size(), sketch.title()),
                List.of(read.tokens(), read.size(), read.title()));
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheArticles() {
        var articles = articles(new Random(7), 300);
        var wanted = named(CopyGroups.of(new ListedSignatures(articles), RULE), articles);
        var shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(8));

        assertNotEquals(List.of(), wanted);
        assertEquals(wanted, named(CopyGroups.of(new ListedSignatures(shuffled), RULE), shuffled));
    }

    @Test
    void laterStatesHaveTheGroupsThatAllTheirArticlesHave() {
        var seed = Long.getLong("wensou.seed", System.nanoTime());
        var random = new Random(seed);
        var articles = articles(random, 600);
        var all = new ListedSignatures(articles);
        List<Optional<Integer>> places = new ArrayList<>();
        for (var i = 0; i < 300; i++) {
            places.add(Optional.of(i));
        }
        var signatures = all.at(places);
        var groups = CopyGroups.of(signatures, RULE);

        var next = 300;
        for (var round = 0; round < 40; round++) {
            List<Optional<Integer>> later = new ArrayList<>(places);
            var before =
                    new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
            for (var i = random.nextInt(4); i > 0; i--) {
                var gone = random.nextInt(later.size());
                later.set(gone, Optional.empty());
                before.set(gone, CopyGroups.GONE);
            }
            for (var i = random.nextInt(6); i > 0; i--) {
                var at = random.nextInt(later.size());
                later.add(at, Optional.of(next++));
                before.add(at, CopyGroups.FRESH);
            }
            signatures = all.at(later);
            groups = groups.next(before.stream().mapToInt(Integer::intValue).toArray(), signatures, RULE);
            places = later;

            var wanted = CopyGroups.of(signatures, RULE);
            assertEquals(members(wanted), members(groups), "round " + round + ", -Dwensou.seed=" + seed);
        }
        assertTrue(groups.count() > 10, "there is nothing to get wrong");
    }

    /** Stories of three sizes, each with a few copies that have lost or gained something. */
    private static List<Article> articles(Random random, int count) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < count; i++) {
            var story = random.nextInt(count / 3);
            var body = text(story, 100 + story % 3 * 200);
            var cut = random.nextInt(body.length() / 3);
            articles.add(TestArticle.article("x" + i)
                    .title("甲")
                    .body(random.nextBoolean() ? body.substring(cut) : body + text(random.nextLong(), cut))
                    .build());
        }
        return articles;
    }

    private static List<List<Integer>> members(CopyGroups groups) {
        return IntStream.range(0, groups.count())
                .mapToObj(group -> IntStream.of(groups.members(group)).boxed().toList())
                .toList();
    }

    private static List<String> named(CopyGroups groups, List<Article> articles) {
        return members(groups).stream()
                .map(group -> group.stream()
                        .map(number -> articles.get(number).id().value())
                        .sorted()
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }
}
