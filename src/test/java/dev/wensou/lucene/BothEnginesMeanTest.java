package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.correct.SlipCase;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggester;
import dev.wensou.suggest.SuggestCase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine and the one of a cluster suggest and propose the same, whatever is typed. */
class BothEnginesMeanTest {
    private final IndexConfig config = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path data;

    private interface Compared {
        void with(LuceneEngine lucene, OpenSearchEngine opensearch) throws Exception;
    }

    private void over(List<Article> articles, Compared compared) throws Exception {
        try (var lucene = TestIndex.engine(data, config, articles);
                var opensearch = TestCluster.engine(articles, config, Clock.systemDefaultZone())) {
            compared.with(lucene, opensearch);
        }
    }

    /** Han in both scripts, pinyin, initials, mixed, Latin, and the beginnings of all these. */
    private static List<String> typed() throws Exception {
        var typed = new LinkedHashSet<String>();
        for (var each : SuggestCase.over("sample")) {
            typed.add(each.typed());
            typed.add(each.wanted());
            typed.add(each.typed().substring(0, (each.typed().length() + 1) / 2));
        }
        return List.copyOf(typed);
    }

    @Test
    void suggestionsOverTheSampleAreTheSame() throws Exception {
        over(Corpora.sample(), (lucene, opensearch) -> {
            try (var asking = TestCluster.connect();
                    var expected = new LuceneSuggester(lucene, config, PopularQueries.NONE);
                    var found = TestCluster.suggester(opensearch, asking, config)) {
                expected.refresh();
                found.refresh();
                var shown = 0;
                for (var text : typed()) {
                    var suggestions = expected.suggest(text, Suggester.MAX_SIZE);
                    assertEquals(suggestions, found.suggest(text, Suggester.MAX_SIZE), text);
                    shown += suggestions.size();
                }
                assertTrue(shown > 1_000, "only " + shown + " suggestions were compared");
            }
        });
    }

    private static List<SlipCase> every(int step, List<SlipCase> cases) {
        return IntStream.range(0, cases.size() / step)
                .mapToObj(i -> cases.get(i * step))
                .toList();
    }

    @Test
    void correctionsAreTheSame() throws Exception {
        over(MeantArticles.of(config), (lucene, opensearch) -> {
            try (var asking = TestCluster.connect();
                    var gathered = TestCluster.suggester(opensearch, asking, config)) {
                gathered.refresh();
                var terms = GatheredTerms.of(lucene, config);
                Corrector expected = new LuceneCorrector(lucene, config, () -> terms, () -> Deadline.NONE);
                var found = TestCluster.corrector(gathered, opensearch, config);
                var cases = new ArrayList<>(every(2, SlipCase.slips()));
                cases.addAll(every(10, SlipCase.good()));
                cases.addAll(every(4, SlipCase.inSentences()));
                cases.addAll(every(8, SlipCase.goodSentences()));
                var proposed = 0;
                for (var each : cases) {
                    var request = SearchRequest.of(each.typed());
                    var correction = expected.correct(request);
                    assertEquals(correction, found.correct(request), each.typed());
                    proposed += correction.isPresent() ? 1 : 0;
                }
                assertTrue(proposed > 150, "only " + proposed + " corrections were compared");
            }
        });
    }
}
