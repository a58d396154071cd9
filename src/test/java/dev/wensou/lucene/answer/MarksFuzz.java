package dev.wensou.lucene.answer;

import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.Literal;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.QueryParser;
import dev.wensou.search.MarkedText;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Snippet;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/** A query and, behind the first line end, a text: its marks and passages. */
public final class MarksFuzz {
    private static final QueryCompiler COMPILER = new QueryCompiler(
            new Analysis(),
            TestIndex.CONFIG.ranking(),
            TestIndex.CONFIG.vocabulary().current());

    private MarksFuzz() {}

    /** Loads what is loaded once, which takes longer than an input may. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("算力\n算力集群".getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of UTF-16 where the first is odd, so that halves of pairs come too, else of UTF-8. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        var isWide = input.length > 0 && input[0] % 2 != 0;
        var all = new String(input, isWide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        var end = all.indexOf('\n');
        if (end < 0 || end > SearchRequest.MAX_QUERY_CHARS) {
            return;
        }
        var text = all.substring(end + 1);
        List<Literal> literals;
        try (IndexReader nothing = new MultiReader()) {
            literals = COMPILER.compile(QueryParser.parse(all.substring(0, end)).tree(), nothing)
                    .literals(TextField.BODY);
        }
        check(Marker.mark(text, literals), literals);
        for (var snippet : SnippetMaker.snippets(Snippet.Field.BODY, text, literals)) {
            var passage = snippet.passage();
            require(text.startsWith(passage.text(), snippet.offset()), "a passage is no piece of its text: " + passage);
            require(
                    !splitsPair(text, snippet.offset())
                            && !splitsPair(
                                    text, snippet.offset() + passage.text().length()),
                    "a passage splits a pair: " + passage);
            check(passage, literals);
        }
    }

    private static void check(MarkedText marked, List<Literal> literals) {
        for (var mark : marked.marks()) {
            require(
                    !splitsPair(marked.text(), mark.start()) && !splitsPair(marked.text(), mark.end()),
                    "a mark splits a pair: " + marked);
            var folded = Folding.fold(marked.text().substring(mark.start(), mark.end()));
            require(
                    literals.stream()
                            .anyMatch(literal ->
                                    folded.contains(literal.pieces().getFirst().text())),
                    "a mark holds nothing of what was asked for: " + marked);
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException(otherwise);
        }
    }
}
