package dev.wensou.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.suggest.Pinyin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    /** Takes its time to be read for the first time. */
    private static final class UnreadPinyin implements Pinyin {
        @Override
        public String[] read(String folded) {
            throw new AssertionError("the dictionary was read for " + folded);
        }

        @Override
        public List<String> readings(char unit) {
            throw new AssertionError("the dictionary was read for " + unit);
        }
    }

    /** Of an index in which nothing is found. */
    private record Nothing() implements Evidence {
        @Override
        public long articles(String query) {
            return 0;
        }

        @Override
        public long articlesUpTo(long most, String query) {
            return 0;
        }

        @Override
        public long all() {
            return 1_000;
        }

        @Override
        public List<String> words(String han) {
            return List.of(han);
        }

        @Override
        public Optional<String> slip(String latin) {
            return Optional.empty();
        }
    }

    @Test
    void beforeAnythingIsGatheredNothingIsProposedAndNoDictionaryRead() throws Exception {
        var empty = new TermIndex(List.of(), new UnreadPinyin());
        var didYouMean = new DidYouMean(() -> empty, Map.of('蒜', "算"));

        for (var query : List.of("蒜力", "人工只能 kuberntes", "suan li", "nj04xu4", "人工 只能")) {
            assertEquals(Optional.empty(), didYouMean.of(query, new Nothing()), query);
        }
    }
}
