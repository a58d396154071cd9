package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Vocabulary;
import dev.wensou.correct.TermIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import dev.wensou.suggest.Candidate;
import dev.wensou.suggest.PhrasePinyin;
import dev.wensou.suggest.Pinyin;
import dev.wensou.suggest.SuggestionIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suggestions as they were gathered last from what an engine serves. They are gathered on a thread of their own and swapped; until
 * they are there for the first time there are none, and until titles are, there is all else. A new generation is followed at once,
 * a commit or an edit of the vocabulary not before {@link #LEAST_PAUSE}, and a multiple of what gathering took, have passed. Where
 * they cannot be gathered, those from before stay, and it is tried again after that pause. Safe for any number of threads.
 */
public final class GatheredSuggestions implements Suggester, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatheredSuggestions.class);
    private static final Duration WATCH = Duration.ofMillis(500);
    /** Gathering takes a processor for a tenth of a second and more, which whoever waits for a server to start needs first. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);
    /** So often past queries are asked for again where nothing else changed. */
    private static final Duration QUERIES_LAST = Duration.ofHours(1);

    private final SuggestedEngine engine;
    private final IndexConfig config;
    private final PopularQueries popular;
    private final int pauseFactor;
    private final Analysis analysis;
    private final Pinyin pinyin;
    private final ScheduledExecutorService gatherer;
    private volatile Gathered gathered;
    private volatile Optional<Long> failedAt = Optional.empty();

    /**
     * @param popular what was searched for before
     * @param pauseFactor so many times as long as gathering took, it rests
     */
    public GatheredSuggestions(SuggestedEngine engine, IndexConfig config, PopularQueries popular, int pauseFactor) {
        this.engine = engine;
        this.config = config;
        this.popular = popular;
        this.pauseFactor = pauseFactor;
        this.analysis = new Analysis(config.segmenter());
        this.pinyin = new PhrasePinyin(config.pinyin().readings());
        this.gathered = gathered(List.of(), new SuggestedEngine.State("", 0), Optional.empty(), 0);
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
            SuggestedEngine.State state,
            Optional<Vocabulary> vocabulary,
            long nanos,
            long at) {}

    private Gathered gathered(
            Collection<Candidate> candidates,
            SuggestedEngine.State state,
            Optional<Vocabulary> vocabulary,
            long began) {
        var index = new SuggestionIndex(candidates, pinyin);
        var terms = new TermIndex(candidates, pinyin);
        var ended = System.nanoTime();
        return new Gathered(index, terms, state, vocabulary, ended - began, ended);
    }

    /** Begins to gather in a moment, and to follow the engine. */
    public void start() {
        gatherer.scheduleWithFixedDelay(this::look, FIRST_WAIT.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        var index = gathered.index();
        return typed.isBlank() ? index.popular(size) : index.suggest(typed, size);
    }

    /** Whether they are of a state of the index. */
    public boolean isOf(SuggestedEngine.State state) {
        return gathered.state().equals(state);
    }

    /** What was gathered, as what may have been meant. */
    public TermIndex terms() {
        return gathered.terms();
    }

    /**
     * Gathers suggestions from what is served now, on the thread of the caller.
     *
     * @throws SearchFailure if the index cannot be read; what was gathered before stays
     */
    public synchronized void refresh() {
        var began = System.nanoTime();
        var vocabulary = config.vocabulary().current();
        try {
            engine.read((state, source) -> {
                var feed = new SuggestionFeed(source, analysis);
                var first = feed.withoutTitles(vocabulary, popular);
                if (gathered.vocabulary().isEmpty()) {
                    gathered = gathered(first, state, Optional.of(vocabulary), began);
                }
                gathered = gathered(feed.andTitles(), state, Optional.of(vocabulary), began);
                LOG.info(
                        "{} suggestions from {}, revision {}, in {} ms",
                        gathered.index().size(),
                        state.generation(),
                        state.revision(),
                        Duration.ofNanos(gathered.nanos()).toMillis());
            });
            failedAt = Optional.empty();
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
            failedAt = Optional.of(System.nanoTime());
            if (!gatherer.isShutdown()) {
                LOG.warn("suggestions could not be gathered, those from before stay: {}", e.getMessage());
            }
        }
    }

    private boolean isDue() {
        var now = System.nanoTime();
        if (failedAt.isPresent() && now - failedAt.get() < LEAST_PAUSE.toNanos()) {
            return false;
        }
        var last = gathered;
        var served = engine.served();
        if (!last.state().generation().equals(served.generation())) {
            return true;
        }
        var pause = Math.max(LEAST_PAUSE.toNanos(), pauseFactor * last.nanos());
        var age = now - last.at();
        var isChanged = !last.state().equals(served)
                || last.vocabulary()
                        .filter(config.vocabulary().current()::equals)
                        .isEmpty()
                || age > QUERIES_LAST.toNanos() && !popular.top(1).isEmpty();
        return isChanged && age > pause;
    }

    @Override
    public void close() {
        gatherer.shutdownNow();
    }
}
