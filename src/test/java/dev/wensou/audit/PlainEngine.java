package dev.wensou.audit;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.ArticleView;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.Hit;
import dev.wensou.search.Mark;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SimilarArticles;
import dev.wensou.search.Snippet;
import dev.wensou.search.Token;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The simplest engine that keeps every promise: it reads all texts for the words of the query. Its methods are there
 * to be broken, one at a time.
 */
class PlainEngine implements SearchEngine {
    private static final Pattern FIELD = Pattern.compile("^(author|source|keyword|title):");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd}\\p{Mn}]+");

    private final List<Article> articles;

    PlainEngine(List<Article> articles) {
        this.articles = List.copyOf(articles);
    }

    /** What two texts are compared by. */
    String folded(String text) {
        return Folding.fold(text);
    }

    double score(String query) {
        return 1;
    }

    List<Article> strict(String query) {
        var words = words(query);
        return articles.stream()
                .filter(article -> query.isBlank()
                        || !words.isEmpty() && words.stream().allMatch(folded(everything(article))::contains))
                .toList();
    }

    MarkedText mark(String text, String query) {
        var marked = new BitSet();
        var folded = folded(text);
        for (var word : words(query)) {
            for (var at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                marked.set(at, at + word.length());
            }
        }
        var marks = new ArrayList<Mark>();
        for (var start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(marked.nextClearBit(start))) {
            marks.add(new Mark(start, marked.nextClearBit(start)));
        }
        return new MarkedText(text, marks);
    }

    List<Snippet> snippets(Article article, String query) {
        return Stream.of(
                        new Snippet(Snippet.Field.BODY, mark(article.body(), query), 0),
                        new Snippet(
                                Snippet.Field.SUMMARY, mark(article.summary().orElse(""), query), 0),
                        new Snippet(Snippet.Field.LABELS, mark(card(article).labels(), query), 0))
                .filter(snippet -> !snippet.passage().text().isEmpty())
                .toList();
    }

    Hit hit(Article article, String query) {
        return new Hit(
                card(article),
                score(query),
                MatchKind.STRICT,
                mark(article.title(), query),
                snippets(article, query),
                Optional.empty());
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        var found = strict(request.query());
        return new SearchResponse(
                new QueryReading(request.query(), false, List.of(), List.of()),
                found.size(),
                0,
                "plain",
                found.stream()
                        .skip(request.skip())
                        .limit(request.size())
                        .map(article -> hit(article, request.query()))
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public FacetValues values(FacetRequest request) {
        throw new SearchFailure.BadQuery("'" + request.facet() + "' is not a facet; there are none");
    }

    @Override
    public void eachHit(SearchRequest request, Predicate<Hit> sink) {
        strict(request.query()).stream()
                .map(article -> hit(article, request.query()))
                .allMatch(sink);
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        return strict(request.query()).stream().map(Article::id).toList();
    }

    @Override
    public Optional<Explanation> explain(ArticleId id, String query) {
        return Optional.empty();
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .map(article -> new ArticleView(
                        card(article),
                        mark(article.title(), query),
                        mark(article.body(), query),
                        article.summary().map(summary -> mark(summary, query)),
                        OptionalInt.empty(),
                        article.headings(),
                        article.provenance(),
                        "plain"));
    }

    @Override
    public Optional<SimilarArticles> similar(ArticleId id, int size) {
        throw new UnsupportedOperationException("no promise asks for it");
    }

    @Override
    public RelatedQueries related(String query, int size) {
        throw new UnsupportedOperationException("no promise asks for it");
    }

    @Override
    public List<Token> tokens(String field, String text) {
        return List.of();
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus("plain", Set.of(), "plain", 1, articles.size(), "", List.of(), List.of());
    }

    @Override
    public void close() {
        // nothing is open
    }

    private List<String> words(String query) {
        return WORDS.matcher(FIELD.matcher(folded(query)).replaceFirst(""))
                .results()
                .map(word -> word.group())
                .toList();
    }

    static ArticleCard card(Article article) {
        return new ArticleCard(
                article.id(),
                article.title(),
                article.url(),
                article.source(),
                article.author(),
                article.publishedOn(),
                article.keywords(),
                article.technologies(),
                article.industries(),
                article.companies(),
                Set.of(),
                article.script(),
                article.origin());
    }

    private static String everything(Article article) {
        return String.join(
                "\n",
                article.title(),
                article.body(),
                article.summary().orElse(""),
                card(article).labels());
    }
}
