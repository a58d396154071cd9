package dev.wensou.lucene;

import dev.wensou.article.Script;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggestion.Kind;
import dev.wensou.suggest.Candidate;
import dev.wensou.suggest.CandidateMerge;
import dev.wensou.suggest.SuggestionIndex;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import dev.wensou.text.HanScripts;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;

/**
 * What of a served generation may be suggested: labels, terms of the lexicon, words of titles, past queries and titles, each with the number
 * of articles that a search for it finds; what finds none is left out. On one thread, for one generation.
 */
final class SuggestionFeed {
    private static final int MOST_QUERIES = 10_000;

    private final ServedGeneration generation;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final CandidateMerge merged = new CandidateMerge();

    SuggestionFeed(ServedGeneration generation, QueryCompiler compiler) {
        this.generation = generation;
        this.searcher = generation.searcher();
        this.compiler = compiler;
    }

    /** All candidates, no two of which differ only in script or case. */
    Collection<Candidate> candidates(Vocabulary vocabulary, PopularQueries popular) throws IOException {
        terms(vocabulary);
        for (var query : popular.top(MOST_QUERIES)) {
            add(query.text(), Kind.QUERY, query.times());
        }
        titles();
        return merged.candidates();
    }

    /** Only labels, terms and words of titles, which takes less time. */
    Collection<Candidate> terms(Vocabulary vocabulary) throws IOException {
        labels(FacetField.TECHNOLOGIES, Kind.TECHNOLOGY);
        labels(FacetField.COMPANIES, Kind.COMPANY);
        labels(FacetField.INDUSTRIES, Kind.INDUSTRY);
        labels(FacetField.KEYWORDS, Kind.KEYWORD);
        labels(FacetField.SOURCE, Kind.SOURCE);
        for (var term : vocabulary.terms()) {
            add(term, Kind.TERM, 0);
        }
        for (var word : new TitleWords(searcher).of(vocabulary)) {
            add(word, Kind.TERM, 0);
        }
        return merged.candidates();
    }

    /** How many articles a search for a text finds, which is the total of its answer. */
    static long count(IndexSearcher searcher, QueryCompiler compiler, String text) throws IOException {
        return searcher.count(hits(searcher.getIndexReader(), compiler, text));
    }

    /** The same, counted no further than to {@code most}. */
    static long countUpTo(long most, IndexSearcher searcher, QueryCompiler compiler, String text) throws IOException {
        var query = searcher.rewrite(hits(searcher.getIndexReader(), compiler, text));
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        var count = 0L;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            var matches = scorer.iterator();
            while (count < most && matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(matches.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    private static Query hits(IndexReader reader, QueryCompiler compiler, String text) throws IOException {
        var tree = TypedQuery.read(text).tree();
        return tree.isPresent() ? compiler.hits(tree.get(), reader) : new MatchNoDocsQuery("nothing typed");
    }

    private void labels(FacetField field, Kind kind) throws IOException {
        for (var label : generation.facets().values(field)) {
            add(label, kind, 0);
        }
    }

    private void titles() throws IOException {
        var reader = searcher.getIndexReader();
        var live = MultiBits.getLiveDocs(reader);
        for (var document = 0; document < reader.maxDoc(); document++) {
            if (live == null || live.get(document)) {
                title(StoredArticle.of(searcher, document).card().title());
            }
        }
    }

    /** In its own glyphs, whatever others write. */
    private void title(String title) throws IOException {
        if (isShort(title) && !merged.has(title)) {
            var count = count(searcher, compiler, title);
            if (count > 0) {
                merged.add(new Candidate(title, Kind.TITLE, count, 0));
            }
        }
    }

    /** A text that is there already may be of another kind as well, or was searched for. */
    private void add(String text, Kind kind, long uses) throws IOException {
        if (!isShort(text)) {
            return;
        }
        if (merged.has(text)) {
            merged.add(new Candidate(text, kind, 1, uses));
            return;
        }
        var hits = hits(searcher.getIndexReader(), compiler, text);
        var count = searcher.count(hits);
        if (count > 0) {
            merged.add(new Candidate(inGlyphsOfMost(text, hits, count), kind, count, uses));
        }
    }

    private static boolean isShort(String text) {
        return text.length() <= Math.min(SuggestionIndex.MAX_CHARS, SearchRequest.MAX_QUERY_CHARS);
    }

    /** The text as the articles write it that most of its hits are: traditional or simplified. */
    private String inGlyphsOfMost(String text, Query hits, int count) throws IOException {
        var traditional = new BooleanQuery.Builder()
                .add(hits, Occur.FILTER)
                .add(new TermQuery(DocumentMapping.scriptTerm(Script.HANT)), Occur.FILTER)
                .build();
        if (searcher.count(traditional) * 2 > count) {
            return written(Folding.fold(text), traditional).orElse(text);
        }
        return HanScripts.of(text) == Script.HANT ? simplified(text) : text;
    }

    private Optional<String> written(String folded, Query articles) throws IOException {
        for (var found : searcher.search(articles, 1).scoreDocs) {
            var article = StoredArticle.of(searcher, found.doc);
            for (var field : TextField.DEFAULT) {
                var written = article.text(field);
                var at = Folding.fold(written).indexOf(folded);
                if (at >= 0) {
                    return Optional.of(written.substring(at, at + folded.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** Only Han characters folded; a name keeps its capitals. */
    private static String simplified(String text) {
        var simplified = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            if (Han.isHan(text.charAt(i))) {
                simplified.setCharAt(i, Folding.fold(text.charAt(i)));
            }
        }
        return simplified.toString();
    }
}
