package dev.wensou.http;

import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeReceipt;
import java.util.List;
import java.util.Optional;

/** Administration for a server whose engine has no index to change. */
final class NoAdministration implements ArticleWriter, Rebuilds {
    private static final String OFF = "admin calls are switched off";

    private NoAdministration() {}

    static Administration of() {
        var none = new NoAdministration();
        return new Administration(
                Optional.empty(),
                () -> {
                    throw new IllegalStateException(OFF);
                },
                none,
                none,
                () -> {
                    throw new IllegalStateException(OFF);
                });
    }

    @Override
    public ChangeReceipt apply(List<ArticleChange> changes) {
        throw new IllegalStateException(OFF);
    }

    @Override
    public Wish begin() {
        return new Impossible(OFF);
    }

    @Override
    public Optional<RebuildJob> find(String id) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
