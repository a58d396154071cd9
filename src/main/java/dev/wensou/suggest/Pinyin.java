package dev.wensou.suggest;

/** Reads Han text aloud. Safe for any number of threads. */
public interface Pinyin {
    /**
     * The syllable of each UTF-16 unit of a folded text, without tone and with {@code v} for ü; empty for a unit that is
     * no Han character, or one that nobody knows how to read.
     */
    String[] read(String folded);
}
