package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.contract.CollapseContract;
import dev.wensou.contract.CountingContract;
import dev.wensou.contract.ExplanationContract;
import dev.wensou.contract.FacetKindsContract;
import dev.wensou.contract.MarkingContract;
import dev.wensou.contract.MatchingContract;
import dev.wensou.contract.OrderContract;
import dev.wensou.contract.SearchDataContract;
import dev.wensou.lucene.TestIndex;
import dev.wensou.search.Capability;
import dev.wensou.search.SearchEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The engine for clusters keeps the contracts of what it can do. */
class OpenSearchEngineTest {
    private static SearchEngine over(List<Article> articles) throws Exception {
        return TestCluster.engine(articles, TestIndex.CONFIG, Clock.systemDefaultZone());
    }

    @Nested
    class Matching extends MatchingContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class Marking extends MarkingContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class Counting extends CountingContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class FacetKinds extends FacetKindsContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            var today = Clock.fixed(Instant.parse("2024-03-31T12:00:00Z"), ZoneOffset.UTC);
            return TestCluster.engine(articles, TestIndex.CONFIG, today);
        }
    }

    @Nested
    class Order extends OrderContract {
        @Override
        protected Set<Capability> capabilities() {
            return EnumSet.allOf(Capability.class);
        }

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class Collapse extends CollapseContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class Explanations extends ExplanationContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }

    @Nested
    class SearchData extends SearchDataContract {
        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return over(articles);
        }
    }
}
