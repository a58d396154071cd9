package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryWarning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which articles are hits, and which of them come first. */
public abstract class MatchingContract extends EngineContract {
    @Test
    void aTermFindsTheArticlesThatHoldItAndNoOther() throws Exception {
        given(article("whole", "厂商在比拼长文本能力。"), article("apart", "这篇很长，文字和本子都有。"), article("none", "数据库的索引。"));

        assertEquals(List.of("whole"), ids("长文本"));
        assertEquals(1, ask("长文本").total());
    }

    @Test
    void everyStrictHitSaysSo() throws Exception {
        given(article("a", "算力"), article("b", "算力很贵"));

        assertTrue(ask("算力").hits().stream().allMatch(hit -> hit.match() == MatchKind.STRICT));
        assertFalse(ask("算力").query().relaxed());
    }

    @Test
    void eitherScriptFindsBothScripts() throws Exception {
        given(article("hans", "开源软件与云计算"), article("hant", "開源軟體與雲計算"));

        for (var query : List.of("开源", "開源", "云计算", "雲計算", "雲计算")) {
            assertEquals(Set.of("hans", "hant"), Set.copyOf(ids(query)), query);
        }
    }

    @Test
    void widthAndCaseDoNotMatter() throws Exception {
        given(article("half", "Docker 5G"), article("full", "ＤＯＣＫＥＲ　５Ｇ"));

        for (var query : List.of("docker", "Docker", "ＤＯＣＫＥＲ", "5g", "５Ｇ", "ｄocker ５g")) {
            assertEquals(Set.of("half", "full"), Set.copyOf(ids(query)), query);
        }
    }

    @Test
    void eachTermMustOccur() throws Exception {
        given(article("both", "大模型很吃算力"), article("one", "大模型"), article("other", "算力"));

        assertEquals(List.of("both"), ids("大模型 算力"));
        assertEquals(List.of("both"), ids("算力　大模型"));
    }

    @Test
    void termsMayStandInDifferentTexts() throws Exception {
        given(article("spread")
                .title("大模型周报")
                .body("算力紧张")
                .summary("芯片缺货")
                .source("晨星科技")
                .build());

        assertEquals(List.of("spread"), ids("大模型 算力 芯片 晨星科技"));
    }

    @Test
    void latinAndHanTypedWithoutSpaceAreTwoTerms() throws Exception {
        given(article("apart", "容器用 Docker 来跑"), article("one", "Docker 镜像"));

        assertEquals(List.of("apart"), ids("Docker容器"));
    }

    @Test
    void adjacentTermsRankBeforeTermsApart() throws Exception {
        given(
                article("apart", "容器，容器，容器。Docker，Docker，Docker。"),
                article("touching", "说说Docker容器以及很多别的不相干的事情，一直说到天黑也没有说完。"),
                article("spaced", "说说 Docker 容器 以及很多别的不相干的事情，一直说到天黑也没有说完。"));

        for (var query : List.of("Docker 容器", "Docker容器")) {
            assertEquals("apart", ids(query).getLast(), query);
            assertEquals(3, ids(query).size(), query);
        }
    }

    @Test
    void aCompoundFindsItsWordsApart() throws Exception {
        given(article("apart", "算力不便宜，而且成本高。"), article("half", "算力不便宜。"), article("none", "成本很低。"));

        assertEquals(List.of("apart"), ids("算力成本高"));
    }

    @Test
    void aSingleCharacterOfACompoundBelongsToItsNeighbour() throws Exception {
        given(
                article("behind", "算力紧张，成本高。"),
                article("before", "谈谈算力，水平很高，成本很低。"),
                article("leading", "他在做超人工智能。"),
                article("leadingApart", "超市里没有人工智能。"));

        assertEquals(List.of("behind"), ids("算力成本高"));
        assertEquals(List.of("leading"), ids("超人工智能"));
    }

    @Test
    void aCompoundInOnePieceRanksFirst() throws Exception {
        given(
                article("apart").title("算力 成本高").body("算力，成本高。算力，成本高。算力，成本高。").build(),
                article("whole", "一篇很长的文章，说到最后才提了一句算力成本高，此外没有别的。"));

        assertEquals(List.of("whole", "apart"), ids("算力成本高"));
    }

    @Test
    void aPhraseStandsTogetherInOrder() throws Exception {
        given(article("whole", "我们谈开源模型的许可证"), article("apart", "开源的模型"), article("turned", "模型开源了"));

        assertEquals(List.of("whole"), ids("\"开源模型\""));
        assertEquals(List.of("whole"), ids("“开源模型”"));
        assertEquals(List.of("whole"), ids("「開源模型」"));
    }

