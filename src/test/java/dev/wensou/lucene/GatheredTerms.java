package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.correct.TermIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.suggest.PhrasePinyin;
import java.io.IOException;

/** What may have been meant, counted at once, without titles and past queries. */
final class GatheredTerms {
    private GatheredTerms() {}

    static TermIndex of(LuceneEngine engine, IndexConfig config) throws IOException {
        try (var lease = engine.lease()) {
            var source = new GenerationTexts(lease.generation(), engine.compiler());
            var feed = new SuggestionFeed(source, new Analysis(config.segmenter()));
            return new TermIndex(
                    feed.terms(config.vocabulary().current()),
                    new PhrasePinyin(config.pinyin().readings()));
        }
    }
}
