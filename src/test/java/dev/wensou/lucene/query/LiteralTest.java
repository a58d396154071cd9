package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource({"10个月, 10个月", "200万字, 200万字", "1.5亿, 1.5亿", "Node.js, node js", "GPT-4, gpt 4", ".NET, .net", "容器, 容器"})
    void aTermIsWrittenAsPeopleWouldWriteIt(String typed, String written) {
        assertEquals(written, MatchingRules.terms(typed).getFirst().text());
    }
}
