package dev.wensou.audit;

import dev.wensou.search.ArticleCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the cases of one promise. For one thread. */
final class Tally {
    private final Promise promise;
    private final List<Outcome.Broken> broken = new ArrayList<>();
    private int of;

    Tally(Promise promise) {
        this.promise = promise;
    }

    int of() {
        return of;
    }

    void kept() {
        of++;
    }

    void broken(String query, String why) {
        of++;
        broken.add(new Outcome.Broken(query, Optional.empty(), why));
    }

    void broken(String query, ArticleCard article, String why) {
        of++;
        broken.add(new Outcome.Broken(query, Optional.of(article), why));
    }

    /** A case about an article that was kept unless there is a reason why not. */
    void add(String query, ArticleCard article, Optional<String> whyNot) {
        whyNot.ifPresentOrElse(why -> broken(query, article, why), this::kept);
    }

    Outcome outcome() {
        return new Outcome(promise.name(), promise.says(), of, broken);
    }
}
