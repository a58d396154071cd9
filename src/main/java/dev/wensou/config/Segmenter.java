package dev.wensou.config;

import java.util.List;

/**
 * What cuts Han text into words: {@code analysis.json}. All give the same words, so an index that was built by one is
 * searched by the other, and the choice is in no fingerprint.
 */
public enum Segmenter {
    /** Wensou's own, by the dictionaries of Lucene's; fast. */
    WENSOU,
    /** Lucene's SmartCN as it comes: a second opinion if ever the two were to differ. */
    SMARTCN;

    static final String FILE = "analysis.json";

    /** Reads what can be read and notes the rest in {@code problems}. */
    static Segmenter parse(String json, Problems problems) {
        var file = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        file.onlyKeys(List.of("segmenter"));
        return file.oneOf("segmenter", Segmenter.class, WENSOU);
    }
}
