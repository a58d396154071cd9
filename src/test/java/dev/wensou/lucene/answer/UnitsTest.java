package dev.wensou.lucene.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.index.Units;
import dev.wensou.lucene.query.Literal;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.QueryParser;
import dev.wensou.search.Snippet;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;

/** A text in an array that is longer than it is read as the same text by itself. */
class UnitsTest {
    private static final long SEED = 20261127;
    private static final List<String> PIECES = List.of(
            "数据",
            "数据库",
            "資料",
            "Docker",
            "docker",
            "C++",
            ".NET",
            "GPT-4",
            "GPT 4",
            "5亿",
            "é",
            "𠮷",
            "\n\n",
            "\n",
            "。",
            "，",
            "”",
            "？",
            " ",
            "　",
            ".",
            "a",
            "-",
            "Python 3.12");
    private static final List<String> SOUGHT =
            List.of("数据", "数据库", "docker", "c++", ".net", "gpt-4", "5亿", "a", "python 3", "库", "𠮷", "数据 docker");

    private final Random random = new Random(SEED);

    private static List<Literal> literals() throws IOException {
        var compiler = new QueryCompiler(
                new Analysis(),
                TestIndex.CONFIG.ranking(),
                TestIndex.CONFIG.vocabulary().current());
        var literals = new ArrayList<Literal>();
        try (IndexReader nothing = new MultiReader()) {
            for (var text : SOUGHT) {
                literals.addAll(compiler.compile(QueryParser.parse(text).tree(), nothing)
                        .literals(TextField.BODY));
            }
        }
        return literals;
    }

    private String text(int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** With units behind it that another text has left there. */
    private static Units units(String text) {
        return new Units((text + "数据docker").toCharArray(), text.length());
    }

    @Test
    void passagesAreTheSame() throws IOException {
        var sought = literals();
        for (var round = 0; round < 3000; round++) {
            var text = text(200);
            var folded = Folding.fold(text);
            var literals = new ArrayList<Literal>();
            for (var i = random.nextInt(4); i > 0; i--) {
                literals.add(sought.get(random.nextInt(sought.size())));
            }
            assertEquals(
                    SnippetMaker.snippets(Snippet.Field.BODY, text, literals),
                    SnippetMaker.snippets(Snippet.Field.BODY, units(text), units(folded), literals),
                    "seed " + SEED + ", round " + round + ", " + text);
        }
    }

    @Test
    void whatIsSoughtIsFoundInTheSamePlaces() {
        for (var round = 0; round < 3000; round++) {
            var text = text(20);
            var units = units(text);
            var sought = PIECES.get(random.nextInt(PIECES.size()));
            for (var at = 0; at < text.length(); at++) {
                assertEquals(text.indexOf(sought, at), units.indexOf(sought, at), text);
                assertEquals(text.startsWith(sought, at), units.startsWith(sought, at), text);
            }
            assertEquals(text, units.toString());
        }
        assertThrows(IndexOutOfBoundsException.class, () -> units("数据").charAt(2));
        assertThrows(IndexOutOfBoundsException.class, () -> units("数据").subSequence(1, 3));
    }
}
