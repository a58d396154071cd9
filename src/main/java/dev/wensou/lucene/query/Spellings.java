package dev.wensou.lucene.query;

import dev.wensou.config.CodeTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The terms of a text, and how else each of them is spelled: names with numbers and numbers with units by rule, all
 * others from {@code code-terms.txt}. A spelling is the same term, so what it finds are strict hits. Immutable.
 */
final class Spellings {
    private final Map<Literal, List<Literal>> groups = new HashMap<>();
    private final int mostWords;

    Spellings(CodeTerms codeTerms) {
        var most = 1;
        for (var group : codeTerms.groups()) {
            var literals = group.stream()
                    .map(Literal::pieces)
                    .filter(pieces -> !pieces.isEmpty())
                    .map(Literal::new)
                    .distinct()
                    .toList();
            for (var literal : literals) {
                most = Math.max(most, literal.pieces().size());
                groups.put(
                        literal,
                        literals.stream()
                                .filter(other -> !other.equals(literal))
                                .toList());
            }
        }
        this.mostWords = most;
    }

    /** The terms of texts that were typed with a space between them; some are one term although typed apart. */
    List<Literal> terms(List<String> texts) {
        var terms = new ArrayList<Literal>();
        for (var text : texts) {
            var more = new ArrayList<>(MatchingRules.terms(text));
            if (!more.isEmpty() && endsWithNumber(terms)) {
                var next = more.getFirst().pieces().getFirst();
                if (Quantities.isUnit(next)) {
                    more.removeFirst();
                    var number = terms.removeLast().pieces().getFirst();
                    terms.addAll(Quantities.terms(number, next, 1));
                }
            }
            terms.addAll(more);
        }
        return Versions.joined(joined(terms));
    }

    /** Every other spelling of a term: by rule, by its group, and by rule again of those in its group. */
    List<Literal> others(Literal term) {
        var all = new LinkedHashSet<Literal>();
        all.add(term);
        all.addAll(Versions.otherSpellings(term));
        Quantities.otherSpelling(term).ifPresent(all::add);
        for (var spelling : List.copyOf(all)) {
            for (var other : groups.getOrDefault(spelling, List.of())) {
                all.add(other);
                all.addAll(Versions.otherSpellings(other));
            }
        }
        all.remove(term);
        return List.copyOf(all);
    }

    /** Spellings of two neighbouring terms as one, for each of the two: either is found where both are one word. */
    static Map<Literal, List<Literal>> ofNeighbours(List<Literal> terms) {
        var spellings = new LinkedHashMap<Literal, List<Literal>>();
        for (var i = 1; i < terms.size(); i++) {
            var name = terms.get(i - 1);
            var number = terms.get(i);
            Versions.together(name, number).ifPresent(both -> {
                spellings.computeIfAbsent(name, key -> new ArrayList<>()).add(both);
                spellings.computeIfAbsent(number, key -> new ArrayList<>()).add(both);
            });
        }
        return spellings;
    }

    /** The terms, those joined that stand in a group as one: the longest first, from the left. */
    private List<Literal> joined(List<Literal> terms) {
        var joined = new ArrayList<Literal>();
        for (var first = 0; first < terms.size(); ) {
            var one = terms.get(first);
            var end = first + 1;
            var longer = one;
            for (var next = first + 1; next < Math.min(terms.size(), first + mostWords); next++) {
                longer = longer.then(terms.get(next), 1);
                if (groups.containsKey(longer)) {
                    one = longer;
                    end = next + 1;
                }
            }
            joined.add(one);
            first = end;
        }
        return joined;
    }

    /** Whether the last term is a number that belongs to no name before it. */
    private static boolean endsWithNumber(List<Literal> terms) {
        return !terms.isEmpty()
                && terms.getLast().pieces().size() == 1
                && Quantities.isNumber(terms.getLast().pieces().getFirst())
                && (terms.size() == 1 || !Versions.isName(terms.get(terms.size() - 2)));
    }
}
