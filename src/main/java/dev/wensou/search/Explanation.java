package dev.wensou.search;

import java.util.List;

/**
 * Why an article is where it is among the hits of a query, or why it is not among them.
 *
 * @param match whether it holds all that was asked for, part of it, or nothing
 * @param whole whether the query stands in it in one place, as it was typed, so that it comes before all that do not
 * @param score what it scores in all
 * @param places how much of the score is for where the words stand: near the beginning, and close together
 * @param boost what rules multiply its score with; 1 if none does. It is in {@code score} and not in {@code places}
 * @param rules what rules do to it
 * @param words what was looked for, and where it stands
 */
public record Explanation(
        Match match, boolean whole, double score, double places, double boost, List<Rule> rules, List<Word> words) {
    public Explanation {
        rules = List.copyOf(rules);
        words = List.copyOf(words);
    }

    /** How much of the query an article holds. */
    public enum Match {
        STRICT,
        NEAR,
        NONE
    }

    /** What a query rule does to an article. */
    public enum Rule {
        /** It comes before all others. */
        PINNED,
        /** It is not found. */
        HIDDEN,
        /** It scores more, or less. */
        BOOSTED
    }

    /** Why a word was looked for. */
    public enum Origin {
        /** It was typed. */
        TYPED,
        /** It is searched besides what was typed and is as good a match: another region's word, or a slip put right. */
        EXPANSION,
        /** It makes an article near: a synonym, or a part of what was typed. */
        NEAR
    }

    /**
     * One word of the query.
     *
     * @param text as it is compared: folded to simplified, half width, lower case
     * @param weight what it tells by its rarity: 0 if every article holds it
     * @param found where it stands; empty if it does not
     */
    public record Word(String text, Origin origin, double weight, List<Found> found) {
        public Word {
            found = List.copyOf(found);
        }
    }

    /**
     * A word stands so many times in a text of the article: title, body, summary, labels.
     *
     * @param forms the ways in which it is written there, in the article's own glyphs: 资料 and 資料 are
     *     looked for as one word, and so are Docker and DOCKER
     */
    public record Found(String field, int times, List<String> forms) {
        public Found {
            forms = List.copyOf(forms);
        }
    }
}
