package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.answer.Marking;
import dev.wensou.lucene.answer.ShownArticle;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.StoredText;
import dev.wensou.lucene.index.StoredValues;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Explanation;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** An article where its segment has it. */
record StoredArticle(StoredValues values, int document) implements HitSnippets.Texts {
    /** The document of that number in the whole index. */
    static StoredArticle of(IndexSearcher searcher, int document) {
        return new StoredArticles(searcher).of(document);
    }

    /** The number in the whole index of the article of that id. */
    static OptionalInt find(IndexSearcher searcher, ArticleId id) throws IOException {
        var found = searcher.search(new TermQuery(DocumentMapping.idTerm(id)), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
    }

    ArticleCard card() throws IOException {
        return DocumentMapping.card(values, document);
    }

    @Override
    public String text(TextField field) throws IOException {
        return DocumentMapping.text(values, document, field);
    }

    @Override
    public StoredText body() throws IOException {
        return DocumentMapping.body(values, document);
    }

    /** The article in a list of results. */
    Hit hit(double score, MatchKind match, Marking query, Optional<Explanation> explanation) throws IOException {
        return new ShownArticle(card(), this).hit(score, match, query, explanation);
    }

    /** The whole article; one in which nothing of the query stands is marked as one that is only near. */
    ArticleView view(CompiledQuery query, GenerationInfo generation) throws IOException {
        return new ShownArticle(card(), this)
                .view(
                        query,
                        DocumentMapping.headings(values, document),
                        DocumentMapping.provenance(values, document),
                        generation.name());
    }
}
