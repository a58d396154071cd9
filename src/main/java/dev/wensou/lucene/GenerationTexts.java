package dev.wensou.lucene;

import dev.wensou.article.Script;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.lucene.query.QueryCompiler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** What a served generation says of texts that may be suggested. Whoever has it holds a lease on the generation. */
final class GenerationTexts implements SuggestionSource {
    /** They are asked for one by one: a few more at once save nothing. */
    private static final int AT_ONCE = 100;

    private static final int REST_FACTOR = 3;

    private final ServedGeneration generation;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final Effort effort;
    private long titlesTookNanos;

    /**
     * How much is done for titles. Each costs a search: 1.4 ms where there are 8,000 articles, 5 and more where there are a million.
     *
     * @param mostTitles of an index with more articles, those of the newest are gathered
     * @param atOnce how long they are counted without a rest; from then on three quarters of the time are one
     * @param most how long they are counted at all, rests left out; those that are left are not suggested
     */
    record Effort(int mostTitles, Duration atOnce, Duration most) {
        static final Effort USUAL = new Effort(50_000, Duration.ofSeconds(20), Duration.ofMinutes(3));
    }

    GenerationTexts(ServedGeneration generation, QueryCompiler compiler) {
        this(generation, compiler, Effort.USUAL);
    }

    GenerationTexts(ServedGeneration generation, QueryCompiler compiler, Effort effort) {
        this.generation = generation;
        this.searcher = generation.searcher();
        this.compiler = compiler;
        this.effort = effort;
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

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public List<String> labels(FacetField field) {
        return generation.facets().values(field);
    }

    /** The newest first, as there may be no time for all. */
    @Override
    public List<String> titles() throws IOException {
        var newest = newest();
        var titles = new HashMap<Integer, String>();
        var articles = new StoredArticles(searcher);
        for (var document : Arrays.stream(newest).sorted().toArray()) {
            titles.put(document, articles.of(document).card().title());
        }
        return Arrays.stream(newest).mapToObj(titles::get).toList();
    }

    /** The articles whose titles are gathered, the newest first. */
    private int[] newest() {
        var reader = searcher.getIndexReader();
        var live = MultiBits.getLiveDocs(reader);
        var days = generation.facets();
        // each with its age in its upper half
        return IntStream.range(0, reader.maxDoc())
                .filter(document -> live == null || live.get(document))
                .mapToLong(document -> (long) ~days.day(document) << Integer.SIZE | document)
                .sorted()
                .limit(effort.mostTitles())
                .mapToInt(each -> (int) each)
                .toArray();
    }

    @Override
    public List<Found> find(List<String> texts) throws IOException {
        var found = new ArrayList<Found>();
        for (var text : texts) {
            var hits = hits(searcher.getIndexReader(), compiler, text);
            var articles = searcher.count(hits);
            found.add(new Found(articles, articles == 0 ? 0 : searcher.count(traditional(hits))));
        }
        return found;
    }

    @Override
    public List<Optional<Long>> count(List<String> titles) throws IOException {
        var counts = new ArrayList<Optional<Long>>();
        for (var title : titles) {
            counts.add(titlesTookNanos < effort.most().toNanos() ? Optional.of(countAndRest(title)) : Optional.empty());
        }
        return counts;
    }

    private long countAndRest(String title) throws IOException {
        var began = System.nanoTime();
        var count = count(searcher, compiler, title);
        var took = System.nanoTime() - began;
        titlesTookNanos += took;
        if (titlesTookNanos > effort.atOnce().toNanos()) {
            restAfter(took);
        }
        return count;
    }

    private static void restAfter(long nanos) throws IOException {
        try {
            Thread.sleep(Duration.ofNanos(nanos).multipliedBy(REST_FACTOR));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while titles were counted");
        }
    }

    @Override
    public List<Optional<String>> written(List<String> texts) throws IOException {
        var written = new ArrayList<Optional<String>>();
        for (var text : texts) {
            var articles = traditional(hits(searcher.getIndexReader(), compiler, text));
            Optional<String> first = Optional.empty();
            for (var hit : searcher.search(articles, 1).scoreDocs) {
                first = SuggestionSource.writtenIn(StoredArticle.of(searcher, hit.doc), text);
            }
            written.add(first);
        }
        return written;
    }

    private static Query traditional(Query hits) {
        return new BooleanQuery.Builder()
                .add(hits, Occur.FILTER)
                .add(new TermQuery(DocumentMapping.scriptTerm(Script.HANT)), Occur.FILTER)
                .build();
    }
}
