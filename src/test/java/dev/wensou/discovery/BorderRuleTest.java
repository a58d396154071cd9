package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderRuleTest {
    /** The rest without a function word occurs so often; the n-gram itself occurs 10 times. */
    private static BorderRule rule(String gram, String rest, int frequency) {
        var grams = new NGrams(1000);
        add(grams, gram, 10);
        add(grams, rest, frequency);
        return new BorderRule(BorderWords.load(), grams);
    }

    private static void add(NGrams grams, String text, int frequency) {
        var node = Trie.ROOT;
        for (var i = 0; i < text.length(); i++) {
            node = grams.add(node, text.charAt(i), frequency);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "磁盘|空间, true",
        "树|莓|派, true",
        "的|命令, false",
        "软件|的, false",
        "提供|了, false",
        "这|篇, false",
        "如果|文件|存在, false",
        "在|容器|内, false",
        "一|款, false",
        "不|可变, false",
        "主机|上, false",
        "上|下文, true",
        "一致性|哈希, true",
        "文件|和|目录, false"
    })
    void aTermNeitherBeginsNorEndsNorIsHeldTogetherByAFunctionWord(String cut, boolean allowed) {
        var words = List.of(cut.split("\\|"));
        var gram = String.join("", words);

        assertEquals(allowed, rule(gram, gram.substring(1), 100).allows(gram, words), cut);
    }

    @ParameterizedTest
    @CsvSource({
        // what follows 第 hardly stands without it, and begins with no word
        "第|三|方, 三方, 11, true",
        "第|三|方, 三方, 100, false",
        // 部分 is a word, however seldom it is seen alone
        "第|部分, 部分, 10, false",
        // one character more is always found elsewhere
        "条|带, 带, 10, false",
        // a word that no term holds is never forgiven
        "看|一|下, 看一, 10, false"
    })
    void aFunctionWordIsForgivenWhereItIsNone(String cut, String rest, int frequency, boolean allowed) {
        var words = List.of(cut.split("\\|"));
        var gram = String.join("", words);

        assertEquals(allowed, rule(gram, rest, frequency).allows(gram, words), cut);
    }
}
