package dev.wensou.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextScannerTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            算力                 | 算力
            Docker容器           | docker 容器
            C++ 与 C# 与 .NET    | c++ 与 c# 与 net
            C++11 C#10 g++-12    | c++ 11 c# 10 g++ 12
            c+++ c##             | c c
            a+b x++y 1+1 x#y     | a b x y 1 1 x y
            B+树 i++; F#         | b+ 树 i++ f#
            issue#12 notepad++   | issue 12 notepad
            65+ 100++            | 65 100
            3.5 1.2.3 v1.2.3-rc1 | 3.5 1.2.3 v1.2.3 rc1
            2024.05.06 .5 5. 1.a | 2024 05.06 5 5 1 a
            1.5亿 Qwen2.5-72B    | 1.5 亿 qwen2.5 72b
            GPT-4o               | gpt 4o
            Node.js              | node js
            200万字              | 200 万字
            ５Ｇ／６Ｇ           | 5g 6g
            々〇                 | 々〇
            𠮷田a𠮷              | 𠮷田 a 𠮷
            カタカナ한글         | カタカナ한글
            naïve café           | naive cafe
            ，。！…              | ''
            😀芯片😀             | 芯片
            """)
    void aTextIsCutIntoRunsAndWords(String text, String pieces) {
        assertEquals(pieces.isEmpty() ? List.of() : List.of(pieces.split(" ")), pieces(text));
    }

    private static List<String> pieces(String text) {
        var folded = Folding.fold(text);
        var scanner = new TextScanner(folded);
        var pieces = new ArrayList<String>();
        while (scanner.next()) {
            pieces.add(folded.substring(scanner.start(), scanner.end()));
        }
        return pieces;
    }
}
