package dev.wensou.lucene.answer;

import dev.wensou.text.Folding;
import dev.wensou.text.TermKey;

/**
 * What somebody types to find a value of a facet. Scripts, widths, cases, hyphens and spaces are not told apart. What
 * holds nothing but signs is looked for as it is.
 */
final class SoughtValue {
    private final Part prefix;
    private final Part contains;

    private record Part(String key, String folded) {
        static Part of(String text) {
            return new Part(TermKey.of(text), Folding.fold(text.strip()));
        }

        boolean isEmpty() {
            return folded.isEmpty();
        }
    }

    SoughtValue(String prefix, String contains) {
        this.prefix = Part.of(prefix);
        this.contains = Part.of(contains);
    }

    /** Whether every value fits. */
    boolean isAny() {
        return prefix.isEmpty() && contains.isEmpty();
    }

    boolean fits(String value) {
        if (isAny()) {
            return true;
        }
        var key = TermKey.of(value);
        var folded = Folding.fold(value);
        var begins = prefix.isEmpty()
                || (prefix.key().isEmpty() ? folded.startsWith(prefix.folded()) : key.startsWith(prefix.key()));
        var holds = contains.isEmpty()
                || (contains.key().isEmpty() ? folded.contains(contains.folded()) : key.contains(contains.key()));
        return begins && holds;
    }
}
