package dev.wensou.audit;

import dev.wensou.search.ArticleView;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Snippet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Snippets are pieces of their article, apart from each other, and few. */
final class SnippetPromise implements Promise {
    private static final int MOST_SNIPPETS = 3;

    @Override
    public String name() {
        return "snippets";
    }

    @Override
    public String says() {
        return "snippets are at most 3 disjoint pieces of their text, at their offset, with no character cut";
    }

    @Override
    public Outcome check(SearchEngine engine, AuditedArticles articles, Random random, int samples) {
        var tally = new Tally(this);
        new HitSampler(engine, articles, random)
                .sample(
                        samples,
                        sampled -> tally.add(
                                sampled.query().text(),
                                sampled.hit().card(),
                                whyNot(
                                        sampled.hit().snippets(),
                                        articles.read(sampled.hit().card().id()))));
        return tally.outcome();
    }

    private static Optional<String> whyNot(List<Snippet> snippets, ArticleView article) {
        if (snippets.size() > MOST_SNIPPETS) {
            return Optional.of(snippets.size() + " snippets, more than " + MOST_SNIPPETS);
        }
        if (snippets.isEmpty() && !article.body().text().isBlank()) {
            return Optional.of("no snippet, and the article has a body");
        }
        var whyNot = Optional.<String>empty();
        for (var i = 0; i < snippets.size(); i++) {
            var snippet = snippets.get(i);
            whyNot = whyNot.or(() -> whyNotAPiece(snippet, textOf(snippet, article)));
            for (var other : snippets.subList(0, i)) {
                whyNot = whyNot.or(() -> whyNotApart(snippet, other));
            }
        }
        return whyNot;
    }

    private static String textOf(Snippet snippet, ArticleView article) {
        return switch (snippet.field()) {
            case BODY -> article.body().text();
            case SUMMARY -> article.summary().map(summary -> summary.text()).orElse("");
            case LABELS -> article.card().labels();
        };
    }

    private static Optional<String> whyNotAPiece(Snippet snippet, String text) {
        var start = snippet.offset();
        var end = end(snippet);
        var where = "the passage at " + start + " of the " + snippet.field();
        if (!text.startsWith(snippet.passage().text(), start)) {
            return Optional.of(where + " is not what stands there");
        }
        return cutsPair(text, start) || cutsPair(text, end)
                ? Optional.of(where + " begins or ends inside a surrogate pair")
                : Optional.empty();
    }

    private static Optional<String> whyNotApart(Snippet one, Snippet other) {
        return one.field() == other.field() && one.offset() < end(other) && other.offset() < end(one)
                ? Optional.of("the passages at " + one.offset() + " and " + other.offset() + " of the " + one.field()
                        + " overlap")
                : Optional.empty();
    }

    private static int end(Snippet snippet) {
        return snippet.offset() + snippet.passage().text().length();
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
