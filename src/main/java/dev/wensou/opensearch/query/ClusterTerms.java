package dev.wensou.opensearch.query;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.SentTokens;
import dev.wensou.text.Han;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The terms of one index of a cluster. What a text will need is asked for at once ({@link #ahead}), as each question takes as
 * long as a search. For one request, on one thread.
 */
public final class ClusterTerms implements IndexTerms {
    /** The words that begin so are looked for in so many articles. */
    private static final int READ_FOR_PREFIX = 20;

    private static final int MOST_SIMILAR = 100;

    private final IndexView view;
    private final Analysis analysis;
    private final Map<Place, Integer> known = new HashMap<>();

    private record Place(String field, String term) {}

    /** @param analysis what cuts texts into terms as the index has them */
    public ClusterTerms(IndexView view, Analysis analysis) {
        this.view = view;
        this.analysis = analysis;
    }

    /**
     * Asks how many articles hold each term that a query of this text may look up.
     *
     * @throws IOException if the cluster does not answer
     */
    public void ahead(String text) throws IOException {
        var places = new LinkedHashSet<Place>();
        for (var chain : List.of(Chain.GRAMS, Chain.CHARS)) {
            for (var term : analysis.terms(chain, text)) {
                var fields = chain == Chain.GRAMS && isLatin(term.text()) ? TextField.DEFAULT : List.of(TextField.BODY);
                fields.forEach(field -> places.add(new Place(field.field(chain), term.text())));
            }
        }
        lookUp(places);
    }

    @Override
    public void ahead(String field, Collection<String> terms) throws IOException {
        lookUp(terms.stream().map(term -> new Place(field, term)).toList());
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(view.name());
    }

    @Override
    public int articles() {
        return view.index().documents();
    }

    @Override
    public int articles(String field, String term) throws IOException {
        var place = new Place(field, term);
        if (!known.containsKey(place)) {
            lookUp(List.of(place));
        }
        return known.getOrDefault(place, 0);
    }

    /** What was found out of the terms of a field elsewhere: how many articles hold each. */
    public void know(String field, Map<String, Integer> articles) {
        articles.forEach((term, count) -> known.put(new Place(field, term), count));
    }

    private void lookUp(Collection<Place> places) throws IOException {
        var missing = places.stream().filter(place -> !known.containsKey(place)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var filters = new LinkedHashMap<String, Object>();
        for (var i = 0; i < missing.size(); i++) {
            var place = missing.get(i);
            filters.put(Integer.toString(i), Map.of("term", Map.of(place.field(), SentTokens.term(place.term()))));
        }
        var counts = view.counts(filters);
        for (var i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), Math.toIntExact(counts.getOrDefault(Integer.toString(i), 0L)));
        }
    }

    /** Of the articles that hold one, as a cluster has no list of its terms to read: most of what is common is among them. */
    @Override
    public List<String> beginningWith(String field, String prefix) throws IOException {
        var hits = view.look(Map.of(
                        "size",
                        READ_FOR_PREFIX,
                        "track_total_hits",
                        false,
                        "_source",
                        List.of(Fields.ARTICLE + ".body"),
                        "query",
                        Map.of("prefix", Map.of(field, prefix))))
                .path("hits")
                .path("hits");
        var terms = new TreeSet<String>();
        for (var hit : hits) {
            var body = hit.path("_source").path(Fields.ARTICLE).path("body").asString("");
            for (var term : analysis.terms(Chain.GRAMS, body)) {
                if (term.text().startsWith(prefix)) {
                    terms.add(term.text());
                }
            }
        }
        ahead(field, terms);
        return List.copyOf(terms);
    }

    @Override
    public List<String> similar(String field, String word, int edits) throws IOException {
        var options = view.look(Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        false,
                        "suggest",
                        Map.of("text", word, "similar", Map.of("term", similar(field, edits)))))
                .path("suggest")
                .path("similar")
                .path(0)
                .path("options");
        var words = new ArrayList<String>();
        for (var option : options) {
            words.add(option.path("text").asString());
        }
        var places = new ArrayList<Place>();
        for (var other : words) {
            TextField.DEFAULT.forEach(text -> places.add(new Place(text.field(Chain.GRAMS), other)));
        }
        lookUp(places);
        return words;
    }

    private static Map<String, Object> similar(String field, int edits) {
        return Map.of(
                "field",
                field,
                "suggest_mode",
                "always",
                "max_edits",
                edits,
                "prefix_length",
                1,
                "min_word_length",
                1,
                "max_term_freq",
                Integer.MAX_VALUE,
                "size",
                MOST_SIMILAR,
                "shard_size",
                MOST_SIMILAR,
                "string_distance",
                "damerau_levenshtein");
    }

    private static boolean isLatin(String term) {
        return !Han.isHan(term.codePointAt(0));
    }
}
