package dev.wensou.opensearch.suggest;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.ServedIndex;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many articles titles find as queries, which is most of what gathering suggestions costs: kept from one gathering to the next,
 * until another index is served, words are read otherwise, or one article in a hundred was changed. For one thread at a time.
 */
public final class TitleCounts {
    /** One change in so many articles changes no count that is shown by much. */
    private static final int FEW = 100;

    private final Map<String, Long> before = new HashMap<>();
    private final Map<String, Long> now = new HashMap<>();
    private String index = "";
    private long revision;
    private WeakReference<QueryCompiler> words = new WeakReference<>(null);

    /**
     * Begins another gathering.
     *
     * @param served the index that it is of, as it is now
     * @param compiler what titles are read by
     */
    public void follow(ServedIndex served, QueryCompiler compiler) {
        // of one that was given up
        before.putAll(now);
        now.clear();
        var changes = served.revision() - revision;
        if (!index.equals(served.name()) || !words.refersTo(compiler) || changes > served.documents() / FEW) {
            before.clear();
            index = served.name();
            revision = served.revision();
            words = new WeakReference<>(compiler);
        }
    }

    /** Ends a gathering. Titles that it did not ask for are forgotten. */
    public void end() {
        before.clear();
    }

    /** What is known of a title. */
    Optional<Long> find(String title) {
        var count = Optional.ofNullable(now.getOrDefault(title, before.get(title)));
        count.ifPresent(known -> now.put(title, known));
        return count;
    }

    void keep(String title, long count) {
        now.put(title, count);
    }
}
