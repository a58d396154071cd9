package dev.wensou.lucene;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.contract.Ask;
import dev.wensou.search.SearchEngine;
import dev.wensou.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Random queries over articles, and what each matches: by the texts where that is plain, else as the engine says. */
final class PlainQueries {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    private final Seed random;
    private final List<Article> articles;
    /** Folded, since folding each for every query would take most of the time. */
    private final Map<ArticleId, List<String>> texts;

    PlainQueries(Seed random, List<Article> articles) {
        this.random = random;
        this.articles = articles;
        this.texts = articles.stream().collect(Collectors.toMap(Article::id, Corpora::texts));
    }

    /**
     * A query.
     *
     * @param holds what an article's texts must be like; absent if reading them does not tell
     */
    record Plain(String text, Optional<Predicate<Article>> holds) {
        /** The articles that match it, whatever the filters say. */
        List<Article> matches(SearchEngine engine, List<Article> articles) {
            if (holds.isPresent()) {
                return articles.stream().filter(holds.get()).toList();
            }
            var ids = engine.matches(Ask.of(text).request()).stream().collect(Collectors.toSet());
            return articles.stream()
                    .filter(article -> ids.contains(article.id()))
                    .toList();
        }
    }

    Plain next() {
        var some = piece(4);
        var other = piece(2);
        return switch (random.nextInt(7)) {
            case 0 -> new Plain("", Optional.of(article -> true));
            case 1 -> new Plain(some, Optional.of(holds(some)));
            case 2 -> {
                var phrase = piece(12);
                yield new Plain("\"" + phrase + "\"", Optional.of(holds(phrase)));
            }
            case 3 ->
                new Plain(
                        "\"" + some + "\" -\"" + other + "\"",
                        Optional.of(holds(some).and(holds(other).negate())));
            case 4 ->
                new Plain(
                        "\"" + some + "\" OR \"" + other + "\"",
                        Optional.of(holds(some).or(holds(other))));
            case 5 -> new Plain(latin(), Optional.empty());
            default -> new Plain(some + " " + latin() + " -" + other, Optional.empty());
        };
    }

    private String piece(int most) {
        for (var tries = 0; tries < 100; tries++) {
            var text = Corpora.hanPiece(random, random.pick(articles).body(), 1, most);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "的";
    }

    private String latin() {
        for (var tries = 0; tries < 100; tries++) {
            var words = LATIN.matcher(random.pick(articles).body()).results().toList();
            if (!words.isEmpty()) {
                return random.pick(words).group();
            }
        }
        return "AI";
    }

    private Predicate<Article> holds(String text) {
        var folded = Folding.fold(text);
        return article -> texts.get(article.id()).stream().anyMatch(each -> each.contains(folded));
    }
}
