package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.config.QueryRule;
import dev.wensou.lucene.analysis.Analysis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which queries a rule is for. */
class RuleMatcherTest {
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    private static RuleActions actions(String typed, QueryRule.Matching matching, String... match) {
        return actions(typed, matching, List.of("别的"), match);
    }

    private static RuleActions actions(
            String typed, QueryRule.Matching matching, List<String> synonyms, String... match) {
        var rule = new QueryRule(
                "r",
                List.of(match),
                matching,
                Optional.empty(),
                Optional.empty(),
                List.of("id"),
                List.of(),
                List.of(),
                Optional.empty(),
                synonyms);
        return new RuleMatcher(new Analysis(), CONFIG.vocabulary().current(), List.of(rule))
                .of(typed, QueryParser.parse(typed).tree());
    }

    private static boolean acts(String typed, QueryRule.Matching matching, String match) {
        return actions(typed, matching, match).rules().equals(List.of("r"));
    }

    @ParameterizedTest
    @CsvSource({
        "視頻, 视频, true",
        "视频, 視頻, true",
        "ＤＯＣＫＥＲ, docker, true",
        "'  docker　', Docker, true",
        "docker 容器, docker, false",
        "docker, docker 容器, false",
        "容器 docker, docker 容器, false",
        "\"docker\", docker, false",
    })
    void anExactRuleIsForTheWholeQueryHoweverItIsSpelled(String typed, String match, boolean acts) {
        assertEquals(acts, acts(typed, QueryRule.Matching.EXACT, match));
    }

    @ParameterizedTest
    @CsvSource({
        "Docker 容器, docker, true",
        "Docker容器, docker, true",
        "學習Docker, docker, true",
        "dockerfile, docker, false",
        "C++ 教程, c, false",
        "C 教程, c, true",
        "C# 教程, c#, true",
        "C++ 教程, C++, true",
        "GPT-3.5, gpt-3, false",
        "GPT-3, gpt-3, true",
        "组织数据, 数据, true",
        "組織數據, 数据, true",
        "少数组织, 数组, false",
        "大数据库, 数据, false",
        "国产 人工智能 芯片, 人工智能 芯片, true",
        "容器 -docker, docker, false",
        "容器 NOT docker, docker, false",
        "\"docker 容器\" 安全, docker, true",
        "title:docker, docker, true",
        "docker OR podman, docker, true",
        "(docker OR podman) 安全, podman, true",
        "docker*, docker, true",
    })
    void aRuleThatContainsIsForQueriesThatHaveItsWordsAsWords(String typed, String match, boolean acts) {
        assertEquals(acts, acts(typed, QueryRule.Matching.CONTAINS, match));
    }

    @ParameterizedTest
    @CsvSource({
        "Docker 容器, docker, 别的 容器",
        "學習Docker, docker, 學習别的",
        "容器 Docker -安全, docker, 容器 别的 -安全",
        "\"Docker\" 容器, docker, ''",
        "(Docker OR podman) 安全, podman, (Docker OR 别的) 安全",
    })
    void aSynonymTakesThePlaceOfWhatWasTyped(String typed, String match, String query) {
        var rewritten = actions(typed, QueryRule.Matching.CONTAINS, match).rewritings().stream()
                .map(RuleActions.Rewriting::query)
                .toList();

        assertEquals(query.isEmpty() ? List.of() : List.of(query), rewritten);
    }

    @ParameterizedTest
    @CsvSource({
        "Docker, EXACT, 别的;他的",
        "Podman, EXACT, 别的;他的",
        "Docker 安全, CONTAINS, 别的 安全;他的 安全",
        "Podman 安全, CONTAINS, 别的 安全;他的 安全",
    })
    void everySynonymStandsForEveryWordingOfARule(String typed, QueryRule.Matching matching, String queries) {
        var rewritten = actions(typed, matching, List.of("别的", "他的"), "docker", "podman").rewritings().stream()
                .map(RuleActions.Rewriting::query)
                .toList();

        assertEquals(List.of(queries.split(";")), rewritten);
    }

    @Test
    void aRuleOfSeveralQueriesActsOnce() {
        assertEquals(
                List.of("id"),
                actions("docker podman", QueryRule.Matching.CONTAINS, "docker", "podman")
                        .pinned());
    }
}
