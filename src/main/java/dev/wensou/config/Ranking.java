package dev.wensou.config;

import java.util.List;

/**
 * What makes one hit better than another, and what a sentence is, from {@code ranking.json}. All of it acts on queries
 * only, so a change needs a restart of the server and no rebuild.
 */
public record Ranking(Bm25 bm25, Weights weights, Places places, Sentence sentence) {
    static final String FILE = "ranking.json";
    private static final double MOST = 1000;
    private static final int MOST_CHARS = 100_000;

    /**
     * The score of one term in one text.
     *
     * @param k1 saturation: how soon repeating a term stops counting
     * @param b length normalisation, 0 none to 1 full
     * @param pivotLength the length, in tokens, of a text that is neither long nor short. Absolute instead of BM25's
     *     average of the collection, so that one setting fits paragraphs and long articles alike
     */
    public record Bm25(double k1, double b, double pivotLength) {}

    /**
     * What the scores of terms are multiplied with.
     *
     * @param title a match in the title, against 1 for the body
     * @param summary a match in the summary
     * @param labels a match in author, source, keywords, technologies, industries
     * @param words SmartCN words
     * @param grams Han bigrams
     * @param chars single Han characters
     * @param latin Latin words, on top of the weights of the chains they stand in
     * @param expansions words that were searched besides those typed, against 1 for those
     */
    public record Weights(
            double title,
            double summary,
            double labels,
            double words,
            double grams,
            double chars,
            double latin,
            double expansions) {}

    /**
     * What the places of terms within the body add to the score of the best hits.
     *
     * @param hits how many of the best hits are looked at
     * @param lead weight of a term near the beginning, where an article says what it is about
     * @param leadChars how far from the beginning that weight has fallen to 37%
     * @param proximity weight of terms that stand close together
     * @param proximityChars how close
     */
    public record Places(int hits, double lead, int leadChars, double proximity, int proximityChars) {}

    /**
     * What a sentence is, and what matches one.
     *
     * @param chars a run of more Han characters is a sentence
     * @param terms more terms are a sentence
     * @param share how much of its words an article must hold to match a whole sentence, 0 to 1; a word counts the more
     *     the rarer it is
     */
    public record Sentence(int chars, int terms, double share) {}

    static Ranking parse(String json, Problems problems) {
        var file = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        file.onlyKeys(List.of("bm25", "weights", "places", "sentence"));
        return new Ranking(
                bm25(file.object("bm25")),
                weights(file.object("weights")),
                places(file.object("places")),
                sentence(file.object("sentence")));
    }

    private static Bm25 bm25(JsonFile json) {
        json.onlyKeys(List.of("k1", "b", "pivotLength"));
        return new Bm25(
                json.number("k1", 0.5, 0, 10),
                json.number("b", 0.5, 0, 1),
                json.number("pivotLength", 200, 1, MOST_CHARS));
    }

    private static Weights weights(JsonFile json) {
        json.onlyKeys(List.of("title", "summary", "labels", "words", "grams", "chars", "latin", "expansions"));
        return new Weights(
                json.number("title", 2, 0, MOST),
                json.number("summary", 1, 0, MOST),
                json.number("labels", 0.5, 0, MOST),
                json.number("words", 1, 0, MOST),
                json.number("grams", 1, 0, MOST),
                json.number("chars", 1.5, 0, MOST),
                json.number("latin", 1.5, 0, MOST),
                json.number("expansions", 0.6, 0, MOST));
    }

    private static Places places(JsonFile json) {
        json.onlyKeys(List.of("hits", "lead", "leadChars", "proximity", "proximityChars"));
        return new Places(
                json.integer("hits", 50, 0, 1000),
                json.number("lead", 0.3, 0, MOST),
                json.integer("leadChars", 300, 1, MOST_CHARS),
                json.number("proximity", 0.15, 0, MOST),
                json.integer("proximityChars", 40, 2, MOST_CHARS));
    }

    private static Sentence sentence(JsonFile json) {
        json.onlyKeys(List.of("chars", "terms", "share"));
        return new Sentence(
                json.integer("chars", 8, 4, 512), json.integer("terms", 4, 1, 512), json.number("share", 0.2, 0, 1));
    }
}
