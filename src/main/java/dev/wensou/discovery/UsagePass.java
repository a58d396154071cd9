package dev.wensou.discovery;

import dev.wensou.text.Trie;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks in one pass over the text how each candidate is used. What stands inside a longer one is not alone: the exact
 * count that C-value estimates from frequencies (Frantzi, Ananiadou and Mima 2000, "Automatic recognition of multi-word
 * terms"). For one thread.
 */
final class UsagePass {
    private final Trie trie = new Trie();
    private final Usage[] usageOfNode;

    private UsagePass(List<Candidate> candidates) {
        candidates.forEach(candidate -> trie.add(candidate.text()));
        usageOfNode = new Usage[trie.size()];
        candidates.forEach(candidate -> usageOfNode[trie.find(candidate.text())] = new Usage(candidate.text()));
    }

    /** How each candidate is used, by its text. */
    static Map<String, Usage> of(CorpusText text, List<Candidate> candidates) throws IOException {
        var pass = new UsagePass(candidates);
        text.forEachRun(pass::read);
        var usages = new HashMap<String, Usage>();
        candidates.forEach(
                candidate -> usages.put(candidate.text(), pass.usageOfNode[pass.trie.find(candidate.text())]));
        return usages;
    }

    private void read(HanRun run) {
        var covered = run.start();
        for (var start = run.start(); start < run.end(); start++) {
            var longest = longest(run, start);
            var node = Trie.ROOT;
            for (var end = start + 1; end <= longest; end++) {
                node = trie.child(node, run.folded().charAt(end - 1));
                if (usageOfNode[node] != null) {
                    // a candidate that began before and ends at or behind this one's end is longer
                    usageOfNode[node].add(run, start, end == longest && end > covered);
                }
            }
            covered = Math.max(covered, longest);
        }
    }

    /** Where the longest candidate that begins at {@code start} ends; {@code start} if none begins there. */
    private int longest(HanRun run, int start) {
        var longest = start;
        var node = Trie.ROOT;
        for (var end = start + 1; end <= run.end(); end++) {
            node = trie.child(node, run.folded().charAt(end - 1));
            if (node == Trie.NONE) {
                break;
            }
            if (usageOfNode[node] != null) {
                longest = end;
            }
        }
        return longest;
    }
}
