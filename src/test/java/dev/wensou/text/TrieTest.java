package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {
    @Test
    void everyTextKeepsItsNodeHoweverManyFollow() {
        var seed = Long.getLong("wensou.seed", System.nanoTime());
        var random = new Random(seed);
        var trie = new Trie();
        var nodes = new HashMap<String, Integer>();
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var length = 1 + random.nextInt(6); length > 0; length--) {
                text.append((char) ('一' + random.nextInt(40)));
            }
            var node = trie.add(text);
            var earlier = nodes.putIfAbsent(text.toString(), node);
            assertEquals(earlier == null ? node : earlier, node, "-Dwensou.seed=" + seed);
        }

        nodes.forEach((text, node) -> assertEquals(node, trie.find(text), text + " -Dwensou.seed=" + seed));
        assertEquals(nodes.size(), nodes.values().stream().distinct().count());
        assertEquals(Trie.NONE, trie.find("没有"));
        assertEquals(Trie.ROOT, trie.find(""));
    }
}
