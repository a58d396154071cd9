package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.config.IndexConfig;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.search.SearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Query rules do to the answers of a cluster what they do to those of the embedded engine. */
class RulesInClusterTest extends RulesInSearchTest {
    @Override
    protected SearchEngine open(List<Article> articles, IndexConfig settingsOfNow, Path data, Clock clock)
            throws Exception {
        return TestCluster.engine(articles, settingsOfNow, clock);
    }
}
