package dev.wensou.app;

import dev.wensou.config.Segmenter;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What takes its time once: the dictionary and the JDK's compiler. Better before the first user than with. */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> QUERIES = List.of("", "搜索", "搜索引擎", "全文搜索引擎怎样工作", "search");

    private WarmUp() {}

    /** Reads the dictionary, which is one for the whole process; needs no index. */
    static Segmenter dictionary(Segmenter segmenter) {
        new Analysis(segmenter).terms(Chain.WORDS, QUERIES.getLast());
        return segmenter;
    }

    /**
     * Searches for some things; a search that takes too long is no failure here.
     *
     * @param dictionary is waited for, so that a dictionary that cannot be read fails the start
     */
    static SearchEngine searches(SearchEngine engine, Ahead<Segmenter> dictionary) throws IOException {
        dictionary.take();
        for (var query : QUERIES) {
            try {
                engine.search(SearchRequest.of(query));
            } catch (SearchFailure.TimedOut e) {
                LOG.info("not warm yet: {}", e.getMessage());
            }
        }
        return engine;
    }
}
