package dev.wensou.lucene.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            用.NET写、.gitignore      | .net .gitignore
            asp.net ..net ... net     | ``
            --help -v ---x ab-cd –help | --help -v --help
            -5 #12 $100 /2            | ``
            10个 1.5 亿 5  个 5-个 h5页 | 10个 1.5亿
            @Override #include $HOME  | @override #include $home
            %PATH% _id __init__ ___x  | %path _id __init
            /etc/passwd and/or //x    | /etc
            ~/.bashrc #!/bin/bash     | .bashrc /bin
            Notepad++ Google+ abc+++  | notepad++ google+
            100+ abc+d ab++9          | ``
            A* **a* abc*b 2*a         | a*
            A/B R&D AT&T c.b CI/CD    | /b &d &t .b
            a，b a、b a b a'b a-5     | ``
            Python 3.12.1 GPT-3.5     | 3 3.12
            Docker v20.10 vim v a v1  | v20
            GPT4 qwen2.5 gpt4o sha256 | gpt qwen gpt sha
            GPT-4.0 GPT4.0 4.0 HTTP/2.0 | 4 gpt gpt4
            C99 mp3 word2vec log4j2 4x | ``
            Python3.12 约 3.5 Go 1    | python
            """)
    void besideAWordStandsWhatItsSignsMakeOfIt(String text, String forms) {
        var folded = Folding.fold(text);
        var scanner = new TextScanner(folded);
        var found = new ArrayList<String>();
        while (scanner.next()) {
            if (scanner.kind() == TextScanner.Kind.WORD) {
                found.addAll(WordForms.signed(folded, scanner.start(), scanner.end()));
                found.addAll(NumberForms.of(folded, scanner.start(), scanner.end()));
            }
        }

        assertEquals(forms.isEmpty() ? List.of() : List.of(forms.split(" ")), found);
    }

    @ParameterizedTest(name = "{0} asks for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .NET                      | .net
            学习.NET开发              | .net
            --help                    | --help
            （-v）                    | -v
            前端/Vue                  | vue
            使用-Xmx512m              | xmx512m
            C++/Rust                  | c++ rust
            Notepad++                 | notepad++
            A/B                       | a /b
            Python 3.12               | python 3.12
            """)
    void aQueryAsksForTheSignsThatAreCertainlyMeant(String text, String forms) {
        var folded = Folding.fold(text);
        var scanner = new TextScanner(folded);
        var asked = new ArrayList<String>();
        while (scanner.next()) {
            if (scanner.kind() == TextScanner.Kind.WORD) {
                asked.add(WordForms.asked(folded, scanner.start(), scanner.end()));
                assertTrue(WordForms.has(folded, scanner.start(), scanner.end(), asked.getLast()));
            }
        }

        assertEquals(List.of(forms.split(" ")), asked);
    }
}
