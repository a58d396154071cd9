package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scoring term by term equals the sums of what each term scores alone, and but for last bits Lucene's own disjunctions. */
class ScoredFilterTest {
    private static final long SEED = 20261126;
    /** More than two windows in the first segment. */
    private static final int DOCUMENTS = 20_000;

    private static final String[] FIELDS = {"title", "body"};
    private static final int WORDS = 30;

    private static final Directory FILES = new ByteBuffersDirectory();
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        var random = new Random(SEED);
        try (var writer = new IndexWriter(
                FILES, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (var i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                document.add(new StringField("id", Integer.toString(i), Field.Store.NO));
                for (var field : FIELDS) {
                    document.add(new TextField(field, text(random), Field.Store.NO));
                }
                writer.addDocument(document);
                if (i == DOCUMENTS / 2 || i == DOCUMENTS - 100) {
                    writer.flush();
                }
            }
            for (var i = 0; i < DOCUMENTS / 10; i++) {
                writer.deleteDocuments(new Term("id", Integer.toString(random.nextInt(DOCUMENTS))));
            }
        }
        reader = DirectoryReader.open(FILES);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        assertTrue(reader.leaves().size() >= 3 && reader.hasDeletions(), "several segments, some with deletions");
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        FILES.close();
    }

    /** Of words of which the low ones are common and the high ones rare. */
    private static String text(Random random) {
        return String.join(
                " ",
                IntStream.range(0, random.nextInt(1, 12))
                        .mapToObj(i -> word(random))
                        .toList());
    }

    private static String word(Random random) {
        return "w" + random.nextInt(1 + random.nextInt(WORDS));
    }

    private static Term term(Random random) {
        return new Term(FIELDS[random.nextInt(FIELDS.length)], random.nextInt(20) == 0 ? "absent" : word(random));
    }

