package dev.wensou.app;

import dev.wensou.config.ConfigException;
import dev.wensou.config.LiveVocabulary;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks several times a second whether the files of vocabulary and rules changed, so that an edit acts within one second. */
final class VocabularyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VocabularyWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(300);

    private final LiveVocabulary vocabulary;
    private final ScheduledExecutorService thread;

    VocabularyWatch(LiveVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("wensou-vocabulary").daemon().factory());
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (vocabulary.reloadIfChanged()) {
                LOG.info("the changed vocabulary and rules are in use");
            }
        } catch (ConfigException e) {
            LOG.warn("the changed vocabulary or rules are refused, those before stay in use:\n{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("vocabulary and rules could not be read again, those before stay in use", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
