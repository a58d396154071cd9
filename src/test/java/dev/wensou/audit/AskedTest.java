package dev.wensou.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.search.QueryReading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {
    @ParameterizedTest
    @CsvSource({
        "开源模型, 开源模型, true",
        "开源模型, 開源, true",
        "开源 模型, 模型开源, true",
        "云计算力, 计算力, true",
        "开源模型, 开源的模型, false",
        "开源大模型, 模大, false",
        "开源模型, 模, true",
        "云 计算, 云计算, true",
        "云吗计算机, 云计算, true",
        "云吗雾计算, 雾云, true",
        "天云吗雾呀计算, 云雾计算, false",
        "长文本, 長文本, true",
        "𠮷田, 𠮷田, true",
        "𠮷田, 𠮷, true",
        "Docker 容器, docker, true",
        "Docker 容器, Docker容器, true",
        "Docker 容器, dockerfile, false",
        "dock*, dockerfile, true",
        "GPT-4, GPT 4, true",
        "GPT-4, gpt4, true",
        "GPT4, GPT-4, true",
        "GPT4, GPT-3, false",
        "OpenAI, open AI, true",
        "OpenAI, open, false",
        "加上OpenAI, 加上open AI, true",
        "加上OpenAI, 加上open, false",
        "Python 3, 3.12, true",
        "Ubuntu, Ubuntu14.10, true",
        "GPT, GPT4o, true",
        "word, word2vec, false",
        "MP, mp3, false",
        "Python 3, 31.2, false",
        "AI+云, AI, true",
        "C, C++, false",
        "C++, C, false",
        "c++, Ｃ++, true",
        "issue#12, issue, true",
        "算力, '，', false",
    })
    void aMarkIsCoveredByWhatWasAsked(String query, String marked, boolean isCovered) {
        var reading = new QueryReading(query, false, List.of(), List.of());

        assertEquals(isCovered, Asked.of(reading).covers(marked));
    }

    @ParameterizedTest
    @CsvSource({"資料, true", "数据, true", "资讯, false", "數據資料, true"})
    void aMarkIsCoveredByAnExpansionThatTheAnswerNames(String marked, boolean isCovered) {
        var expansion = new QueryReading.Expansion("数据", List.of("資料"));
        var reading = new QueryReading("数据", false, List.of(expansion), List.of());

        assertEquals(isCovered, Asked.of(reading).covers(marked));
    }
}
