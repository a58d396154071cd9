package dev.wensou.suggest;

import dev.wensou.text.TermKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings candidates together whose texts differ only in script, case, width or the joints between words. The text of the
 * first that was added stays, the first of their kinds, and the most uses. For one thread.
 */
public final class CandidateMerge {
    private final Map<String, Candidate> byKey = new LinkedHashMap<>();

    public void add(Candidate candidate) {
        var key = key(candidate.text());
        if (!key.isEmpty()) {
            byKey.merge(key, candidate, CandidateMerge::together);
        }
    }

    /** Whether a text is there already. */
    public boolean has(String text) {
        return byKey.containsKey(key(text));
    }

    public Collection<Candidate> candidates() {
        return byKey.values();
    }

    /** What texts that are one have in common. Hugging Face is HuggingFace here, though .NET is not NET. */
    public static String key(String text) {
        return TermKey.of(text).replace(" ", "");
    }

    private static Candidate together(Candidate first, Candidate next) {
        var kind = first.kind().compareTo(next.kind()) <= 0 ? first.kind() : next.kind();
        return new Candidate(first.text(), kind, first.count(), Math.max(first.uses(), next.uses()));
    }
}
