package dev.wensou.lucene;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/** Text as it is typed: guarded, parsed, loosened and compiled. Only one that is too long may be refused. */
public final class QueryFuzz {
    private static final QueryCompiler COMPILER = new QueryCompiler(
            new Analysis(),
            TestIndex.CONFIG.ranking(),
            TestIndex.CONFIG.vocabulary().current());

    private QueryFuzz() {}

    /** Loads what is loaded once, which takes longer than an input may. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("(算力 OR Docker) -\"开源 模型\" kube*".getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of UTF-16 where the first is odd, so that halves of pairs come too, else of UTF-8. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        var isWide = input.length > 0 && input[0] % 2 != 0;
        var text = new String(input, isWide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        TypedQuery typed;
        try {
            typed = TypedQuery.read(text);
        } catch (SearchFailure.BadQuery e) {
            return;
        }
        try (IndexReader nothing = new MultiReader()) {
            typed.compile(COMPILER, nothing);
            for (var step : typed.looser()) {
                COMPILER.compile(step.tree(), nothing);
            }
        }
    }
}
