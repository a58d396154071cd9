package dev.wensou.discovery;

import dev.wensou.text.Trie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every frequent n-gram of a text by sorting the places of the text by what stands there (Nagao and Mori 1994, "A
 * new method of n-gram statistics for large number of n and automatic extraction of words and phrases from large text
 * data of Japanese"): equal n-grams then lie side by side, with all that stands before and after them. A group that is
 * too small is let go, so the work is a few looks at each place. Memory holds the places of some first characters at a
 * time, and the n-grams. For one thread.
 */
final class NGramScan {
    private final HanText text;
    private final Thresholds thresholds;
    private final int longest;
    private final Room room;
    private final Places places;
    private final Neighbours neighbours = new Neighbours();
    private final int[] frequencies = new int[Character.MAX_VALUE + 1];
    private final NGrams grams;
    private final List<Candidate> candidates = new ArrayList<>();
    private final StringBuilder gram = new StringBuilder();

    /**
     * How much memory a scan takes.
     *
     * @param places how many places are sorted at a time, 8 bytes each; a character that is commoner gets more
     * @param grams how many different n-grams there may be, 50 bytes each
     */
    record Room(int places, int grams) {
        /** 260 MB. Of 10 million characters, 190,000 n-grams occur 15 times or more. */
        static final Room DEFAULT = new Room(8_000_000, 4_000_000);
    }

    /** What a scan found: all frequent n-grams, and those of two characters or more that stand freely. */
    record Result(NGrams grams, List<Candidate> candidates) {}

    private NGramScan(HanText text, Thresholds thresholds, int longest, Room room) {
        this.text = text;
        this.thresholds = thresholds;
        this.longest = longest;
        this.room = room;
        this.places = new Places(text);
        for (var place = 0; place < text.length(); place++) {
            frequencies[text.at(place)]++;
        }
        this.grams = new NGrams(text.length() - frequencies[HanText.BORDER]);
        frequencies[HanText.BORDER] = 0;
    }

    /**
     * Scans a text for n-grams of up to {@code longest} characters.
     *
     * @throws IOException if there are more frequent n-grams than memory holds
     */
    static Result of(HanText text, Thresholds thresholds, int longest, Room room) throws IOException {
        return new NGramScan(text, thresholds, longest, room).run();
    }

    private Result run() throws IOException {
        var from = HanText.BORDER + 1;
        while (from < frequencies.length) {
            var to = from + 1;
            for (var count = (long) frequencies[from]; to < frequencies.length; to++) {
                count += frequencies[to];
                if (count > room.places()) {
                    break;
                }
            }
            visit(places.gather(frequencies, from, to), Trie.ROOT);
            from = to;
        }
        return new Result(grams, candidates);
    }

    private void visit(List<Places.Group> groups, int prefix) throws IOException {
        for (var group : groups) {
            if (group.size() >= thresholds.minFrequency()) {
                gram.append(group.next());
                visit(group, grams.add(prefix, group.next(), group.size()));
                gram.setLength(gram.length() - 1);
            }
        }
        if (grams.size() > room.grams()) {
            throw new IOException("more than " + room.grams() + " different n-grams occur " + thresholds.minFrequency()
                    + " times or more, which is more than memory holds; want a higher minimum frequency");
        }
    }

    /** Looks at an n-gram, which is in {@link #gram}, and at all that begin with it. */
    private void visit(Places.Group group, int node) throws IOException {
        var length = gram.length();
        places.count(group, length, neighbours);
        var right = neighbours.entropy();
        var longer = length < longest
                ? places.split(group, length, neighbours, thresholds.minFrequency())
                : List.<Places.Group>of();
        if (length > 1 && right >= thresholds.minEntropy()) {
            places.count(group, -1, neighbours);
            var left = neighbours.entropy();
            if (left >= thresholds.minEntropy()) {
                candidates.add(new Candidate(gram.toString(), group.size(), new BranchingEntropy(left, right)));
            }
        }
        visit(longer, node);
    }
}
