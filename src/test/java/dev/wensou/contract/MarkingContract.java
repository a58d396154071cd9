package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.ArticleId;
import dev.wensou.search.Snippet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is marked, in hits and in whole articles, and which passages are shown. */
public abstract class MarkingContract extends EngineContract {
    @Test
    void marksShowTheArticlesOwnGlyphs() throws Exception {
        given(article("a").title("雲計算入門").body("談談雲計算與云计算。").build());

        assertEquals(List.of("雲計算", "雲計算", "云计算"), marks("云计算"));
    }

    @Test
    void aTermIsOneMark() throws Exception {
        given(article("a", "长文本能力与长上下文"));

        assertEquals(List.of("长文本"), marks("长文本"));
    }

    @Test
    void termsThatTouchAreOneMarkAndTermsApartAreTwo() throws Exception {
        given(article("a", "开源模型，以及开源的模型"));

        assertEquals(List.of("开源模型", "开源", "模型"), marks("开源 模型"));
    }

    @Test
    void aCompoundMarksItsWordsWhereTheyStand() throws Exception {
        given(article("a", "算力紧张，成本高。"));

        assertEquals(List.of("算力", "成本高"), marks("算力成本高"));
    }

    @Test
    void aPhraseIsNotMarkedWhereOnlyItsWordsStand() throws Exception {
        given(article("a", "开源的模型，也叫开源模型"));

        assertEquals(List.of("开源模型"), marks("\"开源模型\""));
    }

    @Test
    void aPhraseWithASpaceIsNotMarkedOverACharacter() throws Exception {
        given(article("a", "云 计算；云计算；云算计算"));

        assertEquals(List.of("云 计算"), marks("\"云 计算\""));
    }

    @Test
    void latinWordsAreMarkedWhole() throws Exception {
        given(article("a", "Ｄｏｃｋｅｒ 与 Dockerfile 和 C++、C"));

        assertEquals(List.of("Ｄｏｃｋｅｒ"), marks("docker"));
        assertEquals(List.of("Ｄｏｃｋｅｒ", "Dockerfile"), marks("dock*"));
        assertEquals(List.of("C++"), marks("c++"));
        assertEquals(List.of("C"), marks("c"));
    }

    @Test
    void aWordBehindAnAccentOfNoLetterIsMarked() throws Exception {
        given(article("a", "习，\u0301abc 与 xe\u0301abc"));

        assertEquals(List.of("abc"), marks("abc"));
    }

    @Test
    void charactersBeyondTheBasicPlaneAreMarkedWhole() throws Exception {
        given(article("a", "姓𠮷田，𠮷𠮷，吉田"));

        assertEquals(List.of("𠮷田"), marks("𠮷田"));
        assertEquals(List.of("𠮷", "𠮷𠮷"), marks("𠮷"));
        assertEquals(List.of("𠮷𠮷"), marks("\"𠮷𠮷\""));
    }

    @Test
    void aFieldPrefixMarksThatFieldAlone() throws Exception {
        given(article("a").title("算力").body("算力").build());

        assertEquals(List.of("算力"), marks("title:算力"));
        assertEquals(List.of("算力"), marked(only("title:算力").title()));
    }

    @Test
    void theWholeArticleHasEveryMark() throws Exception {
        given(article("a").title("算力").body("算力，".repeat(5000)).summary("说算力").build());

        var view = engine().find(new ArticleId("a"), "算力").orElseThrow();

        assertEquals(5000, view.body().marks().size());
        assertEquals(List.of("算力"), marked(view.title()));
        assertEquals(List.of("算力"), marked(view.summary().orElseThrow()));
        assertEquals(OptionalInt.of(0), view.best());
        assertEquals(ask("算力").generation(), view.generation());
    }

    @Test
    void anArticleReadWithoutAQueryHasNoMarks() throws Exception {
        given(article("a").body("算力。").date("2024-05").author("王宁").build());

        var view = engine().find(new ArticleId("a"), "").orElseThrow();

        assertEquals(List.of(), view.body().marks());
        assertEquals(OptionalInt.empty(), view.best());
        assertEquals("算力。", view.body().text());
        assertEquals("王宁", view.card().author().orElseThrow());
        assertTrue(engine().find(new ArticleId("b"), "算力").isEmpty());
    }

    @Test
    void theBestPassageHoldsAllTerms() throws Exception {
        var far = "无关的话很多。".repeat(40);
        given(article("a", "先提算力。" + far + "再提芯片。" + far + "最后说到芯片的算力。"));

        var hit = only("算力 芯片");

        assertEquals("最后说到芯片的算力。", hit.snippets().getFirst().passage().text());
        assertEquals(3, hit.snippets().size());
    }

    @Test
    void aMatchInTheSummaryAloneShowsTheSummary() throws Exception {
        given(article("a").body("正文没有那个词。").summary("摘要里有算力。").build());

        assertEquals(List.of("算力"), marks("算力"));
        assertEquals(Snippet.Field.SUMMARY, only("算力").snippets().getFirst().field());
    }

    @Test
    void aMatchInTheLabelsAloneShowsTheLabels() throws Exception {
        given(article("a").body("正文没有那个词。").author("王宁").keywords("算力", "芯片").build());

        var snippet = only("算力").snippets().getFirst();

        assertEquals(List.of("算力"), marks("算力"));
        assertEquals(List.of("王宁"), marks("王宁"));
        assertEquals(Snippet.Field.LABELS, snippet.field());
        assertEquals("王宁\n算力\n芯片".substring(snippet.offset()), snippet.passage().text());
    }

    @Test
    void aFieldPrefixMarksThatLabelAlone() throws Exception {
        given(article("a")
                .body("正文没有那个词。")
                .author("华为民")
                .source("华为日报")
                .keywords("手机", "华为")
                .build());

        for (var field : List.of("author", "source", "keyword")) {
            var snippet = only(field + ":华为").snippets().getFirst();
            var labels = "华为民\n华为日报\n手机\n华为";

            assertEquals(List.of("华为"), marks(field + ":华为"));
            assertTrue(labels.startsWith(snippet.passage().text(), snippet.offset()), field + " " + snippet);
        }
        assertEquals(List.of("华为", "手机"), marks("source:华为 keyword:手机"));
    }

    @Test
    void labelsAreNotShownWhereAnotherTextHasTheWord() throws Exception {
        given(article("a").title("算力").body("正文没有那个词。").keywords("算力").build());

        var snippet = only("算力").snippets().getFirst();

        assertEquals(Snippet.Field.BODY, snippet.field());
        assertEquals(0, snippet.offset());
    }

    @Test
    void aMatchInTheTitleAloneShowsTheBeginning() throws Exception {
        given(article("a").title("算力").body("开头第一句。" + "后面还有。".repeat(100)).build());

        var snippet = only("算力").snippets().getFirst();

        assertEquals(0, snippet.offset());
        assertTrue(snippet.passage().text().startsWith("开头第一句。"));
        assertEquals(List.of(), snippet.passage().marks());
    }

    @Test
    void aMarkIsNeverCutByTheEndOfItsPassage() throws Exception {
        var text = new StringBuilder("长文本");
        for (var i = 0; i < 40; i++) {
            text.append("无标点的句子").append("长文本".repeat(i % 3));
        }
        given(article("a", text.toString()));

        for (var mark : marks("长文本")) {
            assertEquals("", mark.replace("长文本", ""), mark);
        }
    }

    @Test
    void anArticleWithoutTextHasNoSnippet() throws Exception {
        given(article("a").title("只有标题").build());

        assertEquals(List.of(), only("标题").snippets());
        assertFalse(only("标题").title().marks().isEmpty());
    }
}
