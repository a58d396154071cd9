package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.correct.SlipCase;
import dev.wensou.search.Correction;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips in sentences, of which articles are found that hold other parts. */
@TestInstance(Lifecycle.PER_CLASS)
class SentenceCorrectionsTest {
    /** A term that fewer articles hold is not sure enough to be proposed in a sentence. */
    private static final int ARTICLES_OF_A_TERM = 4;

    private LuceneEngine engine;
    private LuceneCorrector corrector;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var articles = MeantArticles.of(config);
        for (var each : SlipCase.inSentences()) {
            for (var i = 0; i < ARTICLES_OF_A_TERM; i++) {
                articles.add(TestArticle.article("sentence-" + articles.size())
                        .title("说说" + each.kind())
                        .body("这里说的是" + each.kind() + "。" + each.meant() + "？")
                        .keywords(each.kind())
                        .build());
            }
        }
        engine = TestIndex.engine(data, config, articles);
        var terms = GatheredTerms.of(engine, config);
        corrector = new LuceneCorrector(engine, config, () -> terms, () -> Deadline.NONE);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private Optional<String> corrected(String typed) {
        var request = SearchRequest.of(typed);
        return corrector.correct(request, engine.search(request)).map(Correction::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held-out"})
    void ofTheSlipsNineInTenAreUnderstood(String half) throws Exception {
        var missed = new ArrayList<String>();
        var cases = SlipCase.inSentences().stream()
                .filter(each -> each.half().equals(half))
                .toList();
        for (var each : cases) {
            var found = corrected(each.typed());
            if (found.filter(each.meant()::equals).isEmpty()) {
                missed.add(each.typed() + " -> " + found.orElse("nothing"));
            }
        }
        assertTrue(missed.size() * 10 <= cases.size(), missed.size() + " of " + cases.size() + ": " + missed);
    }

    @Test
    void ofTheGoodSentencesNoneIsDoubted() throws Exception {
        var doubted = new ArrayList<String>();
        for (var each : SlipCase.goodSentences()) {
            corrected(each.typed()).ifPresent(meant -> doubted.add(each.typed() + " -> " + meant));
        }
        assertEquals(List.of(), doubted);
    }

    @Test
    void twoSlipsArePutRightTogetherAndWhatIsQuotedStays() {
        assertEquals(Optional.of("训练神经网络的时候算力不足"), corrected("训练神经网洛的时候蒜力不足"));
        assertEquals(Optional.empty(), corrected("\"蒜力\" 训练的时候为什么总是不足"));
        assertEquals(Optional.empty(), corrected("大模型训练的时候“蒜力”为什么总是不足"));
    }

    @Test
    void manyShortWordsAreASentenceToo() {
        assertEquals(Optional.of("如何在 Docker 里运行图形程序"), corrected("如何在 dokcer 里运行图形程序"));
        assertEquals(Optional.of("批量 下载 网页 图片 Python"), corrected("批量 下载 网页 图片 pyhton"));
    }

    @Test
    void aSentenceInTraditionalCharactersStaysSo() {
        assertEquals(Optional.of("大模型訓練時算力不足怎麼辦"), corrected("大模型訓練時蒜力不足怎麼辦"));
    }

    @Test
    void whatIsProposedFindsWhatItSays() throws Exception {
        var totals = new ArrayList<String>();
        for (var each : SlipCase.inSentences()) {
            var correction = corrector.correct(SearchRequest.of(each.typed()));
            if (correction.isPresent()
                    && engine.search(SearchRequest.of(correction.get().text())).total()
                            != correction.get().total()) {
                totals.add(each.typed());
            }
        }
        assertEquals(Set.of(), Set.copyOf(totals));
    }
}
