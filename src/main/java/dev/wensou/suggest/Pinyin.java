package dev.wensou.suggest;

import java.util.List;

/** Reads Han text aloud. Safe for any number of threads. */
public interface Pinyin {
    /**
     * The syllable of each UTF-16 unit of a folded text, without tone and with {@code v} for ü; empty for a unit that is
     * no Han character, or one that nobody knows how to read.
     */
    String[] read(String folded);

    /** Every syllable that a folded character may be read as, in the same spelling; none if nobody knows one. */
    List<String> readings(char unit);
}