    @Test
    void aLongPhraseIsNoSentence() throws Exception {
        given(article("whole", "他说开源模型的许可证写得并不清楚。"), article("words", "许可证、模型、开源，写得清楚。"));

        assertEquals(List.of("whole"), ids("\"开源模型的许可证写得并不清楚\""));
        assertEquals(List.of("whole", "words"), ids("开源模型的许可证写得并不清楚"));
    }

    @Test
    void exclusionLeavesArticlesOut() throws Exception {
        given(article("wanted", "容器编排"), article("docker", "容器与 Docker"), article("phrase", "容器与云原生"));

        assertEquals(Set.of("wanted", "phrase"), Set.copyOf(ids("容器 -docker")));
        assertEquals(Set.of("wanted", "docker"), Set.copyOf(ids("容器 -\"云原生\"")));
        assertEquals(List.of("wanted"), ids("容器 NOT docker NOT 云原生"));
        assertEquals(List.of("wanted"), ids("容器 -(docker OR 云原生)"));
    }

    @Test
    void onlyExclusionsFindAllTheRest() throws Exception {
        given(article("a", "容器"), article("b", "芯片"), article("c", "算力"));

        assertEquals(Set.of("b", "c"), Set.copyOf(ids("-容器")));
        assertEquals(List.of("c"), ids("-容器 -芯片"));
    }

    @Test
    void anExcludedTermIsNotMarked() throws Exception {
        given(article("a", "容器编排，和芯片无关"), article("b", "容器里跑 Docker"));

        assertEquals(List.of("容器"), marks("容器 -docker"));
    }

    @Test
    void orAndParenthesesGroup() throws Exception {
        given(article("cd", "容器 Docker"), article("cp", "容器 Podman"), article("c", "容器"), article("d", "Docker"));

        assertEquals(Set.of("cd", "cp"), Set.copyOf(ids("容器 (docker OR podman)")));
        assertEquals(Set.of("cd", "cp", "d"), Set.copyOf(ids("docker OR podman")));
        assertEquals(Set.of("cp", "c"), Set.copyOf(ids("(docker OR 容器) -docker")));
        assertEquals(Set.of("cd"), Set.copyOf(ids("容器 AND docker")));
    }

    @Test
    void orTakesAnExclusionAsAlternative() throws Exception {
        given(article("both", "容器 芯片"), article("chip", "芯片"), article("neither", "算力"));

        assertEquals(Set.of("both", "neither"), Set.copyOf(ids("容器 OR -芯片")));
    }

    @Test
    void aFieldPrefixSearchesThatFieldAlone() throws Exception {
        given(
                article("title").title("华为发布新品").body("无").build(),
                article("body", "华为的消息"),
                article("author").author("华为民").body("无").build(),
                article("source").source("华为社区").body("无").build(),
                article("keyword").keywords("华为", "手机").body("无").build());

        assertEquals(List.of("title"), ids("title:华为"));
        assertEquals(List.of("author"), ids("author:华为"));
        assertEquals(List.of("source"), ids("source:\"华为社区\""));
        assertEquals(List.of("keyword"), ids("keyword:華為"));
        assertEquals(Set.of("title", "author"), Set.copyOf(ids("title:华为 OR author:华为民")));
        assertEquals(Set.of("body", "author", "source", "keyword"), Set.copyOf(ids("华为 -title:华为")));
        assertEquals(List.of("title"), ids("title:(华为 OR 小米)"));
        assertEquals(5, ids("华为").size());
    }

    @Test
    void oneCharacterIsFoundInEveryField() throws Exception {
        given(article("a")
                .title("云")
                .author("王云")
                .source("云上")
                .keywords("云")
                .body("云")
                .build());

        for (var query : List.of("云", "雲", "title:云", "author:云", "author:王", "source:云", "keyword:云", "\"云\"")) {
            assertEquals(List.of("a"), ids(query), query);
        }
        assertEquals(List.of(), ids("author:上"));
    }

    @Test
    void aPrefixFindsWordsThatBeginSo() throws Exception {
        given(article("k8s", "Kubernetes 集群"), article("ctl", "kubectl 命令"), article("other", "mykube"));

        assertEquals(Set.of("k8s", "ctl"), Set.copyOf(ids("kube*")));
        assertEquals(List.of("k8s"), ids("Kuber*"));
        assertEquals(List.of(), ids("kube"));
    }

    @Test
    void signsAtTheEndMakeAnotherWord() throws Exception {
        given(article("cpp", "用 C++ 写"), article("cs", "用 C# 写"), article("c", "用 C 写"));

        assertEquals(List.of("cpp"), ids("C++"));
        assertEquals(List.of("cs"), ids("c#"));
        assertEquals(List.of("c"), ids("c"));
    }

