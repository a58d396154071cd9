package dev.wensou.config;

import java.util.List;

/**
 * What makes one hit better than another, and what a sentence is, from {@code ranking.json}. All of it acts on queries
 * only, so a change needs a restart of the server and no rebuild.
 *
 * @param k1 BM25's saturation: how soon repeating a term stops counting
 * @param b BM25's length normalisation, 0 none to 1 full
 * @param pivotLength the length, in tokens, of a text that is neither long nor short. Absolute instead of BM25's
 *     average of the collection, so that one setting fits paragraphs and long articles alike
 * @param title weight of a match in the title, against 1 for the body
 * @param summary weight of a match in the summary
 * @param labels weight of a match in author, source, keywords, technologies, industries
 * @param words weight of SmartCN words
 * @param grams weight of Han bigrams
 * @param chars weight of Han characters and Latin words
 * @param expansions weight of words that were searched besides those typed, against 1 for those
 * @param sentenceChars a run of more Han characters is a sentence
 * @param sentenceTerms more terms are a sentence
 * @param sentenceShare the share of its words that an article must hold to match a whole sentence, 0 to 1
 */
public record Ranking(
        double k1,
        double b,
        double pivotLength,
        double title,
        double summary,
        double labels,
        double words,
        double grams,
        double chars,
        double expansions,
        int sentenceChars,
        int sentenceTerms,
        double sentenceShare) {
    static final String FILE = "ranking.json";
    private static final double MOST = 1000;

    static Ranking parse(String json, Problems problems) {
        var file = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        file.onlyKeys(List.of("bm25", "weights", "sentence"));
        var sentence = file.object("sentence");
        sentence.onlyKeys(List.of("chars", "terms", "share"));
        var bm25 = file.object("bm25");
        bm25.onlyKeys(List.of("k1", "b", "pivotLength"));
        var weights = file.object("weights");
        weights.onlyKeys(List.of("title", "summary", "labels", "words", "grams", "chars", "expansions"));
        return new Ranking(
                bm25.number("k1", 0.5, 0, 10),
                bm25.number("b", 0.5, 0, 1),
                bm25.number("pivotLength", 200, 1, 100_000),
                weights.number("title", 2, 0, MOST),
                weights.number("summary", 1, 0, MOST),
                weights.number("labels", 0.5, 0, MOST),
                weights.number("words", 1, 0, MOST),
                weights.number("grams", 1, 0, MOST),
                weights.number("chars", 1.5, 0, MOST),
                weights.number("expansions", 0.6, 0, MOST),
                sentence.integer("chars", 8, 4, 512),
                sentence.integer("terms", 4, 1, 512),
                sentence.number("share", 0.2, 0, 1));
    }
}
