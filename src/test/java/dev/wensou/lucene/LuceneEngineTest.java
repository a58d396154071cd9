package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.contract.CollapseContract;
import dev.wensou.contract.CountingContract;
import dev.wensou.contract.ExplanationContract;
import dev.wensou.contract.FacetKindsContract;
import dev.wensou.contract.MarkingContract;
import dev.wensou.contract.MatchingContract;
import dev.wensou.contract.OrderContract;
import dev.wensou.contract.SearchDataContract;
import dev.wensou.search.SearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps every contract, whether its index is one segment or many. */
class LuceneEngineTest {
    @Nested
    class Matching extends MatchingContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }

    @Nested
    class Marking extends MarkingContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }

    @Nested
    class Collapse extends CollapseContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }

    @Nested
    class CollapseInSegments extends CollapseContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engineOfSegments(data, articles);
        }
    }

    @Nested
    class Counting extends CountingContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }

    @Nested
    class FacetKinds extends FacetKindsContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            var today = Clock.fixed(Instant.parse("2024-03-31T12:00:00Z"), ZoneOffset.UTC);
            return TestIndex.engineOfSegments(data, TestIndex.CONFIG, today, articles, 2);
        }
    }

    @Nested
    class CountingInSegments extends CountingContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engineOfSegments(data, articles);
        }
    }

    @Nested
    class Order extends OrderContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }

    @Nested
    class OrderInSegments extends OrderContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engineOfSegments(data, articles);
        }
    }

    @Nested
    class Explaining extends ExplanationContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engineOfSegments(data, articles);
        }
    }

    @Nested
    class SearchData extends SearchDataContract {
        @TempDir
        Path data;

        @Override
        protected SearchEngine open(List<Article> articles) throws Exception {
            return TestIndex.engine(data, articles);
        }
    }
}
