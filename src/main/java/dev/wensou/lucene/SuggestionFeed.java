package dev.wensou.lucene;

import dev.wensou.article.Script;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.SuggestionSource.Found;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.FacetField;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of an index may be suggested: labels, terms of the lexicon, words of titles, past queries and titles, each with the number
 * of articles that a search for it finds; what finds none is left out. Of equals the first in the order of their characters comes first,
 * so that all engines that serve the same suggest the same. On one thread, for one state of the index.
 */
public final class SuggestionFeed {
    private static final int MOST_QUERIES = 10_000;

    private final SuggestionSource source;
    private final Analysis analysis;
    private final CandidateMerge merged = new CandidateMerge();
    /** What is asked for next, by its key; no two of one key, as what the first finds decides over the next. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private Optional<List<String>> titles = Optional.empty();

    private record Waiting(String text, Kind kind, long uses) {}

    /** A text that may be suggested if articles are found by it. */
    record Term(String text, Kind kind) {}

    public SuggestionFeed(SuggestionSource source, Analysis analysis) {
        this.source = source;
        this.analysis = analysis;
    }

    /** All but titles, which take most of the time. No two differ only in script or case. */
    public Collection<Candidate> withoutTitles(Vocabulary vocabulary, PopularQueries popular) throws IOException {
        terms(vocabulary);
        for (var query : popular.top(MOST_QUERIES)) {
            add(query.text(), Kind.QUERY, query.times());
        }
        return gathered();
    }

    /** Only labels, terms and words of titles. */
    public Collection<Candidate> terms(Vocabulary vocabulary) throws IOException {
        for (var term : uncounted(vocabulary)) {
            add(term.text(), term.kind(), 0);
        }
        return gathered();
    }

    /** The same, of which some may find nothing, without a search for any. */
    List<Term> uncounted(Vocabulary vocabulary) throws IOException {
        var terms = new ArrayList<Term>();
        labels(FacetField.TECHNOLOGIES, Kind.TECHNOLOGY, terms);
        labels(FacetField.COMPANIES, Kind.COMPANY, terms);
        labels(FacetField.INDUSTRIES, Kind.INDUSTRY, terms);
        labels(FacetField.KEYWORDS, Kind.KEYWORD, terms);
        labels(FacetField.SOURCE, Kind.SOURCE, terms);
        vocabulary.terms().forEach(term -> terms.add(new Term(term, Kind.TERM)));
        var words = new TitleWords(analysis, vocabulary);
        titles().forEach(words::add);
        words.ofSeveral().forEach(word -> terms.add(new Term(word, Kind.TERM)));
        return terms;
    }

    /** One text as it is shown, with what it finds; nothing where that is nothing, or the text is none to suggest. */
    Optional<Candidate> counted(Term term) throws IOException {
        add(term.text(), term.kind(), 0);
        return gathered().stream().findFirst();
    }

    /** What was gathered before, and titles in their own glyphs, whatever others write. */
    public Collection<Candidate> andTitles() throws IOException {
        var asked = titles().stream()
                .distinct()
                .filter(title -> isShort(title) && !merged.has(title))
                .toList();
        var found = new TreeMap<String, Long>();
        for (var from = 0; from < asked.size(); ) {
            var some = asked.subList(from, Math.min(asked.size(), from + source.atOnce()));
            var counts = source.count(some);
            for (var i = 0; i < some.size(); i++) {
                found.put(some.get(i), counts.get(i).orElse(0L));
            }
            from += some.size();
        }
        found.forEach((title, count) -> {
            if (count > 0 && !merged.has(title)) {
                merged.add(new Candidate(title, Kind.TITLE, count, 0));
            }
        });
        return merged.candidates();
    }

    private List<String> titles() throws IOException {
        if (titles.isEmpty()) {
            titles = Optional.of(source.titles());
        }
        return titles.get();
    }

    private void labels(FacetField field, Kind kind, List<Term> into) throws IOException {
        source.labels(field).stream().sorted().forEach(label -> into.add(new Term(label, kind)));
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
        var key = CandidateMerge.key(text);
        if (key.isEmpty()) {
            return;
        }
        if (waiting.containsKey(key)) {
            gathered();
            add(text, kind, uses);
            return;
        }
        waiting.put(key, new Waiting(text, kind, uses));
        if (waiting.size() >= source.atOnce()) {
            gathered();
        }
    }

    /** Asks for what waits. */
    private Collection<Candidate> gathered() throws IOException {
        var asked = List.copyOf(waiting.values());
        waiting.clear();
        if (!asked.isEmpty()) {
            texts(asked);
        }
        return merged.candidates();
    }

    private void texts(List<Waiting> asked) throws IOException {
        var found = source.find(asked.stream().map(Waiting::text).toList());
        var traditional = new ArrayList<String>();
        for (var i = 0; i < asked.size(); i++) {
            if (isTraditional(found.get(i))) {
                traditional.add(asked.get(i).text());
            }
        }
        var written = traditional.isEmpty()
                ? List.<Optional<String>>of().iterator()
                : source.written(traditional).iterator();
        for (var i = 0; i < asked.size(); i++) {
            var each = asked.get(i);
            var shown = isTraditional(found.get(i))
                    ? written.next().orElse(each.text())
                    : HanScripts.of(each.text()) == Script.HANT ? simplified(each.text()) : each.text();
            if (found.get(i).articles() > 0) {
                merged.add(new Candidate(shown, each.kind(), found.get(i).articles(), each.uses()));
            }
        }
    }

    /** Whether the articles that most of its hits are write a text in traditional characters. */
    private static boolean isTraditional(Found found) {
        return found.traditional() * 2 > found.articles();
    }

    private static boolean isShort(String text) {
        return text.length() <= Math.min(SuggestionIndex.MAX_CHARS, SearchRequest.MAX_QUERY_CHARS);
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
