package dev.wensou.config;

import java.util.List;
import java.util.Map;

/**
 * When a value that an article mentions is one that it is about. Each mention counts by its term ({@code sign} for a
 * sign, 1 for a name); what they add up to in the places of the article must reach the threshold.
 *
 * @param title what a mention in the title adds
 * @param keyword what one among the source's keywords adds
 * @param lead what one within the first {@code leadChars} characters of the text adds
 * @param frequency what is added where there are {@code often} mentions to 1,000 characters, or more; in proportion below
 * @param spread what is added where {@code everywhere} of the paragraphs mention it, or more; in proportion below
 * @param sign how much a sign counts, against a name's 1
 * @param shortTerm how much a name of two characters counts, against a longer one's 1
 * @param threshold the sum from which on the article is about the value
 * @param most how many values an article gets of each topic, the most salient ones
 */
public record Salience(
        double title,
        double keyword,
        double lead,
        int leadChars,
        double frequency,
        double often,
        double spread,
        double everywhere,
        double sign,
        double shortTerm,
        double threshold,
        Map<Taxonomy.Topic, Integer> most) {
    private static final List<String> KEYS = List.of(
            "title",
            "keyword",
            "lead",
            "leadChars",
            "frequency",
            "often",
            "spread",
            "everywhere",
            "sign",
            "shortTerm",
            "threshold",
            "most");
    private static final List<String> TOPICS = List.of("technology", "industry", "company");
    private static final double MAX_WEIGHT = 100;
    private static final int MAX_CHARS = 100_000;
    private static final int MAX_VALUES = 100;

    public Salience {
        most = Map.copyOf(most);
    }

    static Salience parse(JsonFile file) {
        file.onlyKeys(KEYS);
        var most = file.object("most");
        most.onlyKeys(TOPICS);
        return new Salience(
                file.number("title", 0.85, 0, MAX_WEIGHT),
                file.number("keyword", 0.6, 0, MAX_WEIGHT),
                file.number("lead", 0.4, 0, MAX_WEIGHT),
                file.integer("leadChars", 200, 1, MAX_CHARS),
                file.number("frequency", 0.6, 0, MAX_WEIGHT),
                file.number("often", 4, 0.01, MAX_WEIGHT),
                file.number("spread", 0.4, 0, MAX_WEIGHT),
                file.number("everywhere", 0.3, 0.01, 1),
                file.number("sign", 0.6, 0, 1),
                file.number("shortTerm", 0.9, 0, 1),
                file.number("threshold", 0.85, 0.01, MAX_WEIGHT),
                Map.of(
                        Taxonomy.Topic.TECHNOLOGY, most.integer("technology", 6, 0, MAX_VALUES),
                        Taxonomy.Topic.INDUSTRY, most.integer("industry", 3, 0, MAX_VALUES),
                        Taxonomy.Topic.COMPANY, most.integer("company", 5, 0, MAX_VALUES)));
    }
}
