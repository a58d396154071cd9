package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.analysis.GramPositions;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marks of terms and phrases are those of Lucene's own highlighter, which finds them through the index's analysis. */
class MarksEqualLucenesHighlighterTest {
    private static final int QUERIES = 500;

    private final Seed random = Seed.of(getClass());

    @TempDir
    Path data;

    @Test
    void everyMarkOfEveryHitIsTheHighlightersToo() throws Exception {
        var articles = new ArrayList<>(Corpora.random(random, 30));
        articles.addAll(Corpora.sample());
        try (var engine = TestIndex.engine(data, articles)) {
            for (var i = 0; i < QUERIES; i++) {
                var isPhrase = random.nextBoolean();
                var text = Corpora.hanPiece(random, random.pick(articles).body(), 1, isPhrase ? 9 : 4);
                if (!text.isEmpty()) {
                    check(engine, articles, text, isPhrase ? "\"" + text + "\"" : text);
                }
            }
        }
    }

    private void check(SearchEngine engine, List<Article> articles, String text, String query) throws IOException {
        for (var hit :
                engine.search(Ask.of(query).facets().page(1, 5).request()).hits()) {
            if (hit.match() == MatchKind.NEAR) {
                // it is marked for its words apart, which nobody typed
                continue;
            }
            var what = random + ": " + query + " in " + hit.card().id();
            var article = articles.stream()
                    .filter(each -> each.id().equals(hit.card().id()))
                    .findFirst()
                    .orElseThrow();
            var view = engine.find(hit.card().id(), query).orElseThrow();

            assertEquals(article.body(), view.body().text(), what);
            assertEquals(
                    highlighted(article.body(), Folding.fold(text)), view.body().marks(), what);
            assertEquals(
                    highlighted(article.title(), Folding.fold(text)),
                    hit.title().marks(),
                    what);
            assertFold(view.body(), text, what);
            hit.snippets().forEach(snippet -> assertFold(snippet.passage(), text, what));
        }
    }

    /** Every mark is whole repetitions of the text, which may overlap, and splits no pair. */
    private static void assertFold(MarkedText marked, String text, String what) {
        var literal = Folding.fold(text);
        for (var mark : marked.marks()) {
            var folded = Folding.fold(marked.text().substring(mark.start(), mark.end()));
            assertTrue(folded.startsWith(literal) && folded.endsWith(literal), what + ": " + folded);
            assertFalse(Character.isLowSurrogate(folded.charAt(0)), what);
            assertFalse(Character.isHighSurrogate(folded.charAt(folded.length() - 1)), what);
        }
    }

    private static List<Mark> highlighted(String text, String folded) throws IOException {
        if (text.isEmpty()) {
            return List.of();
        }
        var query = query(folded);
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(new ArticleAnalyzer())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withBreakIterator(WholeBreakIterator::new)
                .withWeightMatches(true)
                .withFormatter(new Ranges())
                .build();
        var field = query instanceof TermQuery ? "body.chars" : "body.grams";
        var found = highlighter.highlightWithoutSearcher(field, query, text, 1);
        return found == null ? List.of() : merged(found);
    }

    private static Query query(String folded) {
        if (folded.codePointCount(0, folded.length()) == 1) {
            return new TermQuery(new Term("body.chars", folded));
        }
        var phrase = new PhraseQuery.Builder();
        var last = folded.offsetByCodePoints(folded.length(), -1);
        for (var at = 0; at < last; at = folded.offsetByCodePoints(at, 1)) {
            phrase.add(
                    new Term("body.grams", folded.substring(at, folded.offsetByCodePoints(at, 2))),
                    GramPositions.inside(0, at));
        }
        return phrase.build();
    }

    private static List<Mark> merged(Object found) {
        var marks = new ArrayList<Mark>();
        for (var range : (List<?>) found) {
            var mark = (Mark) range;
            if (!marks.isEmpty() && mark.start() <= marks.getLast().end()) {
                var before = marks.removeLast();
                marks.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** The raw ranges instead of a text with tags. */
    private static final class Ranges extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var marks = new ArrayList<Mark>();
            for (var passage : passages) {
                for (var i = 0; i < passage.getNumMatches(); i++) {
                    marks.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            marks.sort(Comparator.comparingInt(Mark::start));
            return marks;
        }
    }
}
