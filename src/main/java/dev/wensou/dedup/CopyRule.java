package dev.wensou.dedup;

/**
 * What makes two texts copies of one story. Resemblance is the share of all their shingles that both have, containment
 * the share of the smaller text's shingles that the larger has.
 *
 * @param sameTokens texts up to this length must be the same
 * @param longTokens from this length on the shares below are enough; between, what is asked falls evenly from 1 to them
 * @param resemblance of a text and its edited copy, at least
 * @param series of two texts whose titles differ in numbers only, at least: such are numbers of a series
 * @param containment of a text cut short in the whole one, at least
 * @param proportion of its length to the whole one's, at least: a digest is no copy of an article it holds
 * @param numbers of numbers behind the same words, so many may differ in any text
 * @param agreement beyond that, the share of them that must be the same
 */
public record CopyRule(
        int sameTokens,
        int longTokens,
        double resemblance,
        double series,
        double containment,
        double proportion,
        int numbers,
        double agreement) {
    /** @throws IllegalArgumentException if the lengths are not in their order */
    public CopyRule {
        if (sameTokens >= longTokens) {
            throw new IllegalArgumentException("same " + sameTokens + " is not below long " + longTokens);
        }
    }

    boolean areCopies(Sketch a, Sketch b) {
        var likeness = a.resemblance(b);
        if (a.title().isOtherNumberOf(b.title()) && likeness < series) {
            return false;
        }
        var tokens = Math.min(a.tokens(), b.tokens());
        var isAlike = likeness >= required(resemblance, tokens)
                || a.proportion(b) >= proportion && a.containment(b, likeness) >= required(containment, tokens);
        return isAlike && haveSameNumbers(a.facts().with(b.facts()));
    }

    /** The share asked of texts of a length, where that of long ones is given. */
    private double required(double share, int tokens) {
        var strictness = (double) (longTokens - tokens) / (longTokens - sameTokens);
        return share + (1 - share) * Math.clamp(strictness, 0, 1);
    }

    private boolean haveSameNumbers(Facts.Agreement facts) {
        var shared = facts.agreeing() + facts.conflicting();
        return facts.conflicting() <= numbers || facts.agreeing() >= agreement * shared;
    }
}
