package dev.wensou.app;

import dev.wensou.http.IndexRollback;
import dev.wensou.http.Rebuilds;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Corrector;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Suggester;
import java.io.IOException;

/** An engine, and all that a server has beside it. */
interface Serving extends AutoCloseable {
    SearchEngine engine();

    Suggester suggester();

    Corrector corrector();

    ArticleWriter articles();

    Rebuilds rebuilds();

    IndexRollback rollback();

    /**
     * Waits until the first answers will not be slower than later ones.
     *
     * @throws IOException if what they need cannot be read
     */
    void prepare() throws IOException;

    /** Begins what works beside the answers. */
    void begin();

    /** Ends all of it, the engine last. */
    @Override
    void close();
}