    @Test
    void aWordIsNotFoundInsideAnother() throws Exception {
        given(article("go", "Go 语言"), article("google", "Google 搜索"));

        assertEquals(List.of("go"), ids("go"));
    }

    @Test
    void aWordLongerThanAnIndexTermIsFound() throws Exception {
        var hash = "0123456789abcdef".repeat(5);
        given(article("hash", "校验和 " + hash + " 如上"), article("none", "没有校验和"));

        assertEquals(List.of("hash"), ids(hash));
        assertEquals(List.of(hash), marks("\"" + hash + "\""));
    }

    @Test
    void signsOfAQuotedTextAreNotRewritten() throws Exception {
        given(article("a", "他说“好……再见”，机房有37℃，占地500㎡。"));

        assertEquals(List.of("好……再见"), marks("\"好……再见\""));
        assertEquals(List.of("a"), ids("\"机房有37℃，占地\""));
        assertEquals(List.of("a"), ids("500㎡"));
    }

    @Test
    void aPhraseWithASpaceDoesNotReachOverACharacter() throws Exception {
        given(article("spaced", "开源 模型"), article("joined", "模型是开源的，也说开源大模型"));

        assertEquals(List.of("spaced"), ids("\"开源 模型\""));
    }

    @Test
    void theEmptyQueryFindsEverythingNewestFirst() throws Exception {
        given(
                article("undated", "甲"),
                article("old").date("2023-01-01").build(),
                article("new").date("2024-01-01").build());

        assertEquals(List.of("new", "old", "undated"), ids(""));
        assertEquals(List.of("new", "old", "undated"), ids("  　"));
        assertEquals(List.of(), ask("").query().warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "。", "，。！", "...", "()", "\"\"", "\"。\"", "-", "--", "*", ":", "-。", "「」", "\u200B", "title:。", "😀",
                "\uFFFD"
            })
    void aQueryWithoutAnyWordFindsNothing(String query) throws Exception {
        given(article("a", "甲。乙，丙"), article("b", "丁"));

        var answer = ask(query);

        assertEquals(0, answer.total());
        assertEquals(List.of(), answer.hits());
        assertEquals(query, answer.query().text());
    }

    @Test
    void aPastedParagraphIsAnswered() throws Exception {
        var paragraph = new StringBuilder();
        for (var i = 0; i < 500; i++) {
            paragraph.append((char) ('\u4E00' + 37 * i % 20_000));
        }
        given(article("a", paragraph + "。"), article("b", "别的"));

        assertEquals(List.of("a"), ids(paragraph.toString()));
    }

    @Test
    void aTitleMatchRanksBeforeABodyMatch() throws Exception {
        given(
                article("body").title("机房纪事").body("提到算力。").build(),
                article("title").title("算力纪事").body("机房记录。").build());

        assertEquals(List.of("title", "body"), ids("算力"));
    }

    @Test
    void whatHoldsOnlyPartFollowsTheStrictHitsAndIsNotCounted() throws Exception {
        given(article("both", "容器与芯片"), article("one", "只说容器"), article("neither", "别的"));

        var answer = ask("容器 芯片");

        assertEquals(1, answer.total());
        assertEquals(List.of("both"), ids(answer, MatchKind.STRICT));
        assertEquals(List.of("one"), ids(answer, MatchKind.NEAR));
        assertEquals(MatchKind.NEAR, answer.hits().getLast().match());
        assertFalse(answer.query().relaxed());
    }

    @Test
    void whereNothingMatchesTheAnswerSaysThatItIsRelaxed() throws Exception {
        given(article("one", "只说容器"), article("other", "只说芯片"));

        var answer = ask("容器 芯片");

        assertEquals(0, answer.total());
        assertEquals(Set.of("one", "other"), Set.copyOf(ids(answer, MatchKind.NEAR)));
        assertTrue(answer.query().relaxed());
        assertEquals(List.of(QueryWarning.PART_MATCHES), answer.query().warnings());
    }

    @Test
    void whatWasExcludedOrQuotedIsNotGivenUp() throws Exception {
        given(article("one", "只说容器"), article("docker", "容器 docker"), article("quoted", "容器 云端算力"));

        assertEquals(
                List.of("one", "quoted"),
                ids(ask("容器 芯片 -docker"), MatchKind.NEAR).stream().sorted().toList());
        assertEquals(List.of("quoted"), ids(ask("容器 芯片 \"云端算力\""), MatchKind.NEAR));
    }

