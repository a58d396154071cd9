package dev.wensou.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.Mark;
import dev.wensou.search.Suggestion;
import dev.wensou.search.Suggestion.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionIndexTest {
    private static final Pinyin PINYIN =
            new PhrasePinyin(IndexConfig.load(ConfigFiles.defaults()).pinyin().readings());

    private static Candidate term(String text, long count) {
        return new Candidate(text, Kind.TERM, count, 0);
    }

    private static Candidate title(String text) {
        return new Candidate(text, Kind.TITLE, 1, 0);
    }

    private static SuggestionIndex index(Candidate... candidates) {
        return new SuggestionIndex(List.of(candidates), PINYIN);
    }

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(suggestion -> suggestion.text().text()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "yinhang, 银行",
        "yinxing, ''",
        "chonggou, 重构",
        "zhonggou, ''",
        "tiaoshi, 调试",
        "diaoshi, ''",
        "changwenben, 长文本",
        "hangye, 行业",
        "xingye, ''",
        "lvse, 绿色",
        "luse, 绿色",
        "lüse, 绿色",
        "nve, 虐待",
        "jv, 居民",
        "ju, 居民",
        "xi'an, 西安",
        "xian, 先",
        "zhg, 中国",
        "zg, 中国",
        "zhgu, 中国",
        "docker容, Docker 容器",
        "dockerrongqi, Docker 容器",
        "docker r, Docker 容器",
        "c+, C++",
        "c#, C#"
    })
    void aTextIsFoundByWhatIsTypedOfIt(String typed, String wanted) {
        var index = index(
                term("银行", 1),
                term("重构", 1),
                term("调试", 1),
                term("长文本", 1),
                term("行业", 1),
                term("绿色", 1),
                term("虐待", 1),
                term("居民", 1),
                term("西安", 1),
                term("先", 1),
                term("中国", 1),
                term("Docker 容器", 1),
                term("C++", 1),
                term("C#", 1));

        var found = texts(index.suggest(typed, 1));

        assertEquals(wanted.isEmpty() ? List.of() : List.of(wanted), found);
    }

    @Test
    void anApostropheKeepsSyllablesApart() {
        assertEquals(List.of("西安"), texts(index(term("先", 9), term("西安", 1)).suggest("xi'an", 8)));
        assertEquals(
                List.of("先", "西安"), texts(index(term("先", 9), term("西安", 1)).suggest("xian", 8)));
    }

    @Test
    void signsOfANameAreTypedAndJointsNeedNotBe() {
        var index = index(term("C", 9), term("C++", 3), term("C#", 2), term("CI/CD", 1));

        assertEquals(List.of("C++"), texts(index.suggest("c++", 8)));
        assertEquals(List.of("C#"), texts(index.suggest("c#", 8)));
        assertEquals(List.of("CI/CD"), texts(index.suggest("cic", 8)));
    }

    @Test
    void lessThanASyllableIsNoCloserThanInitials() {
        var index = index(term("使用", 900), term("shell", 20));

        assertEquals(List.of("shell", "使用"), texts(index.suggest("sh", 8)));
        assertEquals(List.of("使用"), texts(index.suggest("shi", 8)));
    }

    @Test
    void theMarkIsWhatWasTyped() {
        var index = index(term("Docker 容器編排", 1));

        assertEquals(
                List.of(new Mark(7, 9)),
                index.suggest("容器", 1).getFirst().text().marks());
        assertEquals(
                List.of(new Mark(7, 10)),
                index.suggest("rongqib", 1).getFirst().text().marks());
        assertEquals(
                List.of(new Mark(0, 8)),
                index.suggest("docker rong", 1).getFirst().text().marks());
    }

    @Test
    void theClosestComesFirstThenTheMostFrequent() {
        var index =
                index(term("算力", 5), term("算力调度", 2), term("算力网络", 3), term("智能算力", 4), term("森林", 5), title("算力怎样流动"));

        assertEquals(List.of("算力", "算力网络", "算力调度", "智能算力", "算力怎样流动"), texts(index.suggest("算力", 8)));
        assertEquals(
                List.of("算力", "森林", "算力网络", "算力调度", "智能算力"),
                texts(index.suggest("sl", 8)).subList(0, 5));
    }

    @Test
    void aTermComesBeforeAFrequentOneThatBeginsWithIt() {
        assertEquals(
                List.of("Java", "JavaScript"),
                texts(index(term("JavaScript", 900), term("Java", 2)).suggest("jav", 8)));
    }

    @Test
    void whatWasSearchedForComesFirstAndAloneWhenNothingIsTyped() {
        var index =
                index(term("容器", 50), new Candidate("容量规划", Kind.QUERY, 2, 40), new Candidate("容灾", Kind.TERM, 1, 60));

        assertEquals(List.of("容灾", "容量规划", "容器"), texts(index.suggest("容", 8)));
        assertEquals(List.of("容灾", "容量规划"), texts(index.popular(8)));
        assertEquals(List.of("容灾"), texts(index.popular(1)));
    }

    @Test
    void spellingsOfOneTextAreOneOfTheFirstKind() {
        var merged = new CandidateMerge();
        merged.add(new Candidate("大模型", Kind.KEYWORD, 7, 0));
        merged.add(new Candidate("大模型", Kind.TECHNOLOGY, 7, 3));
        merged.add(new Candidate("Hugging Face", Kind.TERM, 2, 0));
        merged.add(new Candidate("HuggingFace", Kind.TERM, 1, 0));
        merged.add(new Candidate("長文本", Kind.TERM, 4, 0));
        merged.add(new Candidate("长文本", Kind.TERM, 4, 0));
        merged.add(new Candidate(".NET", Kind.TERM, 4, 0));
        merged.add(new Candidate("net", Kind.TERM, 9, 0));

        assertEquals(
                List.of(
                        new Candidate("大模型", Kind.TECHNOLOGY, 7, 3),
                        new Candidate("Hugging Face", Kind.TERM, 2, 0),
                        new Candidate("長文本", Kind.TERM, 4, 0),
                        new Candidate(".NET", Kind.TERM, 4, 0),
                        new Candidate("net", Kind.TERM, 9, 0)),
                List.copyOf(merged.candidates()));
    }

    @Test
    void textThatBranchesAtEveryCharacterIsAnsweredInTime() {
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < 300; i++) {
            candidates.add(title("是啊".repeat(90) + i));
        }
        var index = new SuggestionIndex(candidates, PINYIN);

        var found = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> index.suggest("sasasasasashasashashasashashasaz", 8));
        assertEquals(List.of(), found);
    }

    @Test
    void tooLongATextIsNoSuggestionAndTooMuchTypedIsCut() {
        var index =
                index(title("长".repeat(SuggestionIndex.MAX_CHARS + 1)), title("短".repeat(SuggestionIndex.MAX_CHARS)));

        assertEquals(List.of(), index.suggest("长长", 8));
        assertEquals(1, index.size());
        assertTrue(index.suggest("短".repeat(500), 8).size() == 1);
    }
}
