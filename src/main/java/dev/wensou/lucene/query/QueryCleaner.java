package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.text.Folding;
import java.util.List;

/**
 * Drops the words that only ask, such as 为什么 or 如何, so that a question is matched and ranked by what it asks
 * about. What is dropped leaves a gap, so the words beside it do not become one. A query
 * that is a single term is looked for as it stands.
 */
final class QueryCleaner {
    private static final char GAP = ' ';

    private final MatchingRules rules;
    private final List<String> stopwords;

    /** @param stopwords folded, the longest first. One of a single character is dropped only at the end of a text */
    QueryCleaner(MatchingRules rules, List<String> stopwords) {
        this.rules = rules;
        this.stopwords = List.copyOf(stopwords);
    }

    /** The query without its stopwords; the query itself if nothing else would be left. */
    QueryTree clean(QueryTree tree) {
        return switch (tree) {
            case QueryTree.Text text -> isTerm(text) ? text : cleanText(text);
            case QueryTree.And and -> cleanAll(and);
            default -> tree;
        };
    }

    private QueryTree cleanAll(QueryTree.And and) {
        var parts = and.parts().stream()
                .map(part -> part instanceof QueryTree.Text text ? cleanText(text) : part)
                .toList();
        var kept = parts.stream()
                .filter(part -> !(part instanceof QueryTree.Text text
                        && dropped(text.text()).isBlank()))
                .toList();
        return new QueryTree.And(kept.isEmpty() ? parts : kept);
    }

    private QueryTree.Text cleanText(QueryTree.Text text) {
        var clean = dropped(text.text());
        var isChanged = !clean.equals(Folding.fold(text.text()));
        return isChanged && new TextScanner(clean).next() ? new QueryTree.Text(clean) : text;
    }

    private boolean isTerm(QueryTree.Text text) {
        var terms = MatchingRules.terms(text.text());
        return terms.size() == 1 && rules.isWhole(terms.getFirst());
    }

    private String dropped(String text) {
        var clean = new StringBuilder(Folding.fold(text));
        for (var stopword : stopwords) {
            if (stopword.length() == 1) {
                dropAtEnd(clean, stopword.charAt(0));
                continue;
            }
            for (var at = clean.indexOf(stopword); at >= 0; at = clean.indexOf(stopword, at)) {
                for (var i = at; i < at + stopword.length(); i++) {
                    clean.setCharAt(i, GAP);
                }
            }
        }
        return clean.toString();
    }

    private static void dropAtEnd(StringBuilder text, char stopword) {
        var last = text.length() - 1;
        while (last > 0 && !Character.isLetterOrDigit(text.charAt(last))) {
            last--;
        }
        if (last > 0 && text.charAt(last) == stopword) {
            text.setCharAt(last, GAP);
        }
    }
}
