package dev.wensou.lucene.analysis.hmm;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/**
 * What the segmenter knows: the words of SmartCN's {@code coredict.mem} and the word pairs of its {@code
 * bigramdict.mem}, which stay in Lucene's jar and are read from there, and what it costs one word to follow another.
 * Safe for any number of threads.
 */
public final class WordModel {
    static final String PAIRS = "bigramdict.mem";
    /** All that was counted (SmartCN's {@code Utility.MAX_FREQUENCE}). */
    private static final int TOTAL = 2079997 + 80000;

    private static final double SMOOTHING = 0.1;
    private static final double TINY = 1.0 / TOTAL;

    private final WordTrie words;
    private final WordClasses classes;
    private final PairTable pairs;
    /** What it costs any word to follow one of a class, if the two were never seen together. */
    private final double[] unseen;

    private WordModel(WordClasses classes, PairTable pairs) {
        this.words = classes.words();
        this.classes = classes;
        this.pairs = pairs;
        this.unseen = new double[classes.size()];
        for (var wordClass = 0; wordClass < unseen.length; wordClass++) {
            unseen[wordClass] = smoothed(classes.frequency(wordClass), 0);
        }
    }

    private static final class Shared {
        private static final WordModel MODEL = load();
    }

    /** The one of this process, read at the first call; half the time that Lucene takes, 6.7 MB in place of 8.6. */
    public static WordModel shared() {
        return Shared.MODEL;
    }

    private static WordModel load() {
        return of(read(WordClasses.FILE), read(PAIRS));
    }

    /** A model of other bytes than the jar's. */
    static WordModel of(byte[] coredict, byte[] bigramdict) {
        return new WordModel(
                WordClasses.read(new SerializedArrays(WordClasses.FILE, coredict), TOTAL),
                PairTable.read(new SerializedArrays(PAIRS, bigramdict)));
    }

    /** A dictionary as it lies in Lucene's jar. */
    static byte[] read(String name) {
        try (var stream = HHMMSegmenter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MalformedModelException(name + " is not in the jar of lucene-analysis-smartcn");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of lucene-analysis-smartcn", e);
        }
    }

    WordTrie words() {
        return words;
    }

    PairTable pairs() {
        return pairs;
    }

    /** What it costs a word to follow one of a class, by the number of the pair's frequency. */
    double cost(int leftClass, int pair) {
        return pair == PairTable.NONE
                ? unseen[leftClass]
                : smoothed(classes.frequency(leftClass), pairs.frequency(pair));
    }

    /** The terms are those of SmartCN, in its order: other roundings would break ties in other ways. */
    private static double smoothed(double left, int together) {
        return -Math.log(
                SMOOTHING * (1.0 + left) / TOTAL + (1.0 - SMOOTHING) * ((1.0 - TINY) * together / (1.0 + left) + TINY));
    }
}
