package dev.wensou.lucene.answer;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Heading;
import dev.wensou.article.Provenance;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An article as answers show it, marked by a query.
 *
 * @param texts its texts, wherever they are read from
 */
public record ShownArticle(ArticleCard card, HitSnippets.Texts texts) {
    /** In a list of results. */
    public Hit hit(double score, MatchKind match, Marking query, Optional<Explanation> explanation) throws IOException {
        var title = Marker.mark(card.title(), query.literals(TextField.TITLE));
        return new Hit(
                card,
                score,
                match,
                title,
                HitSnippets.of(texts, query, !title.marks().isEmpty()),
                explanation);
    }

    /** The whole article; one in which nothing of the query stands is marked as one that is only near. */
    public ArticleView view(
            CompiledQuery query, List<Heading> headings, Map<ArticleField, Provenance> provenance, String generation)
            throws IOException {
        var view = marked(query, headings, provenance, generation);
        var isMarked = Stream.concat(Stream.of(view.title(), view.body()), view.summary().stream())
                .anyMatch(text -> !text.marks().isEmpty());
        return isMarked ? view : marked(query.asNear(), headings, provenance, generation);
    }

    private ArticleView marked(
            CompiledQuery query, List<Heading> headings, Map<ArticleField, Provenance> provenance, String generation)
            throws IOException {
        var body = texts.text(TextField.BODY);
        var summary = texts.text(TextField.SUMMARY);
        var best = SnippetMaker.bestOffset(body, query.literals(TextField.BODY));
        return new ArticleView(
                card,
                Marker.mark(card.title(), query.literals(TextField.TITLE)),
                Marker.mark(body, query.literals(TextField.BODY)),
                summary.isEmpty()
                        ? Optional.<MarkedText>empty()
                        : Optional.of(Marker.mark(summary, query.literals(TextField.SUMMARY))),
                best < 0 ? OptionalInt.empty() : OptionalInt.of(best),
                headings,
                provenance,
                generation);
    }
}
