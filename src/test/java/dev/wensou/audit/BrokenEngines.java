package dev.wensou.audit;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.search.Hit;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Engines that break one promise each, by the promise and how they break it. */
final class BrokenEngines {
    private final List<Article> articles;
    private final Map<String, SearchEngine> engines = new LinkedHashMap<>();

    private BrokenEngines(List<Article> articles) {
        this.articles = articles;
    }

    static Map<String, SearchEngine> over(List<Article> articles) {
        var broken = new BrokenEngines(articles);
        broken.substrings();
        broken.scripts();
        broken.marks();
        broken.exactFirst();
        broken.snippets();
        broken.anyText();
        return broken.engines;
    }

    private void substrings() {
        engines.put("substrings: an article is never found", new PlainEngine(articles) {
            @Override
            public List<ArticleId> matches(SearchRequest request) {
                var ids = new ArrayList<>(super.matches(request));
                ids.removeIf(id -> id.value().equals("a") && !request.query().isEmpty());
                return ids;
            }
        });
    }

    private void scripts() {
        engines.put("scripts: characters are compared as they are", new PlainEngine(articles) {
            @Override
            String folded(String text) {
                return text;
            }
        });
        engines.put("scripts: scores depend on the script", new PlainEngine(articles) {
            @Override
            double score(String query) {
                return query.hashCode();
            }
        });
    }

    private void marks() {
        engines.put("marks: nothing is marked", new PlainEngine(articles) {
            @Override
            MarkedText mark(String text, String query) {
                return MarkedText.unmarked(text);
            }
        });
        engines.put("marks: labels are not shown", new PlainEngine(articles) {
            @Override
            List<Snippet> snippets(Article article, String query) {
                return super.snippets(article, query).stream()
                        .filter(snippet -> snippet.field() != Snippet.Field.LABELS)
                        .toList();
            }
        });
        engines.put("marks: a mark is one character too long", new PlainEngine(articles) {
            @Override
            MarkedText mark(String text, String query) {
                var longer = super.mark(text, query).marks().stream()
                        .limit(1)
                        .map(mark -> new Mark(mark.start(), Math.min(text.length(), mark.end() + 1)))
                        .toList();
                return new MarkedText(text, longer);
            }
        });
    }

    private void exactFirst() {
        engines.put("exact-first: one hit is not counted", new PlainEngine(articles) {
            @Override
            List<Article> strict(String query) {
                var found = super.strict(query);
                return query.isEmpty() ? found : found.subList(1, found.size());
            }
        });
        engines.put("exact-first: other articles are counted", new PlainEngine(articles) {
            @Override
            List<Article> strict(String query) {
                return super.strict("");
            }
        });
        engines.put("exact-first: the last of those that hold it comes first of all", new PlainEngine(articles) {
            @Override
            public SearchResponse search(SearchRequest request) {
                var query = request.query();
                var hits = new ArrayList<Hit>();
                var exact = strict(query);
                super.strict("").stream()
                        .filter(article -> !exact.contains(article))
                        .forEach(article -> hits.add(hit(article, query)));
                exact.forEach(article -> hits.add(hit(article, query)));
                // the answer names another word, so the total may be larger
                var reading = new QueryReading(
                        query, false, List.of(new QueryReading.Expansion(query, List.of("别的"))), List.of());
                return new SearchResponse(reading, hits.size(), 0, "plain", hits, List.of(), List.of());
            }
        });
        engines.put("exact-first: one that holds it is only near", new PlainEngine(articles) {
            @Override
            Hit hit(Article article, String query) {
                var hit = super.hit(article, query);
                return new Hit(hit.card(), hit.score(), MatchKind.NEAR, hit.title(), hit.snippets(), hit.explanation());
            }
        });
    }

    private void snippets() {
        snippets(
                "an offset is wrong",
                body -> List.of(
                        piece(body, 0, 3),
                        new Snippet(Snippet.Field.BODY, MarkedText.unmarked(body.substring(4, 6)), 5)));
        snippets("they overlap", body -> List.of(piece(body, 0, 4), piece(body, 3, 6)));
        snippets(
                "they are many",
                body -> List.of(piece(body, 0, 1), piece(body, 1, 2), piece(body, 2, 3), piece(body, 3, 4)));
        snippets("there is none", body -> List.of());
        snippets("a pair is cut", body -> List.of(piece(body, 0, body.indexOf("\uD842") + 1)));
    }

    /** An engine that shows these pieces of every body. */
    private void snippets(String how, Function<String, List<Snippet>> pieces) {
        engines.put("snippets: " + how, new PlainEngine(articles) {
            @Override
            List<Snippet> snippets(Article article, String query) {
                return pieces.apply(article.body());
            }
        });
    }

    private static Snippet piece(String text, int start, int end) {
        return new Snippet(Snippet.Field.BODY, MarkedText.unmarked(text.substring(start, end)), start);
    }

    private void anyText() {
        engines.put("any-text: an open parenthesis is an error", new PlainEngine(articles) {
            @Override
            public SearchResponse search(SearchRequest request) {
                if (request.query().endsWith("(")) {
                    throw new IllegalArgumentException("unbalanced");
                }
                return super.search(request);
            }
        });
    }
}
