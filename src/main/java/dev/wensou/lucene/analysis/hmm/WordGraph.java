package dev.wensou.lucene.analysis.hmm;

import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * All words that a sentence may be cut into, as the nodes of a graph, and the cheapest path through them (Viterbi's
 * algorithm). Nodes are numbered by where they begin, short ones first, and of two paths that cost the same the one over
 * the lower node stays, as in SmartCN's {@code SegGraph} and {@code BiSegGraph}, which make a list for each place and an
 * object for each node and edge. Here all arrays are used again. One thread.
 */
final class WordGraph {
    private static final int FIRST_ROOM = 512;
    /** What SmartCN writes between the two words of a pair. */
    private static final char JOINT = '@';
    /** What SmartCN makes of each punctuation mark. */
    private static final char MARK = ',';

    private final WordModel model;
    private final WordTrie words;
    private final PairTable table;
    private final Sentence sentence = new Sentence();
    /** The first node that begins at each symbol; the end of the sentence counts as one. */
    private int[] firstNode = new int[FIRST_ROOM];

    private int[] begin = new int[FIRST_ROOM];
    private int[] end = new int[FIRST_ROOM];
    private int[] wordClass = new int[FIRST_ROOM];
    /** The hash of the word and the joint: of all pairs that the word is the left one of. */
    private long[] left = new long[FIRST_ROOM];
    /** What the cheapest path to the end of a node costs, and which node is before it on that path. */
    private double[] cost = new double[FIRST_ROOM];

    private int[] before = new int[FIRST_ROOM];
    private int nodes;
    /** The hashes of all pairs of nodes that follow each other, and what the table has in their places. */
    private long[] pairHash = new long[FIRST_ROOM];

    private long[] firstFound = new long[FIRST_ROOM];
    private int pairs;
    private int[] path = new int[FIRST_ROOM];
    private int pathLength;

    WordGraph(WordModel model) {
        this.model = model;
        this.words = model.words();
        this.table = model.pairs();
    }

    /** Cuts {@code [start, end)} of a buffer, which must stay until the words are read; says into how many words. */
    int cut(char[] buffer, int start, int end) {
        sentence.read(buffer, start, end);
        addNodes();
        findPairs();
        findCosts();
        findPath();
        return pathLength;
    }

    /** Where a word begins in the buffer. */
    int start(int word) {
        return sentence.start(begin[node(word)]);
    }

    /** Where a word ends in the buffer, exclusive. */
    int end(int word) {
        return sentence.end(end[node(word)] - 1);
    }

    /** Writes a word as a token has it: no space in it, Latin in half width and lower case, a comma for any mark. */
    void write(int word, CharTermAttribute term) {
        var node = node(word);
        var first = begin[node];
        switch (sentence.kind(first)) {
            case DELIMITER -> term.setEmpty().append(MARK);
            case HAN -> writeHan(first, end[node], term);
            default -> {
                var length = sentence.end(first) - sentence.start(first);
                var units = term.resizeBuffer(length);
                for (var i = 0; i < length; i++) {
                    units[i] = CharKind.plain(sentence.text()[sentence.start(first) + i]);
                }
                term.setLength(length);
            }
        }
    }

    private void writeHan(int from, int to, CharTermAttribute term) {
        var units = term.resizeBuffer(to - from);
        for (var symbol = from; symbol < to; symbol++) {
            units[symbol - from] = sentence.unit(symbol);
        }
        term.setLength(to - from);
    }

    /** The path has the last node first. */
    private int node(int word) {
        return path[pathLength - 1 - word];
    }

    private void addNodes() {
        var symbols = sentence.size();
        if (symbols + 2 > firstNode.length) {
            firstNode = new int[symbols + 2];
        }
        nodes = 0;
        addNode(0, 0, WordClasses.BEGIN, Fnv.add(Fnv.EMPTY, WordClasses.name(WordClasses.BEGIN)));
        for (var symbol = 0; symbol < symbols; symbol++) {
            firstNode[symbol] = nodes;
            switch (sentence.kind(symbol)) {
                case HAN -> addHanWords(symbol);
                case SURROGATE -> addSymbol(symbol, WordClasses.UNKNOWN);
                case DELIMITER -> addSymbol(symbol, WordClasses.DELIMITER);
                case DIGIT -> addSymbol(symbol, WordClasses.NUMBER);
                case LETTER, OTHER, SPACE -> addSymbol(symbol, WordClasses.STRING);
            }
        }
        firstNode[symbols] = nodes;
        addSymbol(symbols, WordClasses.END);
        firstNode[symbols + 1] = nodes;
    }

