package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passage of any characters, quoted from word to word, finds the article it was cut from and marks its place. */
class AnyQuotedPieceFindsItsPlaceTest {
    private static final int PIECES = 400;

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void aQuotedPassageFindsAndMarksItself() throws Exception {
        var articles = new ArrayList<>(Corpora.random(random, 40));
        articles.addAll(Corpora.sample());
        try (var engine = TestIndex.engineOfSegments(data, articles)) {
            for (var i = 0; i < PIECES; i++) {
                check(engine, random.pick(articles));
            }
        }
    }

    private void check(SearchEngine engine, Article article) {
        var body = article.body();
        var cuts = cuts(body);
        if (cuts.isEmpty()) {
            return;
        }
        var from = random.nextInt(cuts.size());
        var start = cuts.get(from)[0];
        var end = cuts.get(Math.min(cuts.size() - 1, from + random.nextInt(30)))[1];
        var piece = body.substring(start, end);
        if (piece.indexOf('"') >= 0 || piece.length() > 500) {
            return;
        }
        var query = "\"" + piece + "\"";
        var what = random + ": " + query + " of " + article.id() + " at " + start;

        var hits = engine.search(Ask.of(query).facets().request()).hits();
        assertTrue(hits.stream().anyMatch(hit -> hit.card().id().equals(article.id())), what);
        var marks = engine.find(article.id(), query).orElseThrow().body().marks();
        assertTrue(marks.stream().anyMatch(mark -> mark.start() <= start && mark.end() >= end), what + ": " + marks);
    }

    /** Where a quotation may begin and end: at every Han character and around every word. */
    private static List<int[]> cuts(String text) {
        var cuts = new ArrayList<int[]>();
        var scanner = new TextScanner(Folding.fold(text));
        while (scanner.next()) {
            if (scanner.kind() == TextScanner.Kind.WORD) {
                cuts.add(new int[] {scanner.start(), scanner.end()});
            }
            for (var at = scanner.start(); scanner.kind() == TextScanner.Kind.HAN && at < scanner.end(); ) {
                var end = at + Character.charCount(text.codePointAt(at));
                cuts.add(new int[] {at, end});
                at = end;
            }
        }
        return cuts;
    }
}
