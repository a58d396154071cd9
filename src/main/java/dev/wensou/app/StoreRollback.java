package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.http.IndexRollback;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.LockHeldException;
import dev.wensou.lucene.index.NoGenerationBeforeException;
import dev.wensou.lucene.index.Rollback;
import dev.wensou.search.SearchFailure;
import java.io.IOException;

/** {@code rebuild-index --rollback} for a server that goes on answering. */
public final class StoreRollback implements IndexRollback {
    private final GenerationStore store;
    private final String fingerprint;
    private final Runnable published;

    /** @param published called after the pointer was moved, before that is told */
    public StoreRollback(GenerationStore store, IndexConfig config, Runnable published) {
        this.store = store;
        this.fingerprint = IndexFormat.fingerprint(config.fingerprint());
        this.published = published;
    }

    @Override
    public Outcome rollBack() {
        try {
            var served = Rollback.run(store, fingerprint);
            published.run();
            return new WentBack(served.name(), served.documents());
        } catch (NoGenerationBeforeException e) {
            return new NoneBefore(e.getMessage());
        } catch (LockHeldException e) {
            throw new SearchFailure.IndexBusy("nothing was rolled back: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable("the index could not be rolled back: " + IoMessages.of(e), e);
        }
    }
}
