package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Vocabulary;
import dev.wensou.correct.TermIndex;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import dev.wensou.suggest.PhrasePinyin;
import dev.wensou.suggest.Pinyin;
import dev.wensou.suggest.SuggestionIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suggestions from what an engine serves. They are gathered on a thread of their own and swapped; until they are there for
 * the first time there are none. A new generation is followed at once, a commit or an edit of the vocabulary not before
 * {@link #LEAST_PAUSE}, and ten times as long as gathering took, have passed, so that this never takes more than a tenth of
 * a processor. Meanwhile what is suggested is counted anew in the served index, and what is no longer there is left out.
 */
public final class LuceneSuggester implements Suggester, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSuggester.class);
    private static final Duration WATCH = Duration.ofMillis(500);
    /** Gathering takes a processor for a tenth of a second and more, which whoever waits for a server to start needs first. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);
    private static final int PAUSE_FACTOR = 10;
    /** So often past queries are asked for again where nothing else changed. */
    private static final Duration QUERIES_LAST = Duration.ofHours(1);

    private final LuceneEngine engine;
    private final IndexConfig config;
    private final PopularQueries popular;
    private final Pinyin pinyin;
    private final ScheduledExecutorService gatherer;
    private volatile Gathered gathered;

    /** @param popular what was searched for before */
    public LuceneSuggester(LuceneEngine engine, IndexConfig config, PopularQueries popular) {
        this.engine = engine;
        this.config = config;
        this.popular = popular;
        this.pinyin = new PhrasePinyin(config.pinyin().readings());
        this.gathered = Gathered.nothing(pinyin);
        this.gatherer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("wensou-suggestions")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /**
     * What was gathered, and from what.
     *
     * @param nanos how long it took
     * @param at when it was there, on the clock of {@link System#nanoTime}
     */
    private record Gathered(
            SuggestionIndex index,
            TermIndex terms,
            String generation,
            long revision,
            Optional<Vocabulary> vocabulary,
            long nanos,
            long at) {
        static Gathered nothing(Pinyin pinyin) {
            return new Gathered(
                    new SuggestionIndex(List.of(), pinyin),
                    new TermIndex(List.of(), pinyin),
                    "",
                    0,
                    Optional.empty(),
                    0,
                    0);
        }

        boolean isOf(ServedGeneration served) {
            return generation.equals(served.info().name())
                    && revision == served.info().revision();
        }
    }

    /** Begins to gather in a moment, and to follow the engine. */
    public void start() {
        gatherer.scheduleWithFixedDelay(this::look, FIRST_WAIT.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        var now = gathered;
        var isEmpty = typed.isBlank();
        try (var lease = engine.lease()) {
            if (now.isOf(lease.generation())) {
                return isEmpty ? now.index().popular(size) : now.index().suggest(typed, size);
            }
            var before = isEmpty ? now.index().popular(MAX_SIZE) : now.index().suggest(typed, MAX_SIZE);
            return recounted(before, lease.generation(), size);
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
        }
    }

    private List<Suggestion> recounted(List<Suggestion> before, ServedGeneration served, int size) throws IOException {
        var now = new ArrayList<Suggestion>();
        for (var suggestion : before) {
            if (now.size() < size) {
                var count = SuggestionFeed.count(
                        served.searcher(), engine.compiler(), suggestion.text().text());
                if (count > 0) {
                    now.add(new Suggestion(suggestion.text(), suggestion.kind(), count));
                }
            }
        }
        return now;
    }

    /** What was gathered, as what may have been meant. */
    TermIndex terms() {
        return gathered.terms();
    }

    /** Gathers suggestions from what is served now, on the thread of the caller. */
    public synchronized void refresh() {
        var began = System.nanoTime();
        var vocabulary = config.vocabulary().current();
        try (var lease = engine.lease()) {
            var served = lease.generation();
            var candidates = new SuggestionFeed(served, engine.compiler()).candidates(vocabulary, popular);
            var index = new SuggestionIndex(candidates, pinyin);
            var terms = new TermIndex(candidates, pinyin);
            var ended = System.nanoTime();
            gathered = new Gathered(
                    index,
                    terms,
                    served.info().name(),
                    served.info().revision(),
                    Optional.of(vocabulary),
                    ended - began,
                    ended);
            LOG.info(
                    "{} suggestions from {}, revision {}, in {} ms",
                    index.size(),
                    served.info().name(),
                    served.info().revision(),
                    Duration.ofNanos(ended - began).toMillis());
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
        }
    }

    private void look() {
        try {
            if (isDue()) {
                refresh();
            }
        } catch (RuntimeException e) {
            LOG.warn("suggestions could not be gathered, those from before stay: {}", e.getMessage());
        }
    }

    private boolean isDue() {
        var last = gathered;
        try (var lease = engine.lease()) {
            if (!last.generation().equals(lease.generation().info().name())) {
                return true;
            }
            var pause = Math.max(LEAST_PAUSE.toNanos(), PAUSE_FACTOR * last.nanos());
            var age = System.nanoTime() - last.at();
            var isChanged = !last.isOf(lease.generation())
                    || last.vocabulary()
                            .filter(config.vocabulary().current()::equals)
                            .isEmpty()
                    || age > QUERIES_LAST.toNanos() && !popular.top(1).isEmpty();
            return isChanged && age > pause;
        }
    }

    @Override
    public void close() {
        gatherer.shutdownNow();
    }
}
