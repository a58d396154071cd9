package dev.wensou.lucene.analysis.hmm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of {@code coredict.mem}, each with its class: all words of one frequency are one, since nothing else of a
 * word but its name bears on what may follow it. 85,536 words have 1,657 frequencies. Immutable once read.
 */
final class WordClasses {
    static final String FILE = "coredict.mem";
    /** A word that is in no dictionary. */
    static final int UNKNOWN = 0;
    /** Punctuation, as frequent as all words together. */
    static final int DELIMITER = 1;
    /** Latin words and what else is no Han, numbers, and the two ends of a sentence: of each kind one word stands for all. */
    static final int STRING = 2;

    static final int NUMBER = 3;
    static final int BEGIN = 4;
    static final int END = 5;

    private static final List<String> NAMES = List.of("", "", "未##串", "未##数", "始##始", "末##末");
    private static final int FIRST_ROOM = 1 << 12;
    private static final int LONGEST_WORD = 64;
    /** The node of a word that no text can hold. */
    private static final int NO_NODE = -1;

    private final WordTrie words = new WordTrie();
    private final Map<Integer, Integer> classOfFrequency = new HashMap<>();
    private int[] frequencies = new int[FIRST_ROOM];
    private int size = NAMES.size();

    private WordClasses(int total) {
        frequencies[DELIMITER] = total;
        classOfFrequency.put(0, UNKNOWN);
    }

    /**
     * @param mem for each first character a list of what stands behind it in each word, then as many lists of frequencies
     * @param total what {@link #DELIMITER} counts
     */
    static WordClasses read(SerializedArrays mem, int total) {
        var classes = new WordClasses(total);
        var firstOf = new HashMap<Integer, Character>();
        var lists = mem.shorts();
        mem.open("[C");
        for (var list : lists) {
            firstOf.put((int) list, mem.nextChar());
        }
        classes.readFrequencies(mem, classes.readWords(mem, firstOf));
        return classes;
    }

    static String name(int wordClass) {
        return NAMES.get(wordClass);
    }

    WordTrie words() {
        return words;
    }

    int size() {
        return size;
    }

    /** How often each word of a class was counted. */
    int frequency(int wordClass) {
        return frequencies[wordClass];
    }

    /** The nodes of all words in the order of the file; those below {@link #NO_NODE} are of words with a name. */
    private int[] readWords(SerializedArrays mem, Map<Integer, Character> firstOf) {
        var nodes = new int[FIRST_ROOM];
        var word = new char[LONGEST_WORD];
        var count = 0;
        var lists = mem.open("[[[C");
        for (var list = 0; list < lists; list++) {
            var length = mem.open("[[C");
            word[0] = firstOf.getOrDefault(list, ' ');
            for (var i = 0; i < length; i++) {
                if (count == nodes.length) {
                    nodes = Arrays.copyOf(nodes, count * 2);
                }
                nodes[count++] = readWord(mem, word);
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /** @param word has the first character */
    private int readWord(SerializedArrays mem, char[] word) {
        var length = 1 + Math.max(0, mem.open("[C"));
        if (length > word.length) {
            throw new MalformedModelException(FILE + " has a word of " + length + " characters");
        }
        var isHan = CharKind.of(word[0]) == CharKind.HAN;
        for (var i = 1; i < length; i++) {
            word[i] = mem.nextChar();
            isHan &= CharKind.of(word[i]) == CharKind.HAN;
        }
        return isHan ? words.add(word, length) : NO_NODE - Math.max(0, NAMES.indexOf(new String(word, 0, length)));
    }

    private void readFrequencies(SerializedArrays mem, int[] nodes) {
        var count = 0;
        var lists = mem.open("[[I");
        for (var list = 0; list < lists; list++) {
            var length = mem.open("[I");
            for (var i = 0; i < length; i++) {
                setFrequency(nodes[count++], mem.nextInt());
            }
        }
        if (count != nodes.length) {
            throw new MalformedModelException(FILE + " has " + nodes.length + " words and " + count + " frequencies");
        }
    }

    private void setFrequency(int node, int frequency) {
        if (node >= 0) {
            words.setClass(node, classOfFrequency.computeIfAbsent(frequency, this::newClass));
        } else if (node < NO_NODE) {
            frequencies[NO_NODE - node] = frequency;
        }
    }

    private int newClass(int frequency) {
        if (size == frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, size * 2);
        }
        frequencies[size] = frequency;
        return size++;
    }
}