    @Test
    void aSingleTermHasNoNearMatches() throws Exception {
        given(article("words", "长文 与 文本"), article("gpt3", "GPT-3"));

        assertEquals(List.of(), ask("长文本").hits());
        assertEquals(List.of(), ask("GPT-4").hits());
    }

    /** The hits of a query, strict and near. */
    private List<String> allIds(String query) {
        return ask(query).hits().stream().map(hit -> hit.card().id().value()).toList();
    }

    @Test
    void aTermOfTwoWordsIsNearWhereTheyStandApart() throws Exception {
        given(article("apart", "数据的安全"), article("one", "数据"));

        var answer = ask("数据安全");

        assertEquals(0, answer.total());
        assertEquals(List.of("apart"), allIds("数据安全"));
        assertEquals(MatchKind.NEAR, answer.hits().getFirst().match());
    }

    @Test
    void theScriptOfAQueryDoesNotMakeItAQuestion() throws Exception {
        given(article("both", "对的护栏，的背景"), article("parts", "护栏和背景"));

        assertEquals(List.of("both"), ids("对的护 的背景"));
        assertEquals(ids("对的护 的背景"), ids("對的護 的背景"));
    }

    @Test
    void aSlipInALatinWordIsPutRightAndSaid() throws Exception {
        given(article("right", "Kubernetes 集群"), article("other", "Docker 镜像"));

        for (var slip : List.of("Kuberntes", "kubernetse", "Kubernettes", "Kubernets 集群")) {
            var answer = ask(slip);
            assertEquals(1, answer.total(), slip);
            assertEquals("right", answer.hits().getFirst().card().id().value(), slip);
            assertEquals(
                    List.of("kubernetes"),
                    answer.query().expansions().getFirst().to(),
                    slip);
        }
        assertEquals(0, ask("\"Kuberntes\"").total());
        assertTrue(ask("\"Kuberntes\"").query().relaxed());
        assertEquals(List.of(), allIds("dcok"));
    }

    @Test
    void aShortLatinWordIsNoSlip() throws Exception {
        given(article("go", "Go 语言"), article("vue", "Vue 组件"));

        assertEquals(List.of(), allIds("Gi"));
        assertEquals(List.of(), allIds("Vux"));
    }

    @Test
    void whatWasQuotedIsLoosenedOnlyWhereNothingElseIsFound() throws Exception {
        given(article("both", "容器的镜像"), article("other", "虚拟机"));

        var answer = ask("\"容器镜像\"");

        assertEquals(0, answer.total());
        assertTrue(answer.query().relaxed());
        assertEquals("both", answer.hits().getFirst().card().id().value());
        assertEquals(List.of(QueryWarning.QUOTES_DROPPED), answer.query().warnings());
        assertEquals(List.of(), allIds("\"容器镜像\" -容器"));
    }

    @Test
    void aFieldIsGivenUpOnlyWhereNothingElseIsFound() throws Exception {
        given(article("text", "容器编排"));

        var answer = ask("title:容器");

        assertEquals(0, answer.total());
        assertEquals("text", answer.hits().getFirst().card().id().value());
        assertEquals(List.of(QueryWarning.FIELD_DROPPED), answer.query().warnings());
    }

    @Test
    void connectingWordsAreAskedOfNoArticle() throws Exception {
        given(article("answer", "Nginx 的安装步骤，适用于 Ubuntu"), article("other", "Ubuntu 桌面"));

        assertEquals("answer", allIds("如何在 Ubuntu 上安装 Nginx").getFirst());
    }

    @Test
    void quotationMarksGluedToTextAreProse() throws Exception {
        given(article("answer", "奥卡姆剃刀是一条原则，内容是如无必要勿增实体"));

        assertEquals(List.of("answer"), ids("“奥卡姆剃刀”的内容是什么"));
        assertEquals(List.of("answer"), ids("「奧卡姆剃刀」內容"));
    }

    @Test
    void wordsThatOnlyAskAreNotLookedFor() throws Exception {
        given(article("answer", "容器编排调度集群里的任务"), article("asks", "为什么"));

        assertEquals(List.of("answer"), ids("为什么容器编排"));
        assertEquals(List.of("asks"), ids("为什么"));
    }

    @Test
    void aNearArticleHoldsAWordOfTheQueryAndShowsIt() throws Exception {
        given(article("both", "Docker 容器"), article("one", "容器镜像"), article("letters", "从容地打开仪器，器材很多"));

        var answer = ask("Docker 容器");

        assertEquals(List.of("one"), ids(answer, MatchKind.NEAR));
        assertFalse(
                answer.hits().getLast().snippets().getFirst().passage().marks().isEmpty());
    }
}
