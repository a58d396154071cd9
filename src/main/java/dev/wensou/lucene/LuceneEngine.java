package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.answer.FacetColumns;
import dev.wensou.lucene.answer.HitCollector;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.answer.Marker;
import dev.wensou.lucene.answer.SnippetMaker;
import dev.wensou.lucene.index.AbsoluteLengthSimilarity;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.QueryParser;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.ArticleView;
import dev.wensou.search.Capability;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import dev.wensou.search.Token;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;

/** The embedded engine: answers from the generations in one data directory, and follows it as they are published. */
public final class LuceneEngine implements SearchEngine {
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final double NANOS_PER_MILLI = 1e6;
    /** Process-wide in Lucene. A query of 512 characters can make about half as many, most of them to score. */
    private static final int MAX_CLAUSES = 8192;

    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private final IndexConfig config;
    private final Analysis analysis = new Analysis();
    private final QueryCompiler compiler;
    private final Generations generations;

    /** @throws SearchFailure if there is no index to serve, or it was built from another configuration */
    public LuceneEngine(GenerationStore store, IndexConfig config) {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        this.config = config;
        this.compiler = new QueryCompiler(analysis, config.ranking(), config.vocabulary());
        this.generations = new Generations(
                store,
                IndexFormat.fingerprint(config.fingerprint()),
                new AbsoluteLengthSimilarity(config.ranking()),
                WATCH);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        var began = System.nanoTime();
        try (var lease = generations.lease()) {
            var generation = lease.generation();
            var searcher = generation.searcher();
            var warnings = new ArrayList<String>();
            var query = compile(request.query(), searcher.getIndexReader(), warnings);
            var counting = new Counting(config.facets(), generation.facets(), request);
            var sort = request.query().isBlank() && request.sort() == SortOrder.RELEVANCE
                    ? SortOrder.NEWEST
                    : request.sort();
            var found = HitSearch.run(
                    searcher, query, counting, generation.facets(), sort, request.skip() + request.size());
            var hits = new ArrayList<Hit>();
            for (var ranked : found.best().stream().skip(request.skip()).toList()) {
                hits.add(hit(searcher, ranked, query, MatchKind.STRICT));
            }
            if (request.page() == 1 && sort == SortOrder.RELEVANCE && found.total() < request.size()) {
                var room = request.size() - (int) found.total();
                hits.addAll(near(searcher, query, counting, generation.facets(), found.best(), room));
            }
            var expansions = new ArrayList<>(query.expansions());
            if (hits.size() > found.total() && request.page() == 1) {
                expansions.addAll(query.nearExpansions());
            }
            var relaxed = found.total() == 0 && !hits.isEmpty();
            if (relaxed) {
                warnings.add("no article matches all of the query; these match part of it");
            }
            return new SearchResponse(
                    new QueryReading(request.query(), relaxed, expansions, warnings),
                    found.total(),
                    (System.nanoTime() - began) / NANOS_PER_MILLI,
                    generation.info().name(),
                    hits,
                    found.facets(),
                    found.months());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The best articles that hold only part of what was asked for. */
    private static List<Hit> near(
            IndexSearcher searcher,
            CompiledQuery query,
            Counting counting,
            FacetColumns facets,
            List<HitCollector.RankedHit> strict,
            int wanted)
            throws IOException {
        var hits = new ArrayList<Hit>();
        if (query.near().isPresent()) {
            var loose = query.asNear();
            for (var ranked : HitSearch.near(searcher, query.near().get(), counting, facets, strict, wanted)) {
                hits.add(hit(searcher, ranked, loose, MatchKind.NEAR));
            }
        }
        return hits;
    }

    @Override
    public List<ArticleId> matches(SearchRequest request) {
        try (var lease = generations.lease()) {
            var generation = lease.generation();
            var searcher = generation.searcher();
            var query = compile(request.query(), searcher.getIndexReader(), new ArrayList<>());
            var counting = new Counting(config.facets(), generation.facets(), request);
            var all = Math.max(1, searcher.getIndexReader().maxDoc());
            var ids = new ArrayList<ArticleId>();
            for (var hit : HitSearch.run(searcher, query, counting, generation.facets(), SortOrder.NEWEST, all)
                    .best()) {
                ids.add(Place.of(searcher, hit.document()).card().id());
            }
            return ids;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A document of the whole index, where its segment has it. */
    private record Place(LeafReader leaf, int document) {
        static Place of(IndexSearcher searcher, int document) {
            var leaves = searcher.getIndexReader().leaves();
            var context = leaves.get(ReaderUtil.subIndex(document, leaves));
            return new Place(context.reader(), document - context.docBase);
        }

        ArticleCard card() throws IOException {
            return DocumentMapping.card(leaf, document);
        }

        String text(TextField field) throws IOException {
            return DocumentMapping.text(leaf, document, field);
        }
    }

    @Override
    public Optional<ArticleView> find(ArticleId id, String query) {
        try (var lease = generations.lease()) {
            var searcher = lease.generation().searcher();
            var found = searcher.search(new TermQuery(DocumentMapping.idTerm(id)), 1).scoreDocs;
            if (found.length == 0) {
                return Optional.empty();
            }
            var place = Place.of(searcher, found[0].doc);
            var card = place.card();
            var body = place.text(TextField.BODY);
            var summary = place.text(TextField.SUMMARY);
            var compiled = query.isBlank()
                    ? CompiledQuery.unmarked(MatchAllDocsQuery.INSTANCE)
                    : compile(query, searcher.getIndexReader(), new ArrayList<>());
            var best = SnippetMaker.bestOffset(body, compiled.literals(TextField.BODY));
            return Optional.of(new ArticleView(
                    card,
                    Marker.mark(card.title(), compiled.literals(TextField.TITLE)),
                    Marker.mark(body, compiled.literals(TextField.BODY)),
                    summary.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Marker.mark(summary, compiled.literals(TextField.SUMMARY))),
                    best < 0 ? OptionalInt.empty() : OptionalInt.of(best),
                    lease.generation().info().name()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Token> tokens(String field, String text) {
        if (!TextField.allFields().contains(field)) {
            throw new SearchFailure.BadQuery(
                    "'" + field + "' is not an indexed field; known: " + String.join(", ", TextField.allFields()));
        }
        var suffix = field.substring(field.indexOf('.') + 1);
        for (var chain : Chain.values()) {
            if (chain.suffix().equals(suffix)) {
                return analysis.terms(chain, text).stream()
                        .map(term -> new Token(term.text(), term.start(), term.end(), term.position(), term.type()))
                        .toList();
            }
        }
        throw new IllegalStateException("field " + field + " has no chain");
    }

    @Override
    public EngineStatus status() {
        try (var lease = generations.lease()) {
            var info = lease.generation().info();
            return new EngineStatus(
                    "lucene",
                    CAPABILITIES,
                    info.name(),
                    info.documents(),
                    info.fingerprint(),
                    config.facets().specs().stream()
                            .map(spec -> new EngineStatus.Facet(spec.name(), spec.label()))
                            .toList());
        }
    }

    @Override
    public void close() {
        generations.close();
    }

    private CompiledQuery compile(String typed, IndexReader reader, List<String> warnings) throws IOException {
        if (typed.isBlank()) {
            return CompiledQuery.unmarked(MatchAllDocsQuery.INSTANCE);
        }
        if (typed.length() > SearchRequest.MAX_QUERY_CHARS) {
            throw new SearchFailure.BadQuery("the query has " + typed.length() + " characters; at most "
                    + SearchRequest.MAX_QUERY_CHARS + " are allowed");
        }
        var parsed = QueryParser.parse(typed);
        warnings.addAll(parsed.warnings());
        return compiler.compile(parsed.tree(), reader);
    }

    private static Hit hit(IndexSearcher searcher, HitCollector.RankedHit ranked, CompiledQuery query, MatchKind match)
            throws IOException {
        var place = Place.of(searcher, ranked.document());
        var card = place.card();
        var title = Marker.mark(card.title(), query.literals(TextField.TITLE));
        return new Hit(
                card,
                ranked.score(),
                match,
                title,
                HitSnippets.of(place::text, query, !title.marks().isEmpty()));
    }

    private static SearchFailure unreadable(IOException e) {
        return new SearchFailure.EngineUnavailable("the index could not be read: " + e.getMessage(), e);
    }
}
