package dev.wensou.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTest {
    @TempDir
    Path folder;

    private Tagger tagger;

    @BeforeEach
    void taxonomy() throws Exception {
        Files.writeString(folder.resolve("taxonomy.json"), """
                {
                  "technology": [
                    {"name": "学习"},
                    {"name": "深度学习", "aliases": ["deep learning"]},
                    {"name": "Go", "aliases": [{"term": "Go", "case": true, "with": ["goroutine"]}]},
                    {"name": "Python"},
                    {"name": ".NET"},
                    {"name": "容器", "signs": ["Docker"]},
                    {"name": "搜索引擎", "aliases": [{"term": "搜索", "label": true}]},
                    {"name": "大模型", "aliases": ["大型語言模型", "LLM"]}
                  ],
                  "industry": [{"name": "云计算", "aliases": ["雲端運算"], "signs": ["华为云"]}],
                  "company": [
                    {"name": "华为", "except": ["升华为"]},
                    {"name": "华为云"}
                  ]
                }
                """);
        tagger = new Tagger(IndexConfig.load(ConfigFiles.in(folder)).taxonomy());
    }

    private Article about(String text) {
        return tagger.tag(TestArticle.article("a").title(text).body(text).build());
    }

    private List<String> technologies(String text) {
        return about(text).technologies();
    }

    @Test
    void theLongestTermCountsAndNothingInIt() {
        assertEquals(List.of("深度学习"), technologies("深度学习"));
        assertEquals(List.of("华为云"), about("华为云").companies());
        assertEquals(List.of("华为"), about("华为的云").companies());
    }

    @Test
    void aLongerTermOfOneFacetHidesNothingOfAnother() {
        var article = about("华为云");

        assertEquals(List.of("华为云"), article.companies());
        assertEquals(List.of("云计算"), article.industries());
    }

    @Test
    void whatMeansSomethingElseIsNotMeant() {
        assertEquals(List.of(), about("升华为诗").companies());
    }

    @Test
    void aTermMayNeedItsCaseAndACompanion() {
        assertEquals(List.of("Go"), technologies("Go 的 goroutine"));
        assertEquals(List.of(), technologies("go 的 goroutine"));
        assertEquals(List.of(), technologies("Go 的早晨"));
    }

    @Test
    void latinTermsStandAtWordBordersWherePluralsAndVersionsAreNone() {
        assertEquals(List.of("大模型"), technologies("用LLMs写"));
        assertEquals(List.of("Python"), technologies("Python3.12 入门"));
        assertEquals(List.of(), technologies("Pythonic 的写法"));
        assertEquals(List.of(), technologies("CPython 的实现"));
        assertEquals(List.of(".NET"), technologies("用 .NET 写"));
        assertEquals(List.of(), technologies("asp.net 写"));
    }

    @Test
    void jointsAndScriptsAreNotToldApart() {
        assertEquals(List.of("深度学习"), technologies("Deep-Learning 是什麼"));
        assertEquals(List.of("深度学习"), technologies("深度 學習"));
        assertEquals(List.of("大模型"), technologies("大型語言模型"));
        assertEquals(List.of("云计算"), about("雲端運算").industries());
    }

    @Test
    void addressesAndPathsAreNotRead() {
        assertEquals(List.of(), technologies("见 https://example.com/python/docker"));
        assertEquals(List.of(), technologies("改 /etc/docker/daemon.json"));
        assertEquals(List.of(), technologies("上 python.org"));
        assertEquals(List.of("Python"), technologies("CI/Python"));
    }

    @Test
    void aTermForLabelsIsNoneInATextAndASignCountsLess() {
        assertEquals(List.of(), technologies("搜索"));
        assertEquals(List.of("容器"), technologies("Docker"));
    }

    @Test
    void aMentionInPassingIsNoSubject() {
        var text = "山路比想象中长。\n\n".repeat(40) + "他说起 Python。\n\n" + "然后下雨了。\n\n".repeat(40);

        assertEquals(List.of(), tagger.tag(TestArticle.article("a", text)).technologies());
    }

    @Test
    void whatTheSourceStatesStaysAsItIsAndMixesWithNothing() {
        var article = TestArticle.article("a")
                .title("深度学习与华为")
                .body("深度学习与华为")
                .technologies("別的")
                .provenance(ArticleField.TECHNOLOGIES, Provenance.labelled("技术："))
                .build();

        var tagged = tagger.tag(article);

        assertEquals(List.of("別的"), tagged.technologies());
        assertEquals(Provenance.labelled("技术："), tagged.provenance().get(ArticleField.TECHNOLOGIES));
        assertEquals(List.of("华为"), tagged.companies());
        assertEquals(Provenance.derived(Tagger.PLACE), tagged.provenance().get(ArticleField.COMPANIES));
        assertEquals(null, tagged.provenance().get(ArticleField.INDUSTRIES));
    }

    @Test
    void anArticleThatStatesAllIsTheSame() {
        var article = TestArticle.article("a")
                .technologies("一")
                .industries("二")
                .companies("三")
                .build();

        assertSame(article, tagger.tag(article));
    }

    @Test
    void taggingTwiceChangesNothingAndWhatWasDerivedOnceIsDerivedAnew() {
        var once = about("深度学习");
        var stale = TestArticle.article("b")
                .title("云")
                .technologies("深度学习")
                .provenance(ArticleField.TECHNOLOGIES, Provenance.derived(Tagger.PLACE))
                .build();

        assertEquals(once, tagger.tag(once));
        assertEquals(List.of(), tagger.tag(stale).technologies());
    }
}
