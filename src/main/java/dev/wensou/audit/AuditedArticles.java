package dev.wensou.audit;

import dev.wensou.article.ArticleId;
import dev.wensou.search.ArticleView;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The articles of an engine, to draw from and to compare its answers with. Keeps every searched text folded in memory,
 * two bytes a character; the texts themselves are read when they are drawn.
 */
final class AuditedArticles {
    private final SearchEngine engine;
    private final List<Folded> all;
    private final List<ArticleId> drawable;

    /** @param text title, body, summary and labels, with a line end between */
    private record Folded(ArticleId id, String text) {}

    private AuditedArticles(SearchEngine engine, List<Folded> all, List<ArticleId> drawable) {
        this.engine = engine;
        this.all = all;
        this.drawable = drawable;
    }

    /** @throws NothingToAuditException if no article has two Han characters side by side */
    static AuditedArticles of(SearchEngine engine) throws NothingToAuditException {
        // by id: parallel builds number the articles of one corpus in any order, and a seed must draw the same ones
        var ids = engine.matches(SearchRequest.of("")).stream()
                .sorted(Comparator.comparing(ArticleId::value))
                .toList();
        var all = new ArrayList<Folded>();
        var drawable = new ArrayList<ArticleId>();
        for (var id : ids) {
            var view = read(engine, id);
            all.add(new Folded(id, Folding.fold(String.join("\n", searched(view)))));
            if (texts(view).stream().anyMatch(text -> !HanPieces.starts(text, 2).isEmpty())) {
                drawable.add(id);
            }
        }
        if (drawable.isEmpty()) {
            throw new NothingToAuditException("none of " + ids.size()
                    + " articles has two Han characters side by side, so there is nothing to draw queries from");
        }
        return new AuditedArticles(engine, all, drawable);
    }

    int count() {
        return all.size();
    }

    /** The article with its texts. */
    ArticleView read(ArticleId id) {
        return read(engine, id);
    }

    /** One of those that have two Han characters side by side. */
    ArticleView draw(Random random) {
        return read(drawable.get(random.nextInt(drawable.size())));
    }

    /** Those in which the folded text stands, by reading all of them. */
    Set<ArticleId> holding(String folded) {
        return all.parallelStream()
                .filter(each -> each.text().contains(folded))
                .map(Folded::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The running texts of an article: title, body, and the summary if there is one. */
    static List<String> texts(ArticleView view) {
        var texts = new ArrayList<>(List.of(view.title().text(), view.body().text()));
        view.summary().ifPresent(summary -> texts.add(summary.text()));
        return texts;
    }

    private static List<String> searched(ArticleView view) {
        var texts = texts(view);
        texts.add(view.card().labels());
        return texts;
    }

    private static ArticleView read(SearchEngine engine, ArticleId id) {
        return engine.find(id, "")
                .orElseThrow(() ->
                        new IllegalStateException("article " + id + " left the index during the audit; run it again"));
    }
}