    private static Query filter(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> MatchAllDocsQuery.INSTANCE;
            case 1 -> new TermQuery(term(random));
            case 2 -> new PhraseQuery("body", word(random), word(random));
            case 3 -> clauses(random, Occur.SHOULD);
            default -> clauses(random, Occur.FILTER);
        };
    }

    private static Query clauses(Random random, Occur occur) {
        var clauses = new BooleanQuery.Builder();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            clauses.add(new TermQuery(term(random)), occur);
        }
        return clauses.build();
    }

    private static List<BooleanQuery> sums(Random random) {
        var sums = new ArrayList<BooleanQuery>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            var sum = new BooleanQuery.Builder();
            for (var n = random.nextInt(1, 9); n > 0; n--) {
                sum.add(new BoostQuery(new TermQuery(term(random)), random.nextInt(1, 30) / 10f), Occur.SHOULD);
            }
            sums.add(sum.build());
        }
        return sums;
    }

    /** All matches with their scores; without a threshold, as only then all are scored term by term. */
    private static Map<Integer, Float> hits(Query query) throws IOException {
        return Arrays.stream(searcher.search(query, new TopScoreDocCollectorManager(DOCUMENTS, null, Integer.MAX_VALUE))
                        .scoreDocs)
                .collect(Collectors.toMap(hit -> hit.doc, hit -> hit.score));
    }

    /** Lucene adds the same doubles in the order of its heap, so a float of their sum may be the next one or the one behind it. */
    private static void assertSame(Map<Integer, Float> lucenes, Map<Integer, Float> ours, String message) {
        assertEquals(lucenes.keySet(), ours.keySet(), message);
        lucenes.forEach((document, score) ->
                assertEquals(score, ours.get(document), 2 * Math.ulp(score), message + ", document " + document));
    }

    @Test
    void everyScoreIsThatOfLucenesOwnParts() throws IOException {
        var matched = 0;
        for (var round = 0; round < 300; round++) {
            var random = new Random(SEED + round);
            var query = new ScoredFilter(filter(random), sums(random));

            var hits = hits(query);

            assertSame(hits(query.plain()), hits, "seed " + (SEED + round) + " " + query);
            matched += hits.size();
        }
        assertTrue(matched > 100_000, matched + " matches say little");
    }

    /** What each clause of the sums scores alone, added in their order; the highest sum. */
    private static float best(List<List<Map<Integer, Float>>> sums, int document) {
        var best = 0f;
        for (var sum : sums) {
            var score = 0d;
            for (var clause : sum) {
                score += clause.getOrDefault(document, 0f);
            }
            best = Math.max(best, (float) score);
        }
        return best;
    }

    @Test
    void everyScoreIsTheHighestSumOfWhatItsTermsScoreAlone() throws IOException {
        for (var round = 0; round < 40; round++) {
            var random = new Random(SEED + round);
            var filter = filter(random);
            var sums = sums(random);
            var alone = new ArrayList<List<Map<Integer, Float>>>();
            for (var sum : sums) {
                var clauses = new ArrayList<Map<Integer, Float>>();
                for (var clause : sum) {
                    clauses.add(hits(clause.query()));
                }
                alone.add(clauses);
            }

            var message = "seed " + (SEED + round);
            hits(new ScoredFilter(filter, sums))
                    .forEach((document, score) ->
                            assertEquals(best(alone, document), score, message + ", document " + document));
        }
    }

    /** The hits of a query that is asked for piece by piece, as a searcher asks that looks at a clock. */
    private static Map<Integer, Float> hitsInPieces(Query query, Random random) throws IOException {
        var hits = new HashMap<Integer, Float>();
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (var leaf : reader.leaves()) {
            var supplier = weight.scorerSupplier(leaf);
            if (supplier == null) {
                continue;
            }
            var scorer = supplier.bulkScorer();
            var asked = new int[2];
            var collector = new LeafCollector() {
                private Scorable scores;

                @Override
                public void setScorer(Scorable scorable) {
                    scores = scorable;
                }

                @Override
                public void collect(int document) throws IOException {
                    assertTrue(asked[0] <= document && document < asked[1], document + " was not asked for");
                    var before = hits.put(leaf.docBase + document, scores.score());
                    assertNull(before, document + " came twice");
                }
            };
            for (var next = 0; next != DocIdSetIterator.NO_MORE_DOCS; ) {
                asked[0] = next;
                asked[1] = (int) Math.min(DocIdSetIterator.NO_MORE_DOCS, (long) next + random.nextInt(1, 6000));
                next = scorer.score(collector, leaf.reader().getLiveDocs(), asked[0], asked[1]);
                assertTrue(next >= asked[1], next + " is before " + asked[1]);
            }
        }
        return hits;
    }

    @Test
    void askedForPieceByPieceItFindsAndScoresTheSame() throws IOException {
        for (var round = 0; round < 100; round++) {
            var random = new Random(SEED + round);
            var query = new ScoredFilter(filter(random), sums(random));

            assertEquals(hits(query), hitsInPieces(query, random), "seed " + (SEED + round) + " " + query);
        }
    }

    @Test
    void asAPartOfAnotherQueryItScoresTheSame() throws IOException {
        for (var round = 0; round < 100; round++) {
            var random = new Random(SEED + round);
            var query = new ScoredFilter(filter(random), sums(random));
            var other = new TermQuery(term(random));

            assertSame(
                    hits(without(query.plain(), other)),
                    hits(without(query, other)),
                    "seed " + (SEED + round) + " " + query);
        }
    }

    private static Query without(Query query, Query unwanted) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(unwanted, Occur.MUST_NOT)
                .build();
    }

    @Test
    void anExplanationSaysTheScore() throws IOException {
        var random = new Random(SEED);
        var query = new ScoredFilter(new TermQuery(new Term("body", "w1")), sums(random));
        for (var hit : searcher.search(query, 50).scoreDocs) {
            assertEquals(hit.score, searcher.explain(query, hit.doc).getValue().floatValue());
        }
    }

    @Test
    void equalQueriesAreEqual() {
        var one = new ScoredFilter(filter(new Random(1)), sums(new Random(2)));
        var same = new ScoredFilter(filter(new Random(1)), sums(new Random(2)));
        var other = new ScoredFilter(filter(new Random(1)), sums(new Random(3)));

        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertTrue(!one.equals(other));
    }
}