    /** A single character is a node whether it is a word or not. */
    private void addHanWords(int symbol) {
        var unit = sentence.unit(symbol);
        var node = words.root(unit);
        var hash = Fnv.add(Fnv.EMPTY, unit);
        addNode(symbol, symbol + 1, node == WordTrie.NONE ? WordClasses.UNKNOWN : words.classOf(node), hash);
        for (var at = symbol + 1; node != WordTrie.NONE && sentence.isHan(at); at++) {
            unit = sentence.unit(at);
            node = words.child(node, unit);
            hash = Fnv.add(hash, unit);
            if (node != WordTrie.NONE && words.isWord(node)) {
                addNode(symbol, at + 1, words.classOf(node), hash);
            }
        }
    }

    private void addSymbol(int symbol, int symbolClass) {
        addNode(symbol, symbol + 1, symbolClass, hash(Fnv.EMPTY, symbol));
    }

    private void addNode(int from, int to, int nodeClass, long hash) {
        if (nodes == begin.length) {
            grow(nodes * 2);
        }
        begin[nodes] = from;
        end[nodes] = to;
        wordClass[nodes] = nodeClass;
        left[nodes] = Fnv.add(hash, JOINT);
        cost[nodes++] = Double.MAX_VALUE;
    }

    private void grow(int room) {
        begin = Arrays.copyOf(begin, room);
        end = Arrays.copyOf(end, room);
        wordClass = Arrays.copyOf(wordClass, room);
        left = Arrays.copyOf(left, room);
        cost = Arrays.copyOf(cost, room);
        before = new int[room];
        path = new int[room];
    }

    /** Lengthens a hash by a symbol as pairs know it. */
    private long hash(long hash, int symbol) {
        if (symbol == sentence.size()) {
            return Fnv.add(hash, WordClasses.name(WordClasses.END));
        }
        return switch (sentence.kind(symbol)) {
            case HAN, DELIMITER -> Fnv.add(hash, sentence.unit(symbol));
            case DIGIT -> Fnv.add(hash, WordClasses.name(WordClasses.NUMBER));
            case LETTER, OTHER, SPACE -> Fnv.add(hash, WordClasses.name(WordClasses.STRING));
            case SURROGATE -> {
                var longer = Fnv.add(hash, sentence.unit(symbol));
                var isPair = sentence.end(symbol) - sentence.start(symbol) == 2;
                yield isPair ? Fnv.add(longer, sentence.text()[sentence.start(symbol) + 1]) : longer;
            }
        };
    }

    /**
     * Hashes the pairs of all nodes that follow each other. No pair is looked at before all are asked for: the table
     * does not fit the caches near the processor, which so need not wait for one to ask for the next.
     */
    private void findPairs() {
        pairs = 0;
        for (var node = 0; node < nodes - 1; node++) {
            var symbol = end[node];
            var hash = left[node];
            // words that begin alike stand side by side: the hash of one goes on from the hash of the one before
            for (var next = firstNode[symbol]; next < firstNode[end[node] + 1]; next++) {
                while (symbol < end[next]) {
                    hash = hash(hash, symbol++);
                }
                if (pairs == pairHash.length) {
                    pairHash = Arrays.copyOf(pairHash, pairs * 2);
                    firstFound = Arrays.copyOf(firstFound, pairs * 2);
                }
                firstFound[pairs] = table.first(hash);
                pairHash[pairs++] = hash;
            }
        }
    }

    /** A node is reached from lower ones only, so its cost is final when its turn comes. */
    private void findCosts() {
        cost[0] = 0;
        var pair = 0;
        for (var node = 0; node < nodes - 1; node++) {
            for (var next = firstNode[end[node]]; next < firstNode[end[node] + 1]; next++, pair++) {
                var costs = cost[node] + model.cost(wordClass[node], table.find(pairHash[pair], firstFound[pair]));
                if (costs < cost[next]) {
                    cost[next] = costs;
                    before[next] = node;
                }
            }
        }
    }

    /** From the end, which is the last node, to the beginning, which is the first; neither is a word. */
    private void findPath() {
        pathLength = 0;
        for (var node = before[nodes - 1]; node != 0; node = before[node]) {
            path[pathLength++] = node;
        }
    }
}
