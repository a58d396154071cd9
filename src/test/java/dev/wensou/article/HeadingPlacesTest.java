package dev.wensou.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadingPlacesTest {
    @Test
    void aHeadingIsAWholeLineAndKeepsItsLevel() {
        var body = "安装步骤\n\n安装\n\n先安装。";

        assertEquals(List.of(new Heading(6, 8, 3)), HeadingPlaces.of(List.of(new HeadingText("安装", 3)), body));
    }

    @Test
    void aListOfContentsIsNotTakenForWhatItLists() {
        var body = "安装\n配置\n\n安装\n\n先安装。\n\n配置\n\n再配置。";

        assertEquals(List.of(7, 17), starts(List.of("安装", "配置"), body));
    }

    @Test
    void whatIsNotFoundIsLeftOutAndTheOthersStay() {
        var body = "参考\n\n甲\n\n乙";

        assertEquals(List.of("甲", "乙"), found(List.of("没有", "甲", "参考", "乙", ""), body));
    }

    @Test
    void headingsOfOneTextAreAsManyAsTheirLines() {
        var body = "示例\n\n一。\n\n示例\n\n二。";

        assertEquals(List.of(0, 8), starts(List.of("示例", "示例"), body));
        assertEquals(List.of(0, 8), starts(List.of("示例", "示例", "示例"), body));
    }

    /** Against every choice of headings there is, on texts of three words. */
    @Test
    void noChoiceOfHeadingsHasMoreOfThem() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var headings = words(random, 6);
            var lines = words(random, 9);
            var body = String.join("\n", lines);

            var found = found(headings, body);

            assertTrue(isPartOf(found, headings) && isPartOf(found, lines), "seed " + seed + ": " + found);
            assertEquals(longest(headings, lines), found.size(), "seed " + seed);
        }
    }

    @Test
    void anArticleWithAnotherBodyKeepsTheHeadingsThatItHas() {
        var headed = dev.wensou.contract.TestArticle.article("a")
                .body("横幅\n\n甲\n\n一。\n\n乙\n\n二。")
                .heading("横幅", 1)
                .heading("甲", 2)
                .heading("乙", 2)
                .build();
        assertEquals(3, headed.headings().size());

        var other = headed.withBody("甲\n\n一。\n\n乙\n\n二。");

        assertEquals(List.of(new Heading(0, 1, 2), new Heading(7, 8, 2)), other.headings());
        assertEquals(other.headings(), other.withId(new ArticleId("b")).headings());
    }

    private static List<String> words(Random random, int most) {
        return Stream.generate(() -> List.of("甲", "乙", "丙").get(random.nextInt(3)))
                .limit(random.nextInt(most + 1))
                .toList();
    }

    private static int longest(List<String> headings, List<String> lines) {
        var most = 0;
        for (var choice = 0; choice < 1 << headings.size(); choice++) {
            var chosen = new ArrayList<String>();
            for (var i = 0; i < headings.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    chosen.add(headings.get(i));
                }
            }
            most = isPartOf(chosen, lines) ? Math.max(most, chosen.size()) : most;
        }
        return most;
    }

    private static boolean isPartOf(List<String> part, List<String> whole) {
        var at = 0;
        for (var each : whole) {
            at += at < part.size() && part.get(at).equals(each) ? 1 : 0;
        }
        return at == part.size();
    }

    private static List<String> found(List<String> headings, String body) {
        return places(headings, body).stream().map(heading -> heading.in(body)).toList();
    }

    private static List<Integer> starts(List<String> headings, String body) {
        return places(headings, body).stream().map(Heading::start).toList();
    }

    private static List<Heading> places(List<String> headings, String body) {
        return HeadingPlaces.of(
                headings.stream().map(text -> new HeadingText(text, 2)).toList(), body);
    }
}
