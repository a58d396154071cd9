package dev.wensou.taxonomy;

import dev.wensou.config.Salience;
import dev.wensou.taxonomy.Mentions.Mention;
import dev.wensou.text.TermKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an article is about a value, by where it mentions it: the title, the source's keywords, the beginning, how
 * often against its length, and in how many of its paragraphs. The last two count less where there are few mentions: a
 * single one by half, three by a quarter.
 */
final class SalienceScore {
    private static final double THOUSAND = 1000;
    private static final int SHORT_TERM_CHARS = 2;

    private final Salience weights;

    SalienceScore(Salience weights) {
        this.weights = weights;
    }

    /** @param found the mentions of one value in the article that {@code mentions} was read from */
    double of(List<Mention> found, Mentions mentions) {
        var title = 0.0;
        var keyword = 0.0;
        var lead = 0.0;
        var times = 0.0;
        Map<Integer, Double> paragraphs = new HashMap<>();
        for (var mention : found) {
            var weight = weight(mention.sense());
            switch (mention.place()) {
                case TITLE -> title = Math.max(title, weight);
                case KEYWORD -> keyword = Math.max(keyword, weight);
                case TEXT -> {
                    times += weight;
                    paragraphs.merge(mention.paragraph(), weight, Math::max);
                    if (mention.offset() < weights.leadChars()) {
                        lead = Math.max(lead, weight);
                    }
                }
            }
        }
        var sureness = times / (times + 1);
        var spread = paragraphs.values().stream().mapToDouble(weight -> weight).sum();
        return weights.title() * title
                + weights.keyword() * keyword
                + weights.lead() * lead
                + weights.frequency() * sureness * share(times, weights.often() * mentions.length() / THOUSAND)
                + weights.spread() * sureness * share(spread, weights.everywhere() * mentions.paragraphs());
    }

    /** How much of what is wanted there is; a text too short to want one is content with one. */
    private static double share(double there, double wanted) {
        return Math.min(1, there / Math.max(1, wanted));
    }

    private double weight(Sense sense) {
        var kind = sense.kind() == Sense.Kind.SIGN ? weights.sign() : 1;
        return TermKey.of(sense.term().text()).length() <= SHORT_TERM_CHARS ? kind * weights.shortTerm() : kind;
    }
}
