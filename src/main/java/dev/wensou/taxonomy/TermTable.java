package dev.wensou.taxonomy;

import dev.wensou.config.Taxonomy;
import dev.wensou.config.Taxonomy.Term;
import dev.wensou.config.Taxonomy.Topic;
import dev.wensou.taxonomy.Sense.Kind;
import dev.wensou.text.TermKey;
import dev.wensou.text.Trie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All terms of a taxonomy in one trie, with what each says. Immutable; safe for any number of threads.
 *
 * <p>A trie that is entered at each beginning of a word or Han character, rather than Aho and Corasick's automaton
 * (1975): what is wanted is the longest term from a place, not every term that ends in one, and Latin terms can only
 * begin at word borders. Each place is walked no further than the longest term, so the time is linear in the text. The
 * published Java automata were last released years ago and know neither rule.
 */
final class TermTable {
    private static final int NONE = -1;

    private final Trie trie = new Trie();
    /** By node, as every beginning in a text asks: with maps it took a hundredth of a rebuild. */
    private final List<List<Sense>> senses = new ArrayList<>();
    /** The number of the companion that ends at each node, or {@link #NONE}. */
    private final List<Integer> companions = new ArrayList<>();

    private int companionCount;

    /** Which units some term begins with: most places of a text are dismissed by one look. */
    private final BitSet beginnings = new BitSet();

    TermTable(Taxonomy taxonomy) {
        for (var topic : Topic.values()) {
            for (var entry : taxonomy.of(topic)) {
                var value = new Sense.Value(topic, entry.name());
                entry.aliases().forEach(term -> add(value, Kind.NAME, term));
                entry.signs().forEach(term -> add(value, Kind.SIGN, term));
                entry.except().forEach(term -> add(value, Kind.OTHER, Term.plain(term)));
            }
        }
    }

    /** Whether any term begins with the unit. */
    boolean begins(char unit) {
        return beginnings.get(unit);
    }

    /** The node of a beginning of terms and one unit more, or {@link Trie#NONE}. */
    int child(int node, char unit) {
        return trie.child(node, unit);
    }

    /** What the term says that ends at a node; nothing if none does. */
    List<Sense> senses(int node) {
        return senses.get(node);
    }

    /** The number of the companion that ends at a node, or -1. */
    int companion(int node) {
        return companions.get(node);
    }

    private void add(Sense.Value value, Kind kind, Term term) {
        if (term.labelOnly()) {
            return;
        }
        var numbers = new ArrayList<Integer>();
        for (var companion : term.companions()) {
            var node = node(companion);
            if (companions.get(node) == NONE) {
                companions.set(node, companionCount++);
            }
            numbers.add(companions.get(node));
        }
        var node = node(term.text());
        if (senses.get(node).isEmpty()) {
            senses.set(node, new ArrayList<>());
        }
        senses.get(node).add(new Sense(value, kind, term, numbers));
    }

    private int node(String term) {
        var key = TermKey.of(term);
        beginnings.set(key.charAt(0));
        var node = trie.add(key);
        while (senses.size() < trie.size()) {
            senses.add(List.of());
            companions.add(NONE);
        }
        return node;
    }
}
