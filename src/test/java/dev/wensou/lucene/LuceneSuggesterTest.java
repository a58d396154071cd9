package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.contract.SuggestionContract;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Suggester;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSuggesterTest extends SuggestionContract {
    @TempDir
    private Path data;

    @Override
    protected Opened open(PopularQueries popular) throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(TestArticle.article("other", "别的")));
        var engine = new LuceneEngine(store, TestIndex.CONFIG);
        var suggester = new LuceneSuggester(engine, TestIndex.CONFIG, popular);
        return new Embedded(
                engine,
                new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow),
                suggester,
                LuceneCorrector.remembering(engine, TestIndex.CONFIG, suggester::terms, () -> Deadline.NONE));
    }

    private record Embedded(SearchEngine engine, ArticleWriter writer, LuceneSuggester gathering, Corrector corrector)
            implements Opened {
        @Override
        public Suggester suggester() {
            return gathering;
        }

        @Override
        public void refresh() {
            gathering.refresh();
        }

        @Override
        public void start() {
            gathering.start();
        }

        @Override
        public void close() {
            gathering.close();
            writer.close();
            engine.close();
        }
    }

    @Test
    void beforeAChangeIsGatheredWhatIsSuggestedIsCountedAnew() throws Exception {
        var serving =
                serving(Submitted.put("a", "一", "光子芯片。", "", "光子芯片"), Submitted.put("b", "二", "光子芯片。", "", "光子芯片"));
        serving.refresh();

        serving.writer().apply(List.of(Submitted.delete("b")));
        assertEquals(1, serving.suggester().suggest("guangzi", 8).getFirst().count());

        serving.writer().apply(List.of(Submitted.delete("a")));
        assertEquals(List.of(), serving.suggester().suggest("guangzi", 8));
    }
}
